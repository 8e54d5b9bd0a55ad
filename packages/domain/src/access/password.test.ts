import { expect, test } from 'vitest'
import { type PasswordOwner, passwordProblem } from './password.ts'

const owner: PasswordOwner = {
  username: 'lethuy',
  name: 'Nguyễn Thị Hà',
  units: ['Huyện Lệ Thủy', 'Lệ Thủy'],
}
const listed = new Set(['password', 'matkhau', 'anhyeuem', 'thanh', 'quangbinh', 'iloveyou123'])
const problem = (password: string) => passwordProblem(password, owner, (form) => listed.has(form))

test.each([
  ['', 'short'],
  ['chin ky tu', null],
  ['chínkýtự9', 'short'],
  ['a\u0302a\u0301u\u031b\u0309b\u0323c', 'short'],
  ['😀'.repeat(9), 'short'],
  ['con mèo ăn cá 7 giờ', null],
  ['x'.repeat(201), 'long'],
  [`${'con mèo '.repeat(20)}hết`, null],
])('length of %j: %s', (password, expected) => expect(problem(password)).toBe(expected))

test.each([
  'password12',
  'Password2024!',
  'P4ssw0rd2024',
  'p@ssword-1990',
  'matkhau1234',
  'Mật khẩu 2024',
  'MẬT-KHẨU-2024',
  '123456matkhau',
  'anhyeuem12345',
  'Thanh19871987',
  'Quảng Bình 2024',
  'iloveyou123',
])('%s is among the first that are guessed', (password) => expect(problem(password)).toBe('common'))

test.each([
  '1111111111',
  'abababababab',
  '123123123123',
  'abcabcabcab',
  '1234567890',
  '0987654321',
  'qwertyuiop',
  'abcdefghijk',
  'qwerty123456',
  '1q2w3e4r5t6y',
])('%s is too regular', (password) => expect(problem(password)).toBe('regular'))

test.each(['lethuy-hoa-sen', 'LeThuy@hoasen', 'hoa sen Lệ Thủy 7', 'nguyen thi ha 7 bo', 'huyenlethuy#xa7'])(
  '%s tells the person or the unit',
  (password) => expect(problem(password)).toBe('telling'),
)

test.each(['mưa rào tháng sáu', 'Xk7#pQ2vLm', 'bảy con trâu đen', 'fj30-dk29-xm11', 'trời-thu-xanh-ngắt'])(
  '%s is taken',
  (password) => expect(problem(password)).toBeNull(),
)
