import { Icon } from '../icon.tsx'
import { useMessages } from '../language.tsx'
import { ProblemLine } from '../problem-line.tsx'
import { cancel, resume, type Sending } from './sendings.ts'

/** One file on its way: how far it is, and what can be done about it. */
export function SendingLine({ sending }: { sending: Sending }) {
  const { evidence } = useMessages()
  const { file, sent, state, error } = sending
  const { sending: text } = evidence
  const percent = file.size === 0 ? 0 : Math.floor((sent / file.size) * 100)
  const words = {
    waiting: text.waiting,
    sending: percent === 100 ? text.checking : text.sending(percent),
    cut: text.cut(percent),
    refused: null,
  }[state]
  const stop = state === 'refused' ? text.dismiss(file.name) : text.cancel(file.name)
  return (
    <li className="evidence-sending">
      <div className="grow">
        <span className="evidence-name">{file.name}</span>
        {words !== null && (
          <>
            <progress max={100} value={percent} aria-label={text.label(file.name)} />
            <span className="dim small-text" role="status">
              {words}
            </span>
          </>
        )}
        <ProblemLine error={state === 'refused' ? error : null} />
      </div>
      {state === 'cut' && (
        <button type="button" className="button small" onClick={() => resume(sending.id)}>
          {text.resume}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={stop}
        title={stop}
        onClick={() => cancel(sending)}
      >
        <Icon name="close" />
      </button>
    </li>
  )
}
