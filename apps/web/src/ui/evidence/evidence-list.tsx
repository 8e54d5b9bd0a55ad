import { type EvidenceSubject, evidenceKinds } from '@so-dan-van/domain/evidence/evidence'
import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useEffect, useId, useState, useSyncExternalStore } from 'react'
import { failureCode, trpc } from '../../api/api.ts'
import { Icon, type IconName } from '../icon.tsx'
import { useMessages } from '../language.tsx'
import { EvidenceItem } from './evidence-item.tsx'
import './evidence.css'
import { SendingLine } from './sending-line.tsx'
import { addFiles, allSendings, onSendings } from './sendings.ts'

type Props = { subject: EvidenceSubject; mayEdit: boolean }

const kinds = Object.values(evidenceKinds)
const accepted = kinds.flatMap(({ mediaType, extensions }) => [
  mediaType,
  ...extensions.map((one) => `.${one}`),
])

/** The files that prove a figure or an item of a register, with those on their way there. */
export function EvidenceList({ subject, mayEdit }: Props) {
  const { evidence: text } = useMessages()
  const heading = useId()
  const key = JSON.stringify(subject)
  const query = useQuery(trpc.evidence.list.queryOptions({ subject }))
  const files = query.data ?? []
  const sendings = useSyncExternalStore(onSendings, allSendings).filter(
    (one) => JSON.stringify(one.subject) === key,
  )
  const { over, handlers } = useDrop(mayEdit ? (dropped) => addFiles(subject, dropped) : null)
  usePastedPictures(mayEdit ? subject : null)
  return (
    <section className={over ? 'evidence over' : 'evidence'} aria-labelledby={heading} {...handlers}>
      <h3 id={heading}>
        {text.heading}
        {files.length > 0 && <span className="dim"> {files.length}</span>}
      </h3>
      {failureCode(query.error) !== null && <p className="dim">{query.error?.message}</p>}
      {query.data?.length === 0 && sendings.length === 0 && <p className="dim">{text.none}</p>}
      <ul>
        {files.map((file) => (
          <EvidenceItem key={file.id} subject={subject} file={file} mayEdit={mayEdit} />
        ))}
        {sendings.map((sending) => (
          <SendingLine key={sending.id} sending={sending} />
        ))}
      </ul>
      {mayEdit && (
        <>
          <div className="evidence-buttons">
            <FileButton icon="upload" label={text.add} accept={accepted.join(',')} subject={subject} />
            <FileButton icon="camera" label={text.photo} accept="image/jpeg" subject={subject} camera />
          </div>
          <p className="dim small-text">{over ? text.drop : text.hint}</p>
        </>
      )}
    </section>
  )
}

type ButtonProps = {
  icon: IconName
  label: string
  accept: string
  subject: EvidenceSubject
  /** opens the camera of a telephone; elsewhere the button is not shown */
  camera?: boolean
}

function FileButton({ icon, label, accept, subject, camera = false }: ButtonProps) {
  return (
    <label className={camera ? 'button small evidence-camera' : 'button small'}>
      <Icon name={icon} size={15} />
      {label}
      <input
        type="file"
        className="sr"
        accept={accept}
        multiple={!camera}
        {...(camera && { capture: 'environment' as const })}
        onChange={(event) => {
          addFiles(subject, [...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </label>
  )
}

/** Files dropped onto the element that gets the handlers. */
function useDrop(take: ((files: File[]) => void) | null) {
  const [over, setOver] = useState(false)
  if (take === null) return { over: false, handlers: {} }
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return {
    over,
    handlers: {
      onDragOver: hold,
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        take([...event.dataTransfer.files])
      },
    },
  }
}

/** A picture that is pasted while this is open. Cells copied from Excel bring a picture of themselves along with their
 * text: that is no evidence. */
function usePastedPictures(subject: EvidenceSubject | null): void {
  const key = subject === null ? null : JSON.stringify(subject)
  useEffect(() => {
    if (key === null) return
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData: pasted } = event
      const pictures = [...(pasted?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
      if (pictures.length === 0 || pasted?.types.includes('text/plain')) return
      event.preventDefault()
      addFiles(JSON.parse(key), pictures)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [key])
}
