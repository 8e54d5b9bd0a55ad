import { queryClient } from './api.ts'

/** All tabs share the session's cookie: when one signs in or out, no other may go on showing or sending what belongs to
 * the person before. They forget all answers and ask anew who is signed in. */
const channel = new BroadcastChannel('so-dan-van session')
channel.onmessage = () => void queryClient.resetQueries()

export function tellSessionChanged(): void {
  channel.postMessage(null)
}
