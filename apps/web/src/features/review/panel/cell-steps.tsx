import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { ReviewCell } from '@so-dan-van/domain/reports/matrix'
import { numberText } from '@so-dan-van/presentation/figure/figure-mark'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../api/api.ts'
import { useLanguage } from '../../../ui/language.tsx'

type Props = { cell: ReviewCell; indicator: Indicator; place: { unit: number; year: number } }
type Step = { key: string; at: string; by: string; what: string; words: string | null }

/** Everything that happened to the cell, newest first: values, objections, answers, approvals. */
export function CellSteps({ cell, indicator, place }: Props) {
  const { messages, locale } = useLanguage()
  const { panel: text, matrix } = messages.review
  const history = useQuery(trpc.entry.history.queryOptions({ ...place, indicator: indicator.code }))
  const values = (history.data ?? []).map((revision): Step => {
    const value = revision.notApplicable
      ? messages.terms.notApplicable
      : revision.value === null
        ? matrix.blank
        : numberText(revision.value, indicator, locale)
    const by = revision.by || messages.entry.channels[revision.channel]
    return { key: `v${revision.version}`, at: revision.at, by, what: value, words: revision.reason }
  })
  const flags = cell.flags.flatMap((flag): Step[] => [
    { key: `r${flag.id}`, at: flag.raisedAt, by: flag.raisedBy, what: text.steps.raised, words: flag.reason },
    ...(flag.answeredAt === null
      ? []
      : [
          {
            ...{ key: `a${flag.id}`, at: flag.answeredAt, by: flag.answeredBy ?? '' },
            ...{ what: text.steps.answered, words: flag.answer },
          },
        ]),
    ...(flag.closedAt === null || (flag.state !== 'resolved' && flag.state !== 'withdrawn')
      ? []
      : [
          {
            ...{ key: `c${flag.id}`, at: flag.closedAt, by: flag.closedBy ?? '' },
            ...{ what: text.steps[flag.state], words: null },
          },
        ]),
  ])
  const approvals = cell.approvals.map(
    ({ at, by, note }): Step => ({ key: `p${at}`, at, by, what: text.steps.approved, words: note }),
  )
  const steps = [...values, ...flags, ...approvals].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section>
      <h3>{messages.entry.panel.history}</h3>
      {steps.length === 0 && <p className="dim">{messages.entry.panel.noHistory}</p>}
      <ol className="cell-steps">
        {steps.map((step) => (
          <li key={step.key}>
            <time dateTime={step.at}>
              {new Date(step.at).toLocaleDateString(locale, { day: 'numeric', month: 'numeric' })}
            </time>
            <span>
              <b>{step.what}</b>, {step.by}
              {step.words && <span className="dim block">{step.words}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
