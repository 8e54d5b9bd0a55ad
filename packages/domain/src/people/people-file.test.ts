import { expect, test } from 'vitest'
import type { Sheet } from '../tables/sheet.ts'
import { readPeopleRows } from './people-file.ts'

const units = [
  { id: 1, code: '44', name: 'Quảng Bình', kind: 'tỉnh' },
  { id: 2, code: '457', name: 'Lệ Thủy', kind: 'huyện' },
  { id: 3, code: '456', name: 'Quảng Ninh', kind: 'huyện' },
  { id: 4, code: '18901', name: 'Phú Thủy', kind: 'xã' },
  { id: 5, code: '18902', name: 'Phú Thủy', kind: 'xã' },
] as const

const head = ['Họ và tên', 'Tên đăng nhập', 'Quyền', 'Đơn vị']
const sheet = (rows: string[][]): Sheet => ({
  name: 'Người dùng',
  hidden: false,
  rows: [head, ...rows].map((texts, index) => ({
    number: index + 1,
    cells: texts.map((text) => (text === '' ? null : { kind: 'text' as const, text })),
  })),
})
const read = (...rows: string[][]) => readPeopleRows([sheet(rows)], units)
const said = (...rows: string[][]) =>
  read(...rows).problems.map(({ code, at }) => `${at.row}${at.column} ${code}`)

test.each([
  [['Nguyễn Thị Hà', 'HaLT', 'nhập số liệu', '457'], { username: 'halt', role: 'editor', unit: 2 }],
  [
    ['Trần Văn Bình', 'binh.tv', 'Rà soát', 'Tỉnh Quảng Bình'],
    { username: 'binh.tv', role: 'reviewer', unit: 1 },
  ],
  [['Lê An', 'an-l', 'viewer', 'huyen le thuy'], { username: 'an-l', role: 'viewer', unit: 2 }],
  [['Lê An', 'an_l', 'QUẢN TRỊ', 'Lệ Thuỷ'], { username: 'an_l', role: 'administrator', unit: 2 }],
])('%j is read', (row, expected) => {
  const { rows, problems } = read(row)
  expect(problems).toEqual([])
  expect(rows).toMatchObject([expected])
})

test('every mistake is said with its cell, and the row is left out', () => {
  const rows = [
    ['', 'ha', 'xem', '457'],
    ['Lê An', 'Lê An', 'xem', '457'],
    ['Lê An', 'lean', 'giám đốc', '457'],
    ['Lê An', 'lean2', 'xem', 'Hà Nội'],
    ['Lê An', 'lean3', 'xem', 'xã Phú Thủy'],
    ['Lê Bình', 'binhlt', 'xem', '457'],
    ['Lê Bình', 'BinhLT', 'xem', '456'],
  ]
  expect(said(...rows)).toEqual([
    '2A blank',
    '3B usernameUnread',
    '4C valueUnread',
    '5D unitNotManaged',
    '6D unitSeveral',
    '8B usernameTwice',
  ])
  expect(read(...rows).rows.map(({ username }) => username)).toEqual(['binhlt'])
})

test('a file without the columns, and one without rows, say so', () => {
  expect(said()).toEqual(['nullnull nothingInIt'])
  const other: Sheet = {
    name: 'A',
    hidden: false,
    rows: [{ number: 1, cells: [{ kind: 'text', text: 'Tên' }] }],
  }
  expect(readPeopleRows([other], units).problems.map(({ code }) => code)).toEqual(['columnsMissing'])
})
