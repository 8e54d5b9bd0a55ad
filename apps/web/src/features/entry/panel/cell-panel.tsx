import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import { inputOf } from '@so-dan-van/domain/figures/read-typed'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import { figureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { memo } from 'react'
import { Askable } from '../../../ui/ask.tsx'
import { EvidenceList } from '../../../ui/evidence/evidence-list.tsx'
import { FigureValue } from '../../../ui/figure-value.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { useSession } from '../../../ui/session.tsx'
import { CellComments } from '../../../ui/talk/cell-comments.tsx'
import { CellFlag } from '../flags/cell-flag.tsx'
import type { FormRow } from '../form-model.ts'
import { CellConflict } from './cell-conflict.tsx'
import { CellFields } from './cell-fields.tsx'
import { CellFindings } from './cell-findings.tsx'
import { CellHistory } from './cell-history.tsx'
import './panel.css'
import { YearsChart } from './years-chart.tsx'

type Props = {
  row: FormRow | null
  /** all findings of the form: those that name this indicator are shown */
  findings: readonly Finding[]
  unit: number
  year: number
  editable: boolean
  save: (indicator: string, input: FigureInput) => void
  resolve: (indicator: string, choice: 'mine' | 'theirs') => void
  goTo: (indicator: string) => void
  close: () => void
  noteFocus: number
}

/** Everything about the selected cell: its value, checks, what is said about it, earlier years and values, definition. */
export const CellPanel = memo(function CellPanel(props: Props) {
  const { row, findings, unit, year, editable, save, resolve, goTo, close, noteFocus } = props
  const { messages, locale } = useLanguage()
  const { catalogue } = useSession()
  const text = messages.entry.panel
  if (row === null)
    return (
      <aside className="cell-panel empty">
        <p className="dim">{text.choose}</p>
      </aside>
    )
  const { indicator, cell, draft, flag } = row
  const programme = catalogue.programmes.find(({ code }) => code === indicator.programme)
  const mark = figureMark(cell, indicator, { messages, locale })
  return (
    <aside className="cell-panel" aria-label={text.title} tabIndex={0}>
      <header>
        <span className="dim small-text">{locale === 'en' ? programme?.nameEn : programme?.shortName}</span>
        <button type="button" className="icon-button" aria-label={text.close} onClick={close}>
          <Icon name="close" />
        </button>
        <h2>{locale === 'en' ? indicator.nameEn : indicator.name}</h2>
      </header>
      <p className="panel-value">
        <Askable standing="all">
          <FigureValue mark={{ ...mark, pending: false }} strong />
        </Askable>{' '}
        <span className="dim">
          {indicator.unitOfMeasure}, {text.ofYear(year)}
        </span>
      </p>
      {flag && <CellFlag key={flag.id} flag={flag} name={indicator.shortName} editable={editable} />}
      {draft?.state === 'conflict' && draft.theirs && (
        <CellConflict
          by={draft.theirs.by}
          at={draft.theirs.at}
          mine={mark.text}
          theirs={figureMark(draft.theirs.cell, indicator, { messages, locale }).text}
          choose={(choice) => resolve(indicator.code, choice)}
        />
      )}
      {draft?.problem && (
        <p className="change-down" role="alert">
          {draft.problem}
        </p>
      )}
      {editable && indicator.entry === 'entered' && (
        <CellFields
          key={indicator.code}
          input={inputOf(cell)}
          save={(input) => save(indicator.code, input)}
          noteFocus={noteFocus}
        />
      )}
      <h3>{text.years}</h3>
      <YearsChart row={row} year={year} />
      <h3>{text.checks}</h3>
      <CellFindings
        findings={findings.filter(({ indicators }) => indicators.includes(indicator.code))}
        own={indicator.code}
        goTo={goTo}
      />
      <EvidenceList subject={{ type: 'figure', unit, year, indicator: indicator.code }} mayEdit={editable} />
      <CellComments unit={unit} year={year} indicator={indicator.code} />
      <CellHistory unit={unit} year={year} row={row} />
      <h3>{text.definition}</h3>
      <p className="dim">{indicator.definition ?? text.noDefinition}</p>
      {indicator.legalBasis && <p className="dim">{text.legalBasis(indicator.legalBasis)}</p>}
    </aside>
  )
})
