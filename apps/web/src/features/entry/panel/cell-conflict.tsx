import { useLanguage } from '../../../ui/language.tsx'

type Props = {
  by: string
  at: string
  mine: string
  theirs: string
  choose: (choice: 'mine' | 'theirs') => void
}

/** Two people wrote one cell: both values, who and when; the person chooses, nothing is lost. */
export function CellConflict({ by, at, mine, theirs, choose }: Props) {
  const { messages, locale } = useLanguage()
  const { conflict } = messages.entry
  return (
    <section className="conflict" role="alert">
      <p>{conflict.title(by, new Date(at).toLocaleString(locale))}</p>
      <button type="button" className="button primary" onClick={() => choose('mine')}>
        {conflict.mine(mine)}
      </button>
      <button type="button" className="button" onClick={() => choose('theirs')}>
        {conflict.theirs(theirs)}
      </button>
    </section>
  )
}
