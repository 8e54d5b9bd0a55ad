import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { Insight, InsightPart } from '@so-dan-van/presentation/overview/insights'
import { Link } from '@tanstack/react-router'
import { Ask } from '../../ui/ask.tsx'
import { IllustrativeMark } from '../../ui/figure-value.tsx'
import { useMessages } from '../../ui/language.tsx'
import { chartLink } from '../../ui/links.ts'

type Props = { insights: readonly Insight[]; year: number; standing: Standing }

/** What the year says, in sentences; every number leads to where it comes from, or to its chart. */
export function Insights({ insights, year, standing }: Props) {
  const { overview: text, terms } = useMessages()
  const part = ({ text: shown, indicator, mark }: InsightPart) => (
    <>
      {mark?.of ? (
        <Ask of={mark.of} underlined>
          <b>{shown}</b>
        </Ask>
      ) : indicator === null ? (
        <b>{shown}</b>
      ) : (
        <Link {...chartLink(indicator, { year, standing })}>
          <b>{shown}</b>
        </Link>
      )}
      {mark?.state === 'estimate' && <span className="estimate">{terms.estimate}</span>}
      {mark?.illustrative && <IllustrativeMark />}
    </>
  )
  return (
    <ul className="insights" aria-label={text.insights}>
      {insights.map(({ key, parts }) => (
        <li key={key}>
          {parts.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's parts never move
            <span key={index}>{typeof one === 'string' ? one : part(one)}</span>
          ))}
        </li>
      ))}
    </ul>
  )
}
