/** what each setting of the environment is expected to be */
const settings = {
  PORT: 'số cổng từ 0 đến 65535',
  HOST: 'tên máy hoặc địa chỉ, ví dụ 127.0.0.1 hay 0.0.0.0',
  SDV_DATA: 'đường dẫn một thư mục',
  DATABASE_URL: 'địa chỉ có dạng postgresql://người-dùng:mật-khẩu@máy:5432/tên',
  SDV_SEED: 'demo, published hoặc none',
  SDV_DEMO_PASSWORD: 'ít nhất 10 ký tự',
  SDV_SECRET: 'ít nhất 32 ký tự',
  SDV_PUBLIC_URL: 'địa chỉ có dạng https://tên-miền',
  SDV_TRUST_PROXY: '0 hoặc 1',
  SDV_REQUIRE_TWO_FACTOR: 'nobody hoặc administrators',
  SDV_OIDC_ISSUER: 'địa chỉ (issuer) của máy chủ đăng nhập OpenID Connect, có dạng https://tên-miền',
  SDV_OIDC_CLIENT_ID: 'mã ứng dụng, bắt buộc khi có SDV_OIDC_ISSUER',
  SDV_OIDC_CLIENT_SECRET: 'khóa bí mật của ứng dụng',
  SDV_OIDC_NAME: 'tên nơi đăng nhập hiện trên nút, nhiều nhất 60 ký tự',
  SDV_SMTP_URL: 'địa chỉ có dạng smtp://người-dùng:mật-khẩu@máy:587 hoặc smtps://máy:465',
  SDV_MAIL_FROM:
    'địa chỉ gửi đi, bắt buộc khi có SDV_SMTP_URL, ví dụ dan-van@tinh.vn hoặc Ban Dân vận <dan-van@tinh.vn>',
  SDV_EVIDENCE_MAX_MB: 'số nguyên từ 1 đến 500',
  SDV_S3_BUCKET: 'tên một bucket: chữ thường, số, dấu chấm, gạch ngang, từ 3 ký tự',
  SDV_S3_ENDPOINT: 'địa chỉ nơi lưu tệp S3, có dạng https://tên-miền',
  SDV_S3_REGION: 'tên vùng của nơi lưu tệp, nhiều nhất 60 ký tự',
  SDV_S3_ACCESS_KEY: 'mã truy cập, bắt buộc khi có SDV_S3_BUCKET',
  SDV_S3_SECRET_KEY: 'khóa bí mật, bắt buộc khi có SDV_S3_BUCKET',
  SDV_LANG: 'vi hoặc en',
  LOG_LEVEL: 'fatal, error, warn, info, debug hoặc silent',
}

/** What the program says in the terminal. */
export const server = {
  starting: 'Đang mở Sổ Dân vận…',
  seeding: (name: string) => `Đang nạp dữ liệu ${name === 'demo' ? 'trình diễn' : 'đã công bố'}…`,
  ready: (address: string) => `Sổ Dân vận đã sẵn sàng tại ${address}`,
  stopping: 'Đang dừng…',
  stopped: 'Đã dừng. Số liệu đã được lưu.',
  databaseRestarted: 'Cơ sở dữ liệu vừa dừng đột ngột và đã được khởi động lại.',
  demo: {
    heading: 'Tài khoản dùng thử (dữ liệu có phần minh họa, có đánh dấu):',
    password: (password: string, file: string) => `Mật khẩu chung: ${password}   (giữ trong ${file})`,
    accounts: {
      quantri: 'quản trị',
      tinh: 'Ban Dân vận Tỉnh ủy, rà soát',
      lanhdao: 'lãnh đạo, xem số đã duyệt',
    },
    editors: 'huyện, thị xã, thành phố nhập số liệu',
    stop: 'Dừng: Ctrl-C',
  },
  setting: (name: keyof typeof settings) => `Biến ${name} chưa đúng, cần: ${settings[name]}.`,
  failures: {
    portTaken: ({ host, port }: { host: string; port: number }) =>
      `Cổng ${port} trên ${host} đang có chương trình khác dùng. Dừng chương trình đó hoặc đặt cổng khác: PORT=${port + 1} npm start.`,
    addressRefused: ({ host, reason }: { host: string; reason: string }) =>
      `Không mở được địa chỉ ${host} (${reason}). Kiểm tra biến HOST và PORT.`,
    dataFolderNotWritable: ({ folder }: { folder: string }) =>
      `Không ghi được vào thư mục dữ liệu ${folder}. Cấp quyền ghi hoặc đặt SDV_DATA sang thư mục khác.`,
    diskFull: ({ folder }: { folder: string }) =>
      `Ổ đĩa chứa ${folder} đã đầy. Giải phóng dung lượng rồi mở lại.`,
    rootNotPossible: () =>
      'PostgreSQL không chạy được dưới quyền root trên máy này. Mở bằng tài khoản thường, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL.',
    platformNotSupported: ({ platform }: { platform: string }) =>
      `Chưa có PostgreSQL đi kèm cho hệ máy ${platform}. Đặt DATABASE_URL tới một máy chủ PostgreSQL.`,
    otherPostgresVersion: ({
      folder,
      found,
      expected,
    }: {
      folder: string
      found: string
      expected: string
    }) =>
      `Thư mục ${folder} do PostgreSQL ${found} tạo, chương trình đi kèm PostgreSQL ${expected}. Mở bằng bản Sổ Dân vận cũ để sao lưu trước khi nâng cấp.`,
    databaseNotStarting: ({ detail, log }: { detail: string; log: string }) =>
      `Cơ sở dữ liệu không khởi động được: ${detail}. Xem ${log}.`,
    databaseUnreachable: ({ detail }: { detail: string }) =>
      `Không kết nối được cơ sở dữ liệu ở DATABASE_URL: ${detail}.`,
    databaseTooOld: ({ found }: { found: string }) =>
      `Máy chủ cơ sở dữ liệu là PostgreSQL ${found}; cần từ PostgreSQL 15.`,
    databaseNewer: ({ migration }: { migration: string }) =>
      `Cơ sở dữ liệu thuộc bản Sổ Dân vận mới hơn (có ${migration}). Cập nhật chương trình rồi mở lại; số liệu không bị thay đổi.`,
    migrationChanged: ({ migration }: { migration: string }) =>
      `Bước cập nhật cơ sở dữ liệu ${migration} đã bị sửa sau khi áp dụng. Khôi phục tệp gốc trong prisma/migrations.`,
    migrationFailed: ({ migration, detail }: { migration: string; detail: string }) =>
      `Bước cập nhật cơ sở dữ liệu ${migration} không thực hiện được: ${detail}. Không có gì bị thay đổi.`,
  },
  unexpected: (detail: string) => `Không mở được do lỗi ngoài dự kiến: ${detail}`,
}
