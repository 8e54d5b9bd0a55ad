import { Icon } from '../../../ui/icon.tsx'
import { useMessages } from '../../../ui/language.tsx'

/** A result as a sign and a word for those who do not see it: met, not met, and blank are three shapes. */
export function ResultMark({ met, words = false }: { met: boolean | null; words?: boolean }) {
  const { criterion: text } = useMessages()
  const word = met === null ? text.notAssessed : met ? text.met : text.unmet
  return (
    <>
      {met !== null && <Icon name={met ? 'check' : 'close'} size={14} />}
      <span className={words ? undefined : 'sr'}>{word}</span>
    </>
  )
}
