import { expect, test } from 'vitest'
import { fileNameOf } from './file-name.ts'

test.each([
  ['Quyết định 123.pdf', 'pdf', 'Quyết định 123.pdf'],
  ['IMG_0001.JPG', 'jpeg', 'IMG_0001.jpg'],
  ['anh.jpeg', 'jpeg', 'anh.jpeg'],
  ['quyet-dinh.html', 'pdf', 'quyet-dinh.html.pdf'],
  ['anh.png', 'jpeg', 'anh.png.jpg'],
  ['../../etc/passwd', 'png', 'passwd.png'],
  ['C:\\Users\\dan\\bien-ban.docx', 'docx', 'bien-ban.docx'],
  ['Lê\u0323 Thu\u0309y.xlsx', 'xlsx', 'Lệ Thủy.xlsx'],
  ['a\r\nSet-Cookie: x.pdf', 'pdf', 'a Set-Cookie x.pdf'],
  ['cong\u202efdp.exe', 'pdf', 'cong fdp.exe.pdf'],
  ['.htaccess', 'pdf', 'htaccess.pdf'],
  ['..', 'pdf', 'tep.pdf'],
  ['', 'webp', 'tep.webp'],
  ['.pdf', 'pdf', 'pdf.pdf'],
  ['bien ban . .pdf', 'pdf', 'bien ban.pdf'],
  [`${'🙂'.repeat(300)}.pdf`, 'pdf', `${'🙂'.repeat(120)}.pdf`],
] as const)('%j is kept as a %s named %j', (sent, kind, kept) => {
  expect(fileNameOf(sent, kind)).toBe(kept)
})
