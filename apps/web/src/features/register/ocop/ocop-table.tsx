import type { OcopState } from '@so-dan-van/domain/registers/ocop/certificate'
import type { OcopRow } from '@so-dan-van/domain/registers/ocop/register'
import { IllustrativeMark } from '../../../ui/figure-value.tsx'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { shownDay } from './use-ocop-filter.ts'

const looks: Record<OcopState, { icon: IconName; tone: string }> = {
  registered: { icon: 'edit', tone: 'chip-draft' },
  recognised: { icon: 'check', tone: 'chip-approved' },
  renewed: { icon: 'redo', tone: 'chip-approved' },
  upgraded: { icon: 'up', tone: 'chip-approved' },
  expired: { icon: 'clock', tone: 'chip-returned' },
  withdrawn: { icon: 'close', tone: 'chip-error' },
}

/** The register, one product a line; its name opens it. */
export function OcopTable({ rows, open }: { rows: readonly OcopRow[]; open: (id: number) => void }) {
  const { messages, locale } = useLanguage()
  const { columns, states, groups, stars, potential, title } = messages.ocop
  return (
    <div className="card scroll-x ocop-list" tabIndex={0} role="region" aria-label={title}>
      <table className="data-table">
        <thead>
          <tr>
            {[
              ...[columns.name, columns.producer, columns.unit],
              ...[columns.stars, columns.state, columns.validUntil],
            ].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <button type="button" className="link" onClick={() => open(row.id)}>
                  {row.name}
                </button>
                {row.illustrative && <IllustrativeMark />}
                <span className="dim small-text ocop-group">{groups[row.group]}</span>
              </th>
              <td>{row.producer}</td>
              <td>
                {row.unitName === row.districtName ? row.unitName : `${row.unitName}, ${row.districtName}`}
              </td>
              <td className="ocop-stars">
                {row.stars !== null && <b>{stars(row.stars)}</b>}
                {row.potential && <span className="small-text"> {potential}</span>}
              </td>
              <td>
                <span className={`chip ${looks[row.state].tone}`}>
                  <Icon name={looks[row.state].icon} size={12} /> {states[row.state]}
                </span>
              </td>
              <td>{row.validUntil === null ? '' : shownDay(row.validUntil, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
