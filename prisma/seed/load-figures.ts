import type { PoolClient } from 'pg'
import type { FigureSeed, FigureState, SourceSeed, TargetSeed } from './figure-seed.ts'
import { insertRows } from './insert-rows.ts'
import type { CatalogueIds } from './seed-catalogue.ts'

const stateColumns = {
  value: 'numeric',
  not_applicable: 'bool',
  basis: 'basis',
  approximation: 'approximation',
  as_of: 'text',
  source_id: 'int',
  quote: 'text',
  note: 'text',
  illustrative: 'bool',
}

type SourceIds = ReadonlyMap<string, number>

function stateRow(state: FigureState, sources: SourceIds) {
  return {
    value: state.value,
    not_applicable: state.notApplicable,
    basis: state.basis,
    approximation: state.approximation,
    as_of: state.asOf,
    source_id: idOf(sources, state.source),
    quote: state.quote,
    note: state.note,
    illustrative: state.illustrative,
  }
}

function idOf(sources: SourceIds, key: string | null): number | null {
  if (key === null) return null
  const id = sources.get(key)
  if (id === undefined) throw new Error(`unknown source ${key}`)
  return id
}

/** ids of the sources by key */
export async function loadSources(
  client: PoolClient,
  sources: readonly SourceSeed[],
): Promise<Map<string, number>> {
  const ids = await insertRows(
    client,
    'source',
    { title: 'text', url: 'text', published_on: 'text' },
    sources.map(({ title, url, publishedOn }) => ({ title, url, published_on: publishedOn })),
  )
  return new Map(sources.map(({ key }, index) => [key, ids[index] as number]))
}

/** Figures with their revisions (channel seed); version = number of revisions. */
export async function loadFigures(
  client: PoolClient,
  catalogue: CatalogueIds,
  sources: SourceIds,
  figures: readonly FigureSeed[],
): Promise<void> {
  const ids = await insertRows(
    client,
    'figure',
    {
      indicator_id: 'int',
      unit_id: 'int',
      year: 'int',
      status: 'workflow_status',
      version: 'int',
      ...stateColumns,
    },
    figures.map(({ indicator, unit, year, status, revisions }) => ({
      indicator_id: catalogue.indicators.get(indicator),
      unit_id: catalogue.units.get(unit),
      year,
      status,
      version: revisions.length,
      ...stateRow(revisions.at(-1) as FigureState, sources),
    })),
  )
  await insertRows(
    client,
    'figure_revision',
    { figure_id: 'int', version: 'int', channel: 'channel', ...stateColumns },
    figures.flatMap(({ revisions }, index) =>
      revisions.map((state, place) => ({
        figure_id: ids[index],
        version: place + 1,
        channel: 'seed',
        ...stateRow(state, sources),
      })),
    ),
    null,
  )
}

export async function loadTargets(
  client: PoolClient,
  catalogue: CatalogueIds,
  sources: SourceIds,
  targets: readonly TargetSeed[],
): Promise<void> {
  await insertRows(
    client,
    'target',
    {
      indicator_id: 'int',
      unit_id: 'int',
      year: 'int',
      value: 'numeric',
      source_id: 'int',
      quote: 'text',
      note: 'text',
      illustrative: 'bool',
    },
    targets.map(({ indicator, unit, source, ...target }) => ({
      ...target,
      indicator_id: catalogue.indicators.get(indicator),
      unit_id: catalogue.units.get(unit),
      source_id: idOf(sources, source),
    })),
    null,
  )
}
