import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import type { PreparedExplanation } from '@so-dan-van/presentation/explain/prepare-explanation'
import { Link } from '@tanstack/react-router'
import { FigureValue } from '../../ui/figure-value.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMessages } from '../../ui/language.tsx'
import { cellLink } from '../../ui/links.ts'
import { useSession } from '../../ui/session.tsx'
import { RowsBehind } from './rows-behind.tsx'

type Props = { prepared: PreparedExplanation; unit: UnitInfo; year: number; indicator: string }

/** A figure, how it was computed, what is missing, and the rows behind it. */
export function ExplanationView({ prepared, unit, year, indicator }: Props) {
  const { explain: text, terms } = useMessages()
  const session = useSession()
  const { title, mark, measure, how, calculation, remarks, missing, lines, parts, units, sides } = prepared
  const place = unit.level === 'province' ? terms.province : unit.name
  const typed = parts.length === 0 && units.length === 0
  return (
    <>
      <h2>{title}</h2>
      <p className="dim">{text.place(place, year)}</p>
      <p className="why-value">
        <FigureValue mark={mark} strong plain /> <span className="dim">{measure}</span>
      </p>
      <p>{how}</p>
      {calculation !== null && <p className="calculation">{calculation}</p>}
      {remarks.map((remark) => (
        <p key={remark} className="dim">
          {remark}
        </p>
      ))}
      {missing !== null && missing.length > 0 && (
        <section className="why-missing" aria-label={text.headings.missing}>
          {missing.map((line) => (
            <p key={line}>
              <Icon name={line === text.complete ? 'check' : 'warning'} />
              <span>{line}</span>
            </p>
          ))}
        </section>
      )}
      {lines.length > 0 && (
        <>
          <h3>{text.headings.source}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      )}
      {typed && (
        <Link {...cellLink(session, unit, year, indicator)} className="button">
          {text.toCell}
        </Link>
      )}
      {parts.length > 0 && <RowsBehind heading={text.headings.parts} rows={parts} sides={null} />}
      {units.length > 0 && <RowsBehind heading={text.headings.units} rows={units} sides={sides} linked />}
    </>
  )
}
