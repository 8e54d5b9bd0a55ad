const codes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '53300',
  'P1001',
  'P1017',
  'P2024',
  'P2028',
]

/** Whether an error means that the database does not answer, rather than that a query is wrong. */
export function isDatabaseGone(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown }
    if (typeof code === 'string' && codes.includes(code)) return true
    if (
      /Connection terminated|timeout exceeded when trying to connect|DatabaseNotReachable|ConnectionClosed|Can't reach database|Server has closed the connection/i.test(
        cause.message,
      )
    )
      return true
  }
  return false
}
