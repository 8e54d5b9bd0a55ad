import { Icon } from './icon.tsx'
import { useMessages } from './language.tsx'
import { failureSentence } from './states.tsx'

/** Why something that was asked for did not happen, beside the button that asked. */
export function ProblemLine({ error }: { error: unknown }) {
  const messages = useMessages()
  return <SentenceLine sentence={error === null ? null : failureSentence(error, messages)} />
}

/** The same with a sentence of one's own. */
export function SentenceLine({ sentence }: { sentence: string | null }) {
  return (
    <div role="alert">
      {sentence !== null && (
        <p className="problem-line">
          <Icon name="error" /> {sentence}
        </p>
      )}
    </div>
  )
}
