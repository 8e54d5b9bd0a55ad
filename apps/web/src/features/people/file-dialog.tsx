import type { ImportProblemCode } from '@so-dan-van/domain/imports/import-problem'
import type { PeopleAnswer } from '@so-dan-van/domain/people/people-file'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { client, trpc } from '../../api/api.ts'
import { saveAs } from '../../api/save-as.ts'
import { sendPeople } from '../../api/send-people.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ProblemLine } from '../../ui/problem-line.tsx'

/** Many accounts by file: look, then make all of them; the file of their links is handed over once. */
export function FileDialog({ close }: { close: () => void }) {
  const { people } = useMessages()
  const { file: text } = people
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const send = useMutation({
    mutationFn: ({ chosen, commit }: { chosen: File; commit: boolean }) => sendPeople(chosen, commit),
    onSuccess: (answer) => {
      if (answer.file === null) return
      saveAs(answer.file)
      return queries.invalidateQueries(trpc.people.list.queryFilter())
    },
  })
  const template = useMutation({
    mutationFn: () => client.people.template.query(),
    onSuccess: saveAs,
  })
  const answer = send.data
  const made = answer?.file ?? null
  const clean = answer?.problems.every(({ severity }) => severity === 'warning')
  return (
    <Dialog
      wide
      title={text.title}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {made === null ? people.panel.close : people.done}
          </button>
          {made === null && file !== null && answer !== undefined && clean && answer.people.length > 0 && (
            <button
              type="button"
              className="button primary"
              disabled={send.isPending}
              onClick={() => send.mutate({ chosen: file, commit: true })}
            >
              {text.commit(answer.people.length)}
            </button>
          )}
        </>
      }
    >
      {made === null && (
        <>
          <p className="people-intro">{text.intro}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => template.mutate()}>
              <Icon name="download" /> {text.template.label}
            </button>
            <button
              type="button"
              className="button primary"
              disabled={send.isPending}
              onClick={() => input.current?.click()}
            >
              <Icon name="upload" /> {file === null ? text.choose : text.another}
            </button>
            {file !== null && <b>{file.name}</b>}
            <span role="status">{send.isPending && text.reading}</span>
          </div>
        </>
      )}
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label={text.choose}
        accept=".xlsx,.csv,.tsv,.txt"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          event.target.value = ''
          if (!chosen) return
          setFile(chosen)
          send.mutate({ chosen, commit: false })
        }}
      />
      <ProblemLine error={send.error ?? template.error} />
      {answer !== undefined && made === null && <Found answer={answer} />}
      {made !== null && (
        <>
          <p role="status" className="done-line">
            <Icon name="check" /> {text.made(answer?.people.length ?? 0)}
          </p>
          <button type="button" className="button" onClick={() => saveAs(made)}>
            <Icon name="download" /> {text.again}
          </button>
        </>
      )}
    </Dialog>
  )
}

function Found({ answer }: { answer: PeopleAnswer }) {
  const { people, imports, terms } = useMessages()
  const { file: text, columns } = people
  const errors = answer.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    return (
      <section>
        <b>{text.wrong(errors.length)}</b>
        <ul className="people-problems" tabIndex={0}>
          {errors.map(({ code, params, at }) => (
            <li key={`${at.sheet} ${at.row} ${at.column} ${code}`} className="tone-error">
              {imports.summary.problem(
                imports.place(at),
                (imports.problems[code as ImportProblemCode] as (of: unknown) => string)(params),
              )}
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <section>
      <b>{text.found(answer.people.length)}</b>
      <div
        className="people-preview"
        tabIndex={0}
        role="region"
        aria-label={text.found(answer.people.length)}
      >
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.username}</th>
              <th scope="col">{columns.roles}</th>
            </tr>
          </thead>
          <tbody>
            {answer.people.map(({ name, username, role, unitName }) => (
              <tr key={username}>
                <td>{name}</td>
                <td>{username}</td>
                <td>
                  {terms.role[role]}, {unitName}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
