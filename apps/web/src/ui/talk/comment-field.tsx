import type { CommentPerson } from '@so-dan-van/domain/talk/comment'
import { matchPeople, typedMention } from '@so-dan-van/domain/talk/mentions'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useMessages } from '../language.tsx'

type Props = {
  people: readonly CommentPerson[]
  busy: boolean
  problem: string | null
  send: (body: string) => Promise<unknown>
}

const longest = 2000
const mostOffered = 6

/** Where a comment is written: @ offers the people who may be named, Ctrl Enter sends. */
export function CommentField({ people, busy, problem, send }: Props) {
  const { talk: text } = useMessages()
  const field = useRef<HTMLTextAreaElement>(null)
  const [body, setBody] = useState('')
  const picker = usePicker(people, body, (next, cursor) => {
    setBody(next)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(cursor, cursor)
    })
  })
  const list = useId()
  const submit = async () => {
    if (body.trim() === '' || busy) return
    try {
      await send(body)
      setBody('')
    } catch {
      // what was written stays, the sentence says why
    }
  }
  const onKey = (event: KeyboardEvent) => {
    if (picker.onKey(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
  }
  return (
    <form
      className="comment-field"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <textarea
        ref={field}
        value={body}
        rows={2}
        maxLength={longest}
        aria-label={text.write}
        placeholder={text.placeholder}
        title={text.stays}
        aria-autocomplete="list"
        aria-controls={picker.open ? list : undefined}
        aria-activedescendant={picker.open ? `${list}-${picker.active}` : undefined}
        onChange={(event) => {
          setBody(event.target.value)
          picker.look(event.target.selectionStart)
        }}
        onSelect={(event) => picker.look(event.currentTarget.selectionStart)}
        onBlur={picker.close}
        onKeyDown={onKey}
      />
      {picker.open && (
        <ul className="people" role="listbox" id={list} aria-label={text.people}>
          {picker.offered.map((person, index) => (
            <li
              key={person.id}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === picker.active}
              onPointerDown={(event) => {
                event.preventDefault()
                picker.choose(person)
              }}
            >
              {person.name}
            </li>
          ))}
        </ul>
      )}
      {problem !== null && (
        <p className="change-down" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="button small" disabled={busy || body.trim() === ''}>
        {busy ? text.sending : text.send}
      </button>
    </form>
  )
}

/** The people that fit what is typed behind an @; `put` gets the text with the chosen name and where the cursor goes. */
function usePicker(
  people: readonly CommentPerson[],
  body: string,
  put: (body: string, cursor: number) => void,
) {
  const [cursor, setCursor] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const typed = cursor === null ? null : typedMention(body, cursor)
  const offered = typed === null ? [] : matchPeople(people, typed.typed).slice(0, mostOffered)
  const open = offered.length > 0
  const close = () => setCursor(null)
  const choose = (person: CommentPerson) => {
    if (typed === null || cursor === null) return
    const before = `${body.slice(0, typed.from)}@${person.name} `
    put(before + body.slice(cursor).replace(/^ /, ''), before.length)
    close()
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (!open) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setActive((active + step + offered.length) % offered.length)
    else if ((event.key === 'Enter' && !event.ctrlKey) || event.key === 'Tab')
      choose(offered[active] as CommentPerson)
    else if (event.key === 'Escape') close()
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const look = (at: number) => {
    if (at === cursor) return
    setCursor(at)
    setActive(0)
  }
  return {
    open,
    offered,
    active: Math.min(active, Math.max(0, offered.length - 1)),
    choose,
    close,
    look,
    onKey,
  }
}
