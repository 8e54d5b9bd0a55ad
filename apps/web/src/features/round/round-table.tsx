import type { AdministeredRound } from '@so-dan-van/domain/reports/administered-round'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../ui/language.tsx'
import { RoundStateChip } from './round-state-chip.tsx'

export const dayText = (iso: string) => iso.split('-').reverse().join('/')

export function RoundTable({ rounds }: { rounds: readonly AdministeredRound[] }) {
  const { round: text } = useMessages()
  const { columns } = text
  return (
    <div className="card scroll-x round-list" tabIndex={0} role="region" aria-label={text.title}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{columns.year}</th>
            <th scope="col">{columns.level}</th>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.opens}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.cutoff}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className="num">
              {columns.in}
            </th>
            <th scope="col" className="num">
              {columns.approved}
            </th>
            <th scope="col">{columns.late}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <RoundRow key={round.id} round={round} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RoundRow({ round }: { round: AdministeredRound }) {
  const { round: text } = useMessages()
  const { reports } = round
  return (
    <tr>
      <th scope="row">
        <Link to="/quan-tri/dot-bao-cao/$round" params={{ round: String(round.id) } as never}>
          <b>{round.year}</b>
        </Link>
      </th>
      <td>{text.level[round.level]}</td>
      <td className="round-title">{round.title}</td>
      <td>{dayText(round.opensOn)}</td>
      <td>{dayText(round.dueOn)}</td>
      <td>{dayText(round.cutoffOn)}</td>
      <td>
        <RoundStateChip state={round.state} />
        {reports.reopened > 0 && <p className="small-text">{text.reopened(reports.reopened)}</p>}
      </td>
      <td className="num">{text.shareOf(reports.submitted + reports.approved, reports.all)}</td>
      <td className="num">{text.shareOf(reports.approved, reports.all)}</td>
      <td className={reports.late > 0 ? 'change-down' : 'dim'}>{text.late(reports.late)}</td>
    </tr>
  )
}
