// npm run bench -- checks: mistakes planted into the figures that ship, and what the checks find (docs/benchmarks.md).
import { compareDecimals } from '@so-dan-van/domain/figures/decimal'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import { chanceOf } from '../../../prisma/seed/illustrative-place.ts'
import { type Chance, isDetectable, type Kind, kinds, mistakes } from './planted/mistakes.ts'
import { type Cell, World } from './planted/world.ts'

const perKind = 167
const attempts = 40_000

type Half = 'tuned on' | 'reported'
type Outcome = { found: boolean; mended: boolean }
type Tally = { planted: Outcome[]; leftOut: Outcome[] }

const halfOf = ({ indicator, unit, year }: Cell): Half =>
  chanceOf(`half ${indicator.code} ${unit} ${year}`) < 0.5 ? 'tuned on' : 'reported'

function sequence(seed: string): Chance {
  let index = 0
  return () => {
    index += 1
    return chanceOf(`${seed} ${index}`)
  }
}

const signature = ({ check, indicators }: Finding) => `${check} ${indicators.join(' ')}`

/** Types the wrong value into an otherwise untouched report: found = a finding that was not there before names the cell. */
function tryOut(world: World, cell: Cell, wrong: string): Outcome {
  const { code } = cell.indicator
  const before = new Set(world.findings(cell).map(signature))
  const now = world.findings(cell, { [code]: wrong }).filter((finding) => !before.has(signature(finding)))
  const named = now.filter(({ indicators }) => indicators.includes(code))
  const fixes = named.flatMap(({ fix }) => (fix?.indicator === code ? [fix.value] : []))
  return {
    found: named.length > 0,
    mended: fixes.some((value) => compareDecimals(value, cell.value) === 0),
  }
}

function plant(world: World, cells: readonly Cell[], kind: Kind, half: Half): Tally {
  const chance = sequence(`${kind} ${half}`)
  const tally: Tally = { planted: [], leftOut: [] }
  for (let attempt = 0; attempt < attempts && tally.planted.length < perKind; attempt += 1) {
    const cell = cells[Math.floor(chance() * cells.length)] as Cell
    const wrong = mistakes[kind](cell, world, chance)
    if (wrong === null || compareDecimals(wrong, cell.value) === 0) continue
    const list = isDetectable(kind, cell, wrong, world) ? tally.planted : tally.leftOut
    if (list === tally.leftOut && list.length >= 3 * perKind) continue
    list.push(tryOut(world, cell, wrong))
  }
  return tally
}

/** Cells at which a finding of an untouched report is shown. */
function falseAlarms(world: World, counts: (cell: Cell) => boolean): { cells: number; alarms: Finding[] } {
  const cells = world.cells.filter(counts)
  const reports = new Map(cells.map(({ unit, year }) => [`${unit} ${year}`, { unit, year }]))
  const shown = new Map([...reports].map(([key, place]) => [key, world.findings(place)] as const))
  const alarms = cells.flatMap(
    ({ unit, year, indicator }) =>
      shown.get(`${unit} ${year}`)?.find(({ indicators }) => indicators[0] === indicator.code) ?? [],
  )
  return { cells: cells.length, alarms }
}

const share = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`)
const count = (list: readonly Outcome[], of: keyof Outcome) => list.filter((outcome) => outcome[of]).length

function printHalf(world: World, half: Half): void {
  const cells = world.cells.filter((cell) => halfOf(cell) === half)
  console.log(
    `| ${half} half: ${cells.length} figures | planted | found | right value offered | left out | of those found |`,
  )
  console.log('|---|---|---|---|---|---|')
  const all: Tally = { planted: [], leftOut: [] }
  const line = (name: string, { planted, leftOut }: Tally) =>
    console.log(
      `| ${name} | ${planted.length} | ${share(count(planted, 'found'), planted.length)} | ${share(count(planted, 'mended'), planted.length)} | ${leftOut.length} | ${share(count(leftOut, 'found'), leftOut.length)} |`,
    )
  for (const kind of kinds) {
    const tally = plant(world, cells, kind, half)
    line(kind, tally)
    all.planted.push(...tally.planted)
    all.leftOut.push(...tally.leftOut)
  }
  line('**all**', all)
  console.log()
}

function printFalseAlarms(name: string, { cells, alarms }: ReturnType<typeof falseAlarms>): void {
  const kindsFound = [...new Set(alarms.map(({ check }) => check))]
  const each = kindsFound.map((kind) => `${kind} ${alarms.filter(({ check }) => check === kind).length}`)
  console.log(
    `| ${name} | ${cells} | ${alarms.length} | ${share(alarms.length, cells)} | ${each.join(', ')} |`,
  )
}

/** Counts of a year go up and down as they please; parts of a whole and stocks stay, which have rules of their own. */
function restless(world: World, by: number): (cell: Cell) => string {
  const bound = new Set(
    world.wholes.flatMap(({ whole, parts }) => [whole, ...parts, ...world.inputsOf(whole)]),
  )
  return ({ indicator, unit, year, value }) => {
    if (indicator.time !== 'flow' || bound.has(indicator.code)) return value
    const factor = 1 + by * (2 * chanceOf(`restless ${indicator.code} ${unit} ${year}`) - 1)
    return (Number(value) * factor).toFixed(indicator.decimals)
  }
}

const world = new World()
for (const half of ['tuned on', 'reported'] as const) printHalf(world, half)
console.log('| figures without a planted mistake | figures | alarms | share | which |')
console.log('|---|---|---|---|---|')
for (const half of ['tuned on', 'reported'] as const)
  printFalseAlarms(
    `${half} half`,
    falseAlarms(world, (cell) => halfOf(cell) === half),
  )
printFalseAlarms(
  'published figures alone',
  falseAlarms(world, ({ published }) => published),
)
for (const by of [0.3, 0.5]) {
  const moved = new World(restless(world, by))
  printFalseAlarms(
    `yearly counts moved at random by up to ${100 * by} %`,
    falseAlarms(moved, () => true),
  )
}
