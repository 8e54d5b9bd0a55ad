/** Where to go after signing in: only addresses of this app, never of another site. */
export function safeReturn(address: unknown): string {
  const own = typeof address === 'string' && /^\/(?![/\\])/.test(address) && !/[\t\n\r]/.test(address)
  return own && !address.startsWith('/dang-nhap') ? address : '/tong-quan'
}
