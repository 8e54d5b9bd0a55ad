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
  setting: (name: string, expected: string) => `Biến ${name} chưa đúng, cần: ${expected}.`,
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
