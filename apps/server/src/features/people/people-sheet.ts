import type { Role } from '@so-dan-van/domain/access/grant'
import type { Locale } from '@so-dan-van/messages/messages'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { writeTableFile } from '../../files/write-table-file.ts'

/** until: instant */
export type Account = {
  name: string
  username: string
  role: Role
  unitName: string
  link: string
  until: string
}

/** The file in which people are listed before they are brought in: headings and one row that shows how. */
export async function peopleTemplate({
  locale,
}: {
  locale: Locale
}): Promise<{ name: string; base64: string }> {
  const { people } = messagesOf(locale)
  const { columns, template } = people.file
  return {
    name: template.fileName,
    base64: await writeTableFile(
      template.sheet,
      [columns.name, columns.username, columns.role, columns.unit],
      [template.example],
    ),
  }
}

/** The accounts that were made, each with its link. */
export async function linksFile(
  accounts: readonly Account[],
  locale: Locale,
): Promise<{ name: string; base64: string }> {
  const { people, terms } = messagesOf(locale)
  const { columns, links } = people.file
  const day = (instant: string) =>
    new Date(instant).toLocaleDateString(locale, { timeZone: 'Asia/Ho_Chi_Minh' })
  return {
    name: links.fileName,
    base64: await writeTableFile(
      links.sheet,
      [columns.name, columns.username, columns.role, columns.unit, columns.link, columns.until],
      accounts.map((account) => [
        account.name,
        account.username,
        terms.role[account.role],
        account.unitName,
        account.link,
        day(account.until),
      ]),
    ),
  }
}
