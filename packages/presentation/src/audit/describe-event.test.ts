import type { AuditEvent } from '@so-dan-van/domain/audit/audit-event'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { expect, test } from 'vitest'
import { describeEvent } from './describe-event.ts'

const event = (part: Partial<AuditEvent>): AuditEvent => ({
  ...{ id: 1, at: '2024-12-01T03:00:00Z', actor: null, unit: null, action: 'session.refused', data: {} },
  subject: { type: 'user', name: null },
  ...part,
})
const hoa = { type: 'user', name: 'Lê Thị Hoa' }

test.each([
  [event({ data: { method: 'password' } }), ['Chưa đăng nhập', 'Đăng nhập không thành công bằng mật khẩu']],
  [
    event({ subject: hoa, data: { method: 'password' } }),
    ['Chưa đăng nhập', 'Đăng nhập không thành công vào tài khoản của Lê Thị Hoa bằng mật khẩu'],
  ],
  [event({ action: 'user.deactivated', subject: hoa }), ['Hệ thống', 'Ngừng tài khoản của Lê Thị Hoa']],
  [
    event({ action: 'sessions.ended', actor: 'Lê Thị Hoa', subject: hoa, data: { count: 2 } }),
    ['Lê Thị Hoa', 'Đăng xuất khỏi 2 thiết bị của mình'],
  ],
])('who did it and what, in words', (told, [who, what]) => {
  const { actor, sentence } = describeEvent(
    told,
    { messages: messagesOf('vi'), locale: 'vi' },
    (code) => code,
  )
  expect([actor, sentence]).toEqual([who, what])
})
