export type SignInResult = 'ok' | 'wrong' | 'tooMany' | 'inactive' | 'offline' | 'failed'

async function post(path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return null
  }
}

export async function signIn(username: string, password: string): Promise<SignInResult> {
  const response = await post('/api/auth/sign-in/username', {
    username: username.trim().toLowerCase(),
    password,
  })
  if (response === null) return 'offline'
  if (response.ok) return 'ok'
  if (response.status === 429) return 'tooMany'
  if (response.status === 403) return 'inactive'
  return response.status >= 500 ? 'failed' : 'wrong'
}

/** false: the server was not reached, so the session goes on. */
export async function signOut(): Promise<boolean> {
  return (await post('/api/auth/sign-out', {}))?.ok ?? false
}
