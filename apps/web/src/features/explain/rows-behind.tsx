import type { ExplainedRow, PreparedExplanation } from '@so-dan-van/presentation/explain/prepare-explanation'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { FigureValue } from '../../ui/figure-value.tsx'
import { useMessages } from '../../ui/language.tsx'
import { cellLink } from '../../ui/links.ts'
import { useSession } from '../../ui/session.tsx'

type Props = {
  heading: string
  rows: readonly ExplainedRow[]
  sides: PreparedExplanation['sides']
  /** each row's name leads to its cell */
  linked?: boolean
}

/** The figures that went into one, each with its source and state, each of them to be asked about in turn. */
export function RowsBehind({ heading, rows, sides, linked = false }: Props) {
  const { explain: text, chart } = useMessages()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      <table className="why-rows">
        <thead>
          <tr>
            <th scope="col">{linked ? chart.unit : text.columns.figure}</th>
            {sides !== null && (
              <>
                <th scope="col" className="num">
                  {sides.top}
                </th>
                <th scope="col" className="num">
                  {sides.bottom}
                </th>
              </>
            )}
            <th scope="col" className="num">
              {text.columns.value}
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <Row key={row.key} row={row} linked={linked} />
        ))}
      </table>
    </section>
  )
}

function Row({ row, linked }: { row: ExplainedRow; linked: boolean }) {
  const { explain: text } = useMessages()
  const session = useSession()
  const { label, mark, top, bottom, lines, stands, indicator, unit, year } = row
  const info = session.catalogue.units.find(({ id }) => id === unit)
  return (
    <tbody data-stands={stands}>
      <tr>
        <th scope="row">
          {linked && info !== undefined ? (
            <Link {...cellLink(session, info, year, indicator)} title={text.openCell(label)}>
              {label}
            </Link>
          ) : (
            label
          )}
        </th>
        {top !== null && <td className="num">{top}</td>}
        {bottom !== null && <td className="num">{bottom}</td>}
        <td className="num">
          <FigureValue mark={mark} strong />
        </td>
      </tr>
      {lines.length > 0 && (
        <tr className="why-note">
          <td colSpan={top === null ? 2 : 4}>{lines.join(' · ')}</td>
        </tr>
      )}
    </tbody>
  )
}
