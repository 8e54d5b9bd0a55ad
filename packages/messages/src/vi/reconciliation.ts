import type { ReconcileFilter } from '@so-dan-van/domain/registers/reconciliation'

const filters: Record<ReconcileFilter, string> = {
  differs: 'Khác sổ',
  changed: 'Sổ đã đổi sau khi duyệt',
  blank: 'Chưa có số báo cáo',
  same: 'Khớp',
  all: 'Tất cả',
}

/** Declared figures beside the registers. */
export const reconciliation = {
  title: 'Đối chiếu',
  about: 'Số trong báo cáo và số đếm được trong sổ tại ngày 31/12 từng năm.',
  filters,
  years: { label: 'Các năm', one: 'Một năm', all: 'Năm năm gần đây' },
  levels: { label: 'Cấp', district: 'Huyện', commune: 'Xã' },
  columns: {
    year: 'Năm',
    unit: 'Đơn vị',
    indicator: 'Chỉ tiêu',
    declared: 'Báo cáo',
    counted: 'Theo sổ',
    difference: 'Chênh lệch',
    note: 'Giải trình',
  },
  none: 'Không có dòng nào',
  noneText: {
    differs: 'Số báo cáo khớp với sổ ở mọi ô có sổ theo dõi.',
    changed: 'Không có số liệu nào đã duyệt mà sổ thay đổi sau đó.',
    blank: 'Ô nào có trong sổ cũng đã có số báo cáo.',
    same: 'Chưa có ô nào khớp với sổ.',
    all: 'Chưa có chỉ tiêu nào đếm theo sổ, hoặc sổ của đơn vị chưa có dòng nào.',
  } satisfies Record<ReconcileFilter, string>,
  notDeclared: 'chưa có số',
  noNote: 'chưa giải trình',
  countedThen: (counted: string) => `Khi duyệt, sổ có ${counted}`,
  more: 'Xem thêm',
  items: {
    open: (counted: string, indicator: string, unit: string) =>
      `Xem ${counted} dòng trong sổ: ${indicator}, ${unit}`,
    title: (indicator: string, unit: string, year: number) => `${indicator}: ${unit}, ngày 31/12/${year}`,
    count: (shown: number, total: number) =>
      shown === total ? `${total} dòng trong sổ` : `${shown} dòng đầu trong ${total} dòng`,
    close: 'Đóng',
  },
}
