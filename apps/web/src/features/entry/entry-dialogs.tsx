import { inputOf } from '@so-dan-van/domain/figures/read-typed'
import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../api/api.ts'
import { useLanguage } from '../../ui/language.tsx'
import { DefaultsDialog } from './defaults-dialog.tsx'
import type { Edit } from './edits/use-edits.ts'
import type { FormModel, FormRow } from './form-model.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { ImportDialog } from './paste/import-dialog.tsx'
import { PastePrompt } from './paste/paste-prompt.tsx'
import type { useTableImport } from './paste/use-table-import.ts'
import { SubmitDialog } from './submit-dialog.tsx'
import type { useLetters } from './use-letters.ts'

export type EntryDialog = 'submit' | 'paste' | 'defaults' | 'keys'

type Props = {
  dialog: EntryDialog | null
  show: (dialog: EntryDialog | null) => void
  imported: ReturnType<typeof useTableImport>
  form: EntryForm
  model: FormModel
  name: string
  unsent: number
  /** selected row on the screen, from 0 */
  start: number
  rows: readonly FormRow[]
  goTo: (indicator: string) => void
  apply: (edits: readonly Edit[]) => void
  letters: ReturnType<typeof useLetters>
}

/** The questions that the form asks; one at a time. */
export function EntryDialogs(props: Props) {
  const { dialog, show, imported, form, model, start, rows, letters } = props
  const close = () => show(null)
  if (imported.open !== null) {
    // what has no names goes down the rows of the screen
    const shown =
      rows.length === model.rows.length ? model : { ...model, rows: [...rows, ...hidden(model, rows)] }
    return <ImportDialog imported={imported} model={shown} start={start} year={form.report.year} />
  }
  switch (dialog) {
    case 'submit':
      return <Submission {...props} close={close} />
    case 'defaults':
      return <Defaults {...props} close={close} />
    case 'keys':
      return <KeysDialog letters={letters.on} setLetters={letters.set} close={close} />
    case 'paste':
      return (
        <PastePrompt
          close={close}
          pasted={(pasted) => {
            close()
            imported.paste(pasted)
          }}
        />
      )
    default:
      return null
  }
}

const hidden = (model: FormModel, rows: readonly FormRow[]) => model.rows.filter((row) => !rows.includes(row))

type Own = Props & { close: () => void }

function Submission({ form, model, name, unsent, goTo, apply, close }: Own) {
  const { entry: text } = useLanguage().messages
  const cache = useQueryClient()
  const { unit, year, version } = form.report
  const submission = useMutation(
    trpc.entry.submit.mutationOptions({ onSettled: () => cache.invalidateQueries(), onSuccess: close }),
  )
  return (
    <SubmitDialog
      title={text.dialog.title(name, year)}
      model={model}
      unsent={unsent}
      problem={submission.error?.message ?? null}
      busy={submission.isPending}
      close={close}
      goTo={(indicator) => {
        close()
        goTo(indicator)
      }}
      note={(indicator, note) => {
        const row = model.rows.find((one) => one.indicator.code === indicator)
        apply([{ indicator, input: { ...inputOf(row?.cell ?? null), note } }])
      }}
      submit={() => submission.mutate({ unit, year, expectedVersion: version })}
    />
  )
}

function Defaults({ form, model, apply, close }: Own) {
  const cache = useQueryClient()
  const { unit, year } = form.report
  const bare = model.rows.filter(
    ({ indicator, cell }) =>
      indicator.entry === 'entered' && cell?.value != null && cell.asOf === null && cell.source === null,
  )
  const saving = useMutation(trpc.entry.setDefaults.mutationOptions())
  return (
    <DefaultsDialog
      defaults={form.defaults}
      bare={bare.length}
      busy={saving.isPending}
      problem={saving.error?.message ?? null}
      close={close}
      save={(defaults, fill) =>
        saving.mutate(
          { unit, year, defaults },
          {
            onSuccess: (kept) => {
              cache.setQueryData(
                trpc.entry.form.queryKey({ unit, year }),
                (now) => now && { ...now, defaults: kept },
              )
              if (fill)
                apply(
                  bare.map(({ indicator, cell }) => ({
                    indicator: indicator.code,
                    input: { ...inputOf(cell), ...kept },
                  })),
                )
              close()
            },
          },
        )
      }
    />
  )
}
