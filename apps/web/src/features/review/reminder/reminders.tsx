import { type ReminderEntry, remindedRecently } from '@so-dan-van/domain/talk/reminder'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { trpc } from '../../../api/api.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { useCatalogue } from '../../../ui/session.tsx'
import { AgainDialog } from './again-dialog.tsx'
import './reminder.css'
import { useRemind } from './use-remind.ts'

type Props = { unit: number; year: number }

/** Whom to remind, and the reminder ready to be copied or mailed. Nothing where nobody is to be reminded. */
export function Reminders({ unit, year }: Props) {
  const { reminder: text } = useLanguage().messages
  const [chosen, setChosen] = useState<number | null>(null)
  const heading = useId()
  const query = useQuery(trpc.reminder.list.queryOptions({ unit, year }))
  if (query.data === undefined) return null
  const { reports, mail } = query.data
  const entry = reports.find(({ facts }) => facts.unit.id === chosen) ?? reports[0]
  return (
    <section className="card reminders" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{entry === undefined ? text.title : text.titleOf(entry.facts.unit.name)}</h2>
        <fieldset>
          <legend className="sr">{text.choose}</legend>
          {reports.length > 1 &&
            reports.map(({ facts }) => (
              <button
                key={facts.unit.id}
                type="button"
                className="filter"
                aria-pressed={facts === entry?.facts}
                onClick={() => setChosen(facts.unit.id)}
              >
                {facts.unit.name}
              </button>
            ))}
        </fieldset>
      </header>
      {entry === undefined ? (
        <p className="dim">{text.nobody}</p>
      ) : (
        <Reminder key={entry.facts.unit.id} entry={entry} mail={mail} />
      )}
    </section>
  )
}

function Reminder({ entry, mail }: { entry: ReminderEntry; mail: boolean }) {
  const { reminder: text } = useLanguage().messages
  const { facts, addresses, last } = entry
  const words = useReminderText(entry)
  const remind = useRemind(facts, words)
  const [asking, setAsking] = useState<'copied' | 'mail' | null>(null)
  const recent = last !== null && Date.now() - Date.parse(last.at) < remindedRecently
  const start = (channel: 'copied' | 'mail') => {
    if (recent) setAsking(channel)
    else void remind.send(channel, false)
  }
  return (
    <>
      <p className="reminder-text">{words}</p>
      <div className="reminder-actions">
        <button type="button" className="button" onClick={() => start('copied')}>
          <Icon name="paste" />
          {text.copy}
        </button>
        {mail && addresses > 0 && (
          <button type="button" className="button" disabled={remind.busy} onClick={() => start('mail')}>
            <Icon name="submit" />
            {remind.busy ? text.mailing : text.mail(addresses)}
          </button>
        )}
        <span role="status" className={remind.failed ? 'change-down' : 'change-up'}>
          {remind.said}
        </span>
      </div>
      <LastTime entry={entry} />
      {mail && addresses === 0 && <p className="dim small-text">{text.noAddress}</p>}
      {(asking ?? remind.refused) !== null && (
        <AgainDialog
          last={last}
          sentence={remind.refusal}
          close={() => {
            setAsking(null)
            remind.dismiss()
          }}
          confirm={() => {
            const channel = asking ?? remind.refused
            setAsking(null)
            if (channel !== null) void remind.send(channel, true)
          }}
        />
      )}
    </>
  )
}

/** The reminder in words, with a link that opens the form at the cell to be done. */
function useReminderText({ facts }: ReminderEntry): string {
  const { messages } = useLanguage()
  const { programmes } = useCatalogue()
  const names = Object.fromEntries(programmes.map(({ code, shortName }) => [code, shortName]))
  const cell = facts.cell === null ? '' : `&o=${facts.cell}`
  const link = `${location.origin}/nhap-so-lieu?dv=${facts.unit.code}&nam=${facts.year}${cell}`
  return messages.reminder.text(facts, link, names)
}

function LastTime({ entry: { facts, last, lastSavedAt } }: { entry: ReminderEntry }) {
  const { messages, locale } = useLanguage()
  const { reminder: text } = messages
  const when = (at: string) =>
    new Date(at).toLocaleString(locale, {
      day: '2-digit',
      month: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
  const name = facts.unit.name
  const reminded =
    last === null ? text.never : (last.channel === 'mail' ? text.lastMail : text.last)(when(last.at), last.by)
  const saved = lastSavedAt === null ? text.neverSaved(name) : text.lastSaved(name, when(lastSavedAt))
  return (
    <p className="dim small-text">
      {reminded} {saved}
    </p>
  )
}
