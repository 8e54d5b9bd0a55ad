import { groupBy } from '@so-dan-van/domain/group-by'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'
import type { ChooserRow } from './chooser-rows.ts'

/** The round's form as a reporting unit will see it: groups, order, what is required and what is computed. */
export function FormPreview({
  rows,
  year,
  close,
}: {
  rows: readonly ChooserRow[]
  year: number
  close: () => void
}) {
  const { messages, locale } = useLanguage()
  const { round: text, entry } = messages
  const { programmes } = useCatalogue()
  const groups = groupBy(
    rows.filter(({ asked }) => asked),
    ({ indicator }) => indicator.programme,
  )
  return (
    <Dialog
      title={text.preview.title(year)}
      wide
      onClose={close}
      actions={
        <button type="button" className="button primary" onClick={close}>
          {text.preview.close}
        </button>
      }
    >
      <p className="dim small-text">{text.preview.mark}</p>
      <div className="preview-scroll" tabIndex={0} role="region" aria-label={text.preview.title(year)}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{entry.columns.no}</th>
              <th scope="col">{entry.columns.indicator}</th>
              <th scope="col">{entry.columns.measure}</th>
              <th scope="col" className="num">
                {entry.columns.current(year)}
              </th>
            </tr>
          </thead>
          {[...groups].map(([code, list], index) => {
            const programme = programmes.find((one) => one.code === code)
            return (
              <tbody key={code}>
                <tr className="group">
                  <th scope="row">{roman[index] ?? index + 1}</th>
                  <th colSpan={3}>{locale === 'en' ? programme?.nameEn : programme?.name}</th>
                </tr>
                {list.map(({ indicator, required }, at) => (
                  <tr key={indicator.code}>
                    <td>{at + 1}</td>
                    <th scope="row">
                      {locale === 'en' ? indicator.nameEn : indicator.name}
                      {required && <b title={text.required}> *</b>}
                    </th>
                    <td className="dim">{indicator.unitOfMeasure}</td>
                    <td className="num dim">
                      {indicator.entry === 'derived' ? `Σ ${text.derived}` : entry.blank}
                    </td>
                  </tr>
                ))}
              </tbody>
            )
          })}
        </table>
      </div>
    </Dialog>
  )
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']
