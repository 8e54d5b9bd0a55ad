import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Reconciliation } from '@so-dan-van/domain/registers/ocop/register'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../api/api.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { ErrorState } from '../../../ui/states.tsx'
import type { OcopChoice } from './use-ocop-filter.ts'

type Cell = Reconciliation[number]['cells'][number]

/** What the reports declare beside what the register counts at the year's end, with the way to the rows. */
export function ReconciliationCard({
  unit,
  year,
  choice,
}: {
  unit: number
  year: number
  choice: OcopChoice
}) {
  const { ocop } = useLanguage().messages
  const text = ocop.reconcile
  const query = useQuery(trpc.ocop.reconcile.queryOptions({ unit, year }))
  const codes = new Map(choice.catalogue.units.map(({ id, code }) => [id, code]))
  if (query.error !== null) return <ErrorState error={query.error} retry={() => query.refetch()} />
  const [first] = query.data ?? []
  if (query.data === undefined || first === undefined) return null
  const show = (id: number, cell: Cell) =>
    choice.change({
      ...{ dv: codes.get(id), tt: 'inForce', trang: undefined, tim: undefined },
      sao: cell.stars === null ? undefined : String(cell.stars),
    })
  return (
    <details className="card ocop-reconcile" open={query.data.length === 1}>
      <summary>
        <h2>{text.title(year)}</h2> <span className="dim small-text">{text.about}</span>
      </summary>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={text.title(year)}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{ocop.columns.district}</th>
              {first.cells.map(({ indicator, stars }) => (
                <th key={indicator} scope="col">
                  {stars === null ? text.total : ocop.stars(stars)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {query.data.map((row) => (
              <tr key={row.unit}>
                <th scope="row">{row.unitName}</th>
                {row.cells.map((cell) => (
                  <td key={cell.indicator}>
                    <Declared cell={cell} name={row.unitName} show={() => show(row.unit, cell)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Declared({ cell, name, show }: { cell: Cell; name: string; show: () => void }) {
  const { messages, locale } = useLanguage()
  const text = messages.ocop.reconcile
  const { declared, counted, difference } = cell
  return (
    <span className="ocop-declared">
      <span>
        {text.declared}: {declared === null ? text.notDeclared : <b>{formatNumber(declared, { locale })}</b>}
      </span>
      <button type="button" className="link" title={text.rows(name)} onClick={show}>
        {text.counted}: <b>{counted}</b>
      </button>
      {difference === '0' && (
        <span className="row">
          <Icon name="check" size={14} /> {text.same}
        </span>
      )}
      {difference !== null && difference !== '0' && (
        <span className="row tone-warning">
          <Icon name="warning" size={14} /> {text.difference}: {formatNumber(difference, { locale })}
        </span>
      )}
    </span>
  )
}
