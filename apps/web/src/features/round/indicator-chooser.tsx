import { groupBy } from '@so-dan-van/domain/group-by'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'
import { type ChooserRow, moveIndicator, moveProgramme, withRows } from './chooser-rows.ts'

type Props = {
  rows: readonly ChooserRow[]
  change: (rows: ChooserRow[]) => void
  disabled: boolean
  /** units that have a figure, by indicator */
  filled: ReadonlyMap<string, number>
}

/** Which indicators a round asks for, in which order, and which of them must be filled. */
export function IndicatorChooser({ rows, change, disabled, filled }: Props) {
  const { messages, locale } = useLanguage()
  const { round: text } = messages
  const { programmes } = useCatalogue()
  return (
    <div className="chooser">
      <p className="dim small-text">{text.requiredWhy}</p>
      {[...groupBy(rows, ({ indicator }) => indicator.programme)].map(([code, list]) => {
        const programme = programmes.find((one) => one.code === code)
        const name = (locale === 'en' ? programme?.nameEn : programme?.name) ?? code
        const asked = list.filter((row) => row.asked)
        const codes = list.map(({ indicator }) => indicator.code)
        return (
          <div key={code} className="chooser-programme">
            <label className="chooser-all">
              <input
                type="checkbox"
                aria-label={text.ask(name)}
                disabled={disabled}
                checked={asked.length > 0}
                ref={(box) => {
                  if (box) box.indeterminate = asked.length > 0 && asked.length < list.length
                }}
                onChange={(event) => change(withRows(rows, codes, { asked: event.target.checked }))}
              />
            </label>
            <details>
              <summary>
                <b>{name}</b>
                <span className="dim">
                  {text.ofProgramme(
                    asked.length,
                    list.length,
                    asked.filter(({ required }) => required).length,
                  )}
                </span>
              </summary>
              <ul>
                {list.map((row) => (
                  <Row
                    key={row.indicator.code}
                    row={row}
                    disabled={disabled}
                    filled={filled.get(row.indicator.code) ?? 0}
                    set={(one) => change(withRows(rows, [row.indicator.code], one))}
                    move={(by) => change(moveIndicator(rows, row.indicator.code, by))}
                  />
                ))}
              </ul>
            </details>
            <Movers name={name} disabled={disabled} move={(by) => change(moveProgramme(rows, code, by))} />
          </div>
        )
      })}
    </div>
  )
}

type RowProps = {
  row: ChooserRow
  disabled: boolean
  filled: number
  set: (change: Partial<Pick<ChooserRow, 'asked' | 'required'>>) => void
  move: (by: -1 | 1) => void
}

function Row({ row: { indicator, asked, required }, disabled, filled, set, move }: RowProps) {
  const { messages, locale } = useLanguage()
  const { round: text } = messages
  const name = locale === 'en' ? indicator.nameEn : indicator.name
  return (
    <li>
      <label className="chooser-name">
        <input
          type="checkbox"
          disabled={disabled}
          checked={asked}
          onChange={(event) => set({ asked: event.target.checked })}
        />
        <span>
          {name} <span className="dim">({indicator.unitOfMeasure})</span>
          {filled > 0 && <span className="dim small-text"> · {text.filled(filled)}</span>}
        </span>
      </label>
      {indicator.entry === 'derived' ? (
        <span className="dim small-text">Σ {text.derived}</span>
      ) : (
        <label className="chooser-required">
          <input
            type="checkbox"
            aria-label={text.requireIt(name)}
            disabled={disabled || !asked}
            checked={required}
            onChange={(event) => set({ required: event.target.checked })}
          />
          {text.required}
        </label>
      )}
      <Movers name={name} disabled={disabled} move={move} />
    </li>
  )
}

type MoversProps = { name: string; disabled: boolean; move: (by: -1 | 1) => void }

function Movers({ name, disabled, move }: MoversProps) {
  const { round: text } = useLanguage().messages
  const button = (by: -1 | 1, label: string, icon: 'up' | 'fall') => (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={() => move(by)}
    >
      <Icon name={icon} size={14} />
    </button>
  )
  return (
    <span className="chooser-movers">
      {button(-1, text.up(name), 'up')}
      {button(1, text.down(name), 'fall')}
    </span>
  )
}
