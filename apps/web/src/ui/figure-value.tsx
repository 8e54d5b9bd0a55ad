import type { FigureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { Ask } from './ask.tsx'
import { useMessages } from './language.tsx'

type Props = {
  mark: FigureMark
  strong?: boolean
  /** never a button, though the page lets one ask about its figures */
  plain?: boolean
}

/** A figure in a table or card: number, its words, and the marks of its standing. Blank, 0 and k.a.d never look alike. On
 * pages that let one ask (`Askable`), it is the button that says where it comes from. */
export function FigureValue({ mark, strong = false, plain = false }: Props) {
  const { terms } = useMessages()
  const of = plain ? null : mark.of
  if (mark.state === 'missing')
    return (
      <span className="missing" title={mark.hints.join('\n') || undefined}>
        <span>
          <Ask of={of}>{mark.text}</Ask>
        </span>
      </span>
    )
  if (mark.state === 'notApplicable')
    return (
      <span className="not-applicable" title={terms.notApplicableFull}>
        <Ask of={of}>{mark.text}</Ask>
      </span>
    )
  return (
    <span className={`figure${mark.pending ? ' pending' : ''}${mark.illustrative ? ' marked' : ''}`}>
      <Ask of={of}>{strong ? <b>{mark.text}</b> : mark.text}</Ask>
      {mark.words.map((word) => (
        <span key={word} className={word === terms.estimate ? 'estimate' : 'word'}>
          {word}
        </span>
      ))}
      {mark.illustrative && <IllustrativeMark />}
    </span>
  )
}

/** Hollow diamond: an illustrative figure. */
export function IllustrativeMark() {
  const { terms } = useMessages()
  return (
    <>
      <span className="diamond" aria-hidden="true" />
      <span className="sr">({terms.illustrative})</span>
    </>
  )
}
