import { useLanguage } from '../../ui/language.tsx'
import type { FormModel } from './form-model.ts'

/** How many cells have a figure or are marked not applicable. */
export function FormProgress({ model: { filled, cells } }: { model: FormModel }) {
  const { entry: text } = useLanguage().messages
  return (
    <span className="progress">
      <span className="track" aria-hidden="true">
        <i style={{ width: `${cells > 0 ? (filled / cells) * 100 : 0}%` }} />
      </span>
      {text.progress(filled, cells)}
    </span>
  )
}
