import { describe, expect, test } from 'vitest'
import {
  can,
  isOpenBeforeEnrolment,
  mayEdit,
  mayGrant,
  mayManage,
  mayRead,
  mayReadUnapproved,
  mayReview,
  maySubmit,
  provincesLeftAlone,
} from './access.ts'
import type { Grant, Role } from './grant.ts'

const province = [1]
const district = [1, 10]
const commune = [1, 10, 100]
const neighbour = [1, 11]
const abroad = [2, 20]

const grant = (role: Role, path: number[]): Grant => ({ role, path, unit: path.at(-1) as number })
const admin = [grant('administrator', province)]
const reviewer = [grant('reviewer', province)]
const editor = [grant('editor', district)]
const viewer = [grant('viewer', province)]
const districtReviewer = [grant('reviewer', district)]
const both = [grant('editor', district), grant('reviewer', province)]

const yes = { allowed: true }
const no = (reason: string) => ({ allowed: false, reason })

test.each([
  ['nobody', [], ['session.read']],
  ['viewer', viewer, ['session.read', 'figures.read']],
  ['editor', editor, ['session.read', 'figures.read', 'figures.edit', 'reports.submit']],
  ['reviewer', reviewer, ['session.read', 'figures.read', 'reports.review']],
  [
    'administrator',
    admin,
    [
      ...[
        'session.read',
        'figures.read',
        'figures.edit',
        'reports.submit',
        'reports.review',
        'figures.import',
      ],
      ...['people.manage', 'audit.read', 'rounds.manage', 'targets.manage'],
    ],
  ],
] as const)('permissions of %s', (_who, grants, held) => {
  const all = [
    'session.read',
    'figures.read',
    'figures.edit',
    'reports.submit',
    'reports.review',
    'figures.import',
    'people.manage',
    'audit.read',
    'rounds.manage',
    'targets.manage',
  ] as const
  expect(all.filter((permission) => can(grants, permission))).toEqual(held)
})

describe.each([
  ['mayEdit', mayEdit],
  ['maySubmit', maySubmit],
])('%s', (_name, rule) => {
  test.each([
    ['editor, own district', editor, district, yes],
    ['editor, a commune below', editor, commune, yes],
    ['editor, another district', editor, neighbour, no('otherUnit')],
    ['editor, the province above', editor, province, no('otherUnit')],
    ['editor, another province', editor, abroad, no('otherUnit')],
    ['reviewer', reviewer, district, no('noGrant')],
    ['viewer', viewer, district, no('noGrant')],
    ['nobody', [], district, no('noGrant')],
    ['administrator', admin, district, yes],
    ['administrator, another province', admin, abroad, no('otherUnit')],
  ])('%s', (_who, grants, path, verdict) => expect(rule(grants, path)).toEqual(verdict))
})

test.each([
  ['the unit above', reviewer, district, yes],
  ['two levels above', reviewer, commune, yes],
  ['a reviewer does not review his own unit', districtReviewer, district, no('otherUnit')],
  ['but the ones below', districtReviewer, commune, yes],
  ['another province', reviewer, abroad, no('otherUnit')],
  ['an editor', editor, district, no('ownReport')],
  ['an editor of another unit', editor, neighbour, no('noGrant')],
  ['an editor who also reviews, own report', both, district, no('ownReport')],
  ['an editor who also reviews, another report', both, neighbour, yes],
  ['viewer', viewer, district, no('noGrant')],
  ['administrator', admin, district, yes],
])('mayReview: %s', (_who, grants, path, verdict) => expect(mayReview(grants, path)).toEqual(verdict))

test.each([
  ['viewer', viewer, district, no('noGrant')],
  ['editor', editor, district, yes],
  ['editor elsewhere', editor, neighbour, no('otherUnit')],
  ['reviewer', reviewer, district, yes],
  ['administrator', admin, commune, yes],
])('mayReadUnapproved: %s', (_who, grants, path, verdict) =>
  expect(mayReadUnapproved(grants, path)).toEqual(verdict),
)

test.each([
  ['a neighbour in the province', editor, neighbour, yes],
  ['the province', editor, province, yes],
  ['another province', editor, abroad, no('otherUnit')],
  ['nobody', [], district, no('noGrant')],
])('mayRead: %s', (_who, grants, path, verdict) => expect(mayRead(grants, path)).toEqual(verdict))

const districtAdmin = [grant('administrator', district)]

test.each([
  ['administrator of the province', admin, district, yes],
  ['his own province', admin, province, yes],
  ['administrator of the district, its commune', districtAdmin, commune, yes],
  ['administrator of the district, the neighbour', districtAdmin, neighbour, no('otherUnit')],
  ['administrator of the district, the province above', districtAdmin, province, no('otherUnit')],
  ['administrator, another province', admin, abroad, no('otherUnit')],
  ['reviewer', reviewer, district, no('noGrant')],
  ['editor', editor, district, no('noGrant')],
])('mayGrant: %s', (_who, grants, path, verdict) => expect(mayGrant(grants, path)).toEqual(verdict))

test.each([
  ['an editor of a district', admin, editor, yes],
  ['another administrator of the province', admin, admin, yes],
  ['somebody with roles in two districts', admin, [...editor, grant('viewer', neighbour)], yes],
  [
    'somebody who also works in another province',
    admin,
    [...editor, grant('viewer', abroad)],
    no('otherUnit'),
  ],
  ['somebody without a grant', admin, [], yes],
  ['an editor of his district', districtAdmin, editor, yes],
  ['an editor of a commune of his', districtAdmin, [grant('editor', commune)], yes],
  ['a viewer of the province', districtAdmin, viewer, no('otherUnit')],
  ['the administrator above', districtAdmin, admin, no('otherUnit')],
  ['an editor of his who also views the province', districtAdmin, [...editor, ...viewer], no('otherUnit')],
  ['an editor of the neighbour', districtAdmin, [grant('editor', neighbour)], no('otherUnit')],
  ['somebody without a grant, from a district', districtAdmin, [], no('noGrant')],
  ['an editor, by a reviewer', reviewer, editor, no('noGrant')],
  ['somebody without a grant, by a reviewer', reviewer, [], no('noGrant')],
])('mayManage: %s', (_whom, grants, person, verdict) => expect(mayManage(grants, person)).toEqual(verdict))

test.each([
  ['the only one', [{ user: 'a', unit: 1 }], [{ user: 'a', unit: 1 }], [1]],
  [
    'one of two',
    [{ user: 'a', unit: 1 }],
    [
      { user: 'a', unit: 1 },
      { user: 'b', unit: 1 },
    ],
    [],
  ],
  [
    'one of two provinces',
    [
      { user: 'a', unit: 1 },
      { user: 'a', unit: 2 },
    ],
    [
      { user: 'a', unit: 1 },
      { user: 'b', unit: 1 },
      { user: 'a', unit: 2 },
    ],
    [2],
  ],
  ['nobody loses anything', [], [{ user: 'a', unit: 1 }], []],
])('provincesLeftAlone: %s', (_what, losing, administrators, alone) =>
  expect(provincesLeftAlone(losing, administrators)).toEqual(alone),
)

test.each([
  ['session.read', true],
  ['profile.manage', true],
  ['figures.read', false],
  ['people.manage', false],
  ['audit.read', false],
] as const)('before a second factor is set up, %s: %s', (permission, open) =>
  expect(isOpenBeforeEnrolment(permission)).toBe(open),
)
