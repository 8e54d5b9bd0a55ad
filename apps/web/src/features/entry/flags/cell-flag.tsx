import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { trpc } from '../../../api/api.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { RowFlag } from '../form-model.ts'
import './flags.css'

type Props = { flag: RowFlag; name: string; editable: boolean }

/** What the reviewer objects to at a cell, and the unit's answer, given on the spot. A changed value is an answer, too. */
export function CellFlag({ flag, name, editable }: Props) {
  const { flags: text } = useLanguage().messages.entry
  const [writing, setWriting] = useState(false)
  const answered = flag.state === 'answered'
  return (
    <span className={answered ? 'cell-flag answered' : 'cell-flag'}>
      <span className="line">
        <Icon name="returned" size={14} />
        <span>
          <b>{text.returned}</b> {flag.reason}
        </span>
      </span>
      {answered && (
        <span className="line">
          <Icon name="check" size={14} />
          <span>{flag.answer ?? text.byValue}</span>
        </span>
      )}
      {editable && !writing && (
        <button type="button" className="button small" onClick={() => setWriting(true)}>
          {answered ? text.change : text.answer}
          <span className="sr"> {name}</span>
        </button>
      )}
      {writing && <AnswerForm flag={flag} name={name} close={() => setWriting(false)} />}
    </span>
  )
}

function AnswerForm({ flag, name, close }: { flag: RowFlag; name: string; close: () => void }) {
  const { flags: text } = useLanguage().messages.entry
  const [words, setWords] = useState(flag.answer ?? '')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const cache = useQueryClient()
  const answer = useMutation(
    trpc.entry.answerFlag.mutationOptions({
      onSuccess: async () => {
        void cache.invalidateQueries(trpc.session.waiting.queryFilter())
        await cache.invalidateQueries(trpc.entry.form.pathFilter())
        close()
      },
    }),
  )
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '') return
    answer.mutate({ unit: flag.unit, year: flag.year, flag: flag.id, answer: words.trim() })
  }
  return (
    <form
      className="answer-form"
      onSubmit={send}
      onPaste={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') close()
      }}
    >
      <input
        ref={field}
        className="field"
        maxLength={2000}
        aria-label={text.words(name)}
        placeholder={text.hint}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <button
        type="submit"
        className="button small primary"
        disabled={answer.isPending || words.trim() === ''}
      >
        {text.send}
      </button>
      <button type="button" className="button small" onClick={close}>
        {text.cancel}
      </button>
      {answer.error && (
        <span className="change-down" role="alert">
          {answer.error.message}
        </span>
      )}
    </form>
  )
}
