import type { PersonPresent } from '@so-dan-van/domain/reports/live'
import type { Messages } from '@so-dan-van/messages/messages'
import { useLanguage } from '../../../ui/language.tsx'
import { useCatalogue } from '../../../ui/session.tsx'
import { initialsOf } from './initials-of.ts'
import type { LiveReport } from './use-live-report.ts'
import './presence.css'

const mostFaces = 3

/** Who else has the report open and at which row, and what one of them has just saved; nothing while one is alone. */
export function Presence({ people, lastSaved }: LiveReport) {
  const { messages, locale } = useLanguage()
  const { indicators } = useCatalogue()
  const rowName = (code: string) => {
    const indicator = indicators.find((one) => one.code === code)
    return indicator === undefined ? null : locale === 'en' ? indicator.nameEn : indicator.name
  }
  if (people.length === 0) return null
  const sentences = people.map((person) => sentenceOf(person, rowName, messages))
  const [first] = people
  const { live: text } = messages
  const [saved, ...more] = lastSaved?.indicators ?? []
  const savedRow = saved === undefined ? null : rowName(saved)
  const words =
    lastSaved !== null
      ? savedRow !== null && more.length === 0
        ? text.savedRow(lastSaved.name, savedRow)
        : text.savedRows(lastSaved.name)
      : people.length === 1
        ? sentences[0]
        : text.several(first?.name ?? '', people.length - 1)
  return (
    <div className="presence">
      <ul aria-label={text.heading}>
        {people.map(({ id, name }, index) => (
          <li key={id} title={sentences[index]} className={index < mostFaces ? 'face' : 'sr'}>
            <span aria-hidden="true">{initialsOf(name)}</span>
            <span className="sr">{sentences[index]}</span>
          </li>
        ))}
      </ul>
      {people.length > mostFaces && (
        <span className="face more" aria-hidden="true">
          +{people.length - mostFaces}
        </span>
      )}
      <span className="presence-words" aria-hidden="true" title={words}>
        {words}
      </span>
    </div>
  )
}

function sentenceOf(
  { name, indicator }: PersonPresent,
  rowName: (code: string) => string | null,
  { live }: Messages,
): string {
  const row = indicator === null ? null : rowName(indicator)
  return row === null ? live.open(name) : live.row(name, row)
}
