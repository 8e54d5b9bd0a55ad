import type { BoundRegister, countables } from '@so-dan-van/domain/registers/binding'

type Words<R extends BoundRegister> = {
  name: string
  measures: Record<(typeof countables)[R]['measures'][number], string>
  facets: {
    [F in keyof (typeof countables)[R]['facets']]: {
      name: string
      values: Record<
        (typeof countables)[R]['facets'][F] extends readonly (infer V extends string)[] ? V : string,
        string
      >
    }
  }
  dates: Record<(typeof countables)[R]['dates'][number], string>
}
type RegisterWords = { [R in BoundRegister]: Words<R> }

const registers: RegisterWords = {
  ocop: {
    name: 'Sản phẩm OCOP',
    measures: { items: 'Số sản phẩm', producers: 'Số chủ thể' },
    facets: {
      stars: { name: 'Hạng sao còn hiệu lực', values: { 3: '3 sao', 4: '4 sao', 5: '5 sao' } },
      state: {
        name: 'Trạng thái',
        values: {
          registered: 'Đăng ký',
          recognised: 'Công nhận lần đầu',
          renewed: 'Công nhận lại',
          upgraded: 'Nâng hạng',
          expired: 'Hết hạn',
          withdrawn: 'Thu hồi',
        },
      },
      potential: { name: 'Tiềm năng 5 sao', values: { true: 'Có', false: 'Không' } },
      group: {
        name: 'Nhóm sản phẩm',
        values: {
          food: 'Thực phẩm',
          drink: 'Đồ uống',
          herbal: 'Dược liệu',
          craft: 'Thủ công mỹ nghệ',
          ornamental: 'Sinh vật cảnh',
          tourism: 'Du lịch',
        },
      },
    },
    dates: { since: 'Ngày quyết định gần nhất' },
  },
}

/** Which indicators registers count, and how. */
export const bindings = {
  title: 'Chỉ tiêu đếm theo sổ',
  intro:
    'Mỗi chỉ tiêu dưới đây có thể là số đếm của một sổ tại ngày 31/12. Biểu nhập hiện số theo sổ bên cạnh số báo cáo; khác nhau thì đơn vị phải giải trình.',
  registers,
  search: 'Tìm chỉ tiêu',
  onlyBound: 'Chỉ hiện chỉ tiêu đang đếm theo sổ',
  columns: { indicator: 'Chỉ tiêu', register: 'Sổ', counts: 'Cách đếm' },
  none: 'Không có chỉ tiêu nào',
  notBound: 'không đếm theo sổ',
  edit: (indicator: string) => `Đặt cách đếm cho ${indicator}`,
  change: 'Đặt cách đếm',
  rule: (parts: readonly string[]) => parts.join('; '),
  inYear: (date: string) => `${date} trong năm`,
  form: {
    register: 'Sổ',
    measure: 'Đếm',
    any: 'bất kỳ',
    within: 'Chỉ tính dòng có',
    wholeStock: 'Mọi dòng tại ngày 31/12',
    tryAt: 'Thử với',
    tried: (counted: string, unit: string, year: number) => `${unit}, năm ${year}: đếm được ${counted}`,
    save: 'Ghi',
    remove: 'Thôi đếm theo sổ',
    cancel: 'Bỏ qua',
  },
}
