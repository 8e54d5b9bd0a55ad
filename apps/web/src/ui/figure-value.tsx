import type { FigureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { useMessages } from './language.tsx'

/** A figure in a table or card: number, its words, and the marks of its standing. Blank, 0 and k.a.d never look alike. */
export function FigureValue({ mark, strong = false }: { mark: FigureMark; strong?: boolean }) {
  const { terms } = useMessages()
  if (mark.state === 'missing')
    return (
      <span className="missing" title={mark.hints.join('\n') || undefined}>
        <span>{mark.text}</span>
      </span>
    )
  if (mark.state === 'notApplicable')
    return (
      <span className="not-applicable" title={terms.notApplicableFull}>
        {mark.text}
      </span>
    )
  return (
    <span className={`figure${mark.pending ? ' pending' : ''}${mark.illustrative ? ' marked' : ''}`}>
      {strong ? <b>{mark.text}</b> : mark.text}
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
