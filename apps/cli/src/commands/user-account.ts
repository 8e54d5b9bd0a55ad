import type { Messages } from '@so-dan-van/messages/messages'
import type { Database } from '@so-dan-van/server/db/client'
import { readEnv } from '@so-dan-van/server/env'
import { invitePerson } from '@so-dan-van/server/features/people/invite-person'
import { removeSecondFactor } from '@so-dan-van/server/features/people/remove-second-factor'
import { setActive } from '@so-dan-van/server/features/people/set-active'
import { rootFolder } from '@so-dan-van/server/root-folder'
import { fromTerminal } from '../acting.ts'
import { withInstallation } from '../installation.ts'
import { exitCodes, Problem } from '../problem.ts'

type Given = { username: string }

async function idOf({ read }: Pick<Database, 'read'>, username: string): Promise<string> {
  const user = await read
    .selectFrom('user')
    .where('username', '=', username.toLowerCase())
    .select('id')
    .executeTakeFirst()
  if (user === undefined) throw new Problem((problems) => problems.noUser(username), exitCodes.refused)
  return user.id
}

/** Prints a link with which the person chooses a password. */
export async function inviteUser(
  { username, json }: Given & { json?: boolean },
  { done }: Messages['cli'],
): Promise<void> {
  const env = readEnv(rootFolder())
  const origin =
    env.SDV_PUBLIC_URL === '' ? `http://localhost:${env.PORT}` : new URL(env.SDV_PUBLIC_URL).origin
  await withInstallation(async ({ database }) => {
    const id = await idOf(database, username)
    const { token, expiresAt } = await invitePerson(fromTerminal(database), { id })
    const link = `${origin}/moi#${token}`
    if (json) process.stdout.write(`${JSON.stringify({ id, link, expiresAt })}\n`)
    else console.log(done.invitation(link))
  })
}

export async function activateUser(
  { username }: Given,
  active: boolean,
  { done }: Messages['cli'],
): Promise<void> {
  await withInstallation(async ({ database }) => {
    await setActive(fromTerminal(database), { id: await idOf(database, username), active })
    console.error(active ? done.activated(username) : done.deactivated(username))
  })
}

export async function removeUserSecondFactor({ username }: Given, { done }: Messages['cli']): Promise<void> {
  await withInstallation(async ({ database }) => {
    await removeSecondFactor(fromTerminal(database), { id: await idOf(database, username) })
    console.error(done.secondFactorRemoved(username))
  })
}
