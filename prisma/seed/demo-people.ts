import type { Role } from '@so-dan-van/domain/access/grant'
import type { PoolClient } from 'pg'
import { insertRows } from './insert-rows.ts'
import type { CatalogueIds } from './seed-catalogue.ts'

type DemoPerson = { id: string; username: string; name: string; role: Role; unit: string }

const person = (username: string, name: string, role: Role, unit: string): DemoPerson => ({
  id: `demo-${username}`,
  username,
  name,
  role,
  unit,
})

/** the accounts of the demo data: one for each role over the province, an editor for each district */
const demoPeople: readonly DemoPerson[] = [
  person('quantri', 'Quản trị hệ thống', 'administrator', '44'),
  person('tinh', 'Ban Dân vận Tỉnh ủy', 'reviewer', '44'),
  person('lanhdao', 'Lãnh đạo Tỉnh ủy', 'viewer', '44'),
  person('donghoi', 'Ban Dân vận Thành ủy Đồng Hới', 'editor', '450'),
  person('minhhoa', 'Ban Dân vận Huyện ủy Minh Hóa', 'editor', '452'),
  person('tuyenhoa', 'Ban Dân vận Huyện ủy Tuyên Hóa', 'editor', '453'),
  person('quangtrach', 'Ban Dân vận Huyện ủy Quảng Trạch', 'editor', '454'),
  person('botrach', 'Ban Dân vận Huyện ủy Bố Trạch', 'editor', '455'),
  person('quangninh', 'Ban Dân vận Huyện ủy Quảng Ninh', 'editor', '456'),
  person('lethuy', 'Ban Dân vận Huyện ủy Lệ Thủy', 'editor', '457'),
  person('badon', 'Ban Dân vận Thị ủy Ba Đồn', 'editor', '458'),
]

/** id of the person who reviews the districts' reports */
export const demoReviewer = 'demo-tinh'

/** id of the person who reports for a district; null for a unit that has none */
export function demoEditor(unit: string): string | null {
  return demoPeople.find((one) => one.role === 'editor' && one.unit === unit)?.id ?? null
}

/** Users, their sign-in (better-auth's account table, provider `credential`) and grants; one password for all. */
export async function loadDemoPeople(
  client: PoolClient,
  { units }: CatalogueIds,
  passwordHash: string,
): Promise<void> {
  await insertRows(
    client,
    'user',
    { id: 'text', name: 'text', email: 'text', username: 'text', display_username: 'text' },
    demoPeople.map(({ id, name, username }) => ({
      id,
      name,
      email: `${username}@so-dan-van.invalid`,
      username,
      display_username: username,
    })),
    null,
  )
  await insertRows(
    client,
    'account',
    { id: 'text', account_id: 'text', provider_id: 'text', user_id: 'text', password: 'text' },
    demoPeople.map(({ id }) => ({
      id: `${id}-password`,
      account_id: id,
      provider_id: 'credential',
      user_id: id,
      password: passwordHash,
    })),
    null,
  )
  await insertRows(
    client,
    'grant',
    { user_id: 'text', role: 'grant_role', unit_id: 'int' },
    demoPeople.map(({ id, role, unit }) => ({ user_id: id, role, unit_id: units.get(unit) })),
    null,
  )
}
