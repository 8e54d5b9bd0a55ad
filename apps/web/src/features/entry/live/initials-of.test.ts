import { expect, test } from 'vitest'
import { initialsOf } from './initials-of.ts'

test.each([
  ['Trần Thị Hoa', 'TH'],
  ['Ban Dân vận Huyện ủy Lệ Thủy', 'BT'],
  ['đỗ ánh', 'ĐÁ'],
  ['  Hoa ', 'H'],
  ['Đặng Ân'.normalize('NFD'), 'ĐÂ'],
  ['', ''],
])('%j', (name, initials) => expect(initialsOf(name)).toBe(initials))
