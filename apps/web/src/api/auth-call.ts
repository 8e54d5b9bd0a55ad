export type AuthAnswer = { status: number; body: Record<string, unknown> }

/** One call of the sign-in endpoints; null where no answer came. */
export async function callAuth(path: string, body: unknown): Promise<AuthAnswer | null> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json().catch(() => null)
    return {
      status: response.status,
      body: typeof answer === 'object' && answer !== null ? { ...answer } : {},
    }
  } catch {
    return null
  }
}

/** What is alike in every refused call. */
export function plainProblem(answer: AuthAnswer | null): 'offline' | 'tooMany' | 'failed' | null {
  if (answer === null) return 'offline'
  if (answer.status === 429) return 'tooMany'
  return answer.status >= 500 ? 'failed' : null
}
