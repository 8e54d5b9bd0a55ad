import type { CellComment } from '@so-dan-van/domain/talk/comment'
import { splitMentions } from '@so-dan-van/domain/talk/mentions'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId } from 'react'
import { failureCode, trpc } from '../../api/api.ts'
import { listenToReport } from '../../api/report-events.ts'
import { useLanguage } from '../language.tsx'
import { useSession } from '../session.tsx'
import { CommentField } from './comment-field.tsx'
import './talk.css'

type Props = { unit: number; year: number; indicator: string }

/** What was said about a cell, kept as the server has it, and a field to say something. */
export function CellComments({ unit, year, indicator }: Props) {
  const { talk: text } = useLanguage().messages
  const { viewer } = useSession()
  const heading = useId()
  const cache = useQueryClient()
  const cell = { unit, year, indicator }
  const query = useQuery(trpc.comment.list.queryOptions(cell))
  const add = useMutation(
    trpc.comment.add.mutationOptions({
      onSuccess: (answer) => cache.setQueryData(trpc.comment.list.queryKey(cell), answer),
    }),
  )
  useFreshComments(unit, year)
  const { comments = [], people = [] } = query.data ?? {}
  return (
    <section className="cell-comments" aria-labelledby={heading}>
      <h3 id={heading}>
        {text.heading}
        {comments.length > 0 && <span className="dim"> {comments.length}</span>}
      </h3>
      {failureCode(query.error) !== null && <p className="dim">{query.error?.message}</p>}
      {query.data && comments.length === 0 && <p className="dim">{text.none}</p>}
      <ol>
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} me={viewer.id} />
        ))}
      </ol>
      <CommentField
        key={`${unit} ${year} ${indicator}`}
        people={people.filter(({ id }) => id !== viewer.id)}
        busy={add.isPending}
        problem={add.error?.message ?? null}
        send={(body) => add.mutateAsync({ ...cell, body })}
      />
    </section>
  )
}

/** Comments of the report are read again as soon as somebody adds one. */
function useFreshComments(unit: number, year: number): void {
  const cache = useQueryClient()
  useEffect(
    () =>
      listenToReport(
        { unit, year },
        {
          event: (event) => {
            if (event.kind === 'commented')
              void cache.invalidateQueries({
                queryKey: trpc.comment.list.queryKey({ unit, year, indicator: event.indicator }),
              })
            else if (event.kind === 'missed') void cache.invalidateQueries(trpc.comment.list.pathFilter())
          },
        },
      ),
    [unit, year, cache],
  )
}

function Comment({ comment: { author, at, body, mentions }, me }: { comment: CellComment; me: string }) {
  const { messages, locale } = useLanguage()
  let offset = 0
  return (
    <li>
      <p className="small-text">
        <b>{author?.name ?? messages.talk.formerAccount}</b>{' '}
        <time className="dim" dateTime={at}>
          {new Date(at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' })}
        </time>
      </p>
      <p className="comment-body">
        {splitMentions(body, mentions).map(({ text, person }) => {
          const key = offset
          offset += text.length
          return person === null ? (
            <span key={key}>{text}</span>
          ) : (
            <span key={key} className={person.id === me ? 'mention me' : 'mention'}>
              {text}
            </span>
          )
        })}
      </p>
    </li>
  )
}
