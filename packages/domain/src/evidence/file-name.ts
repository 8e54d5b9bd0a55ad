import { type EvidenceKind, evidenceKinds } from './evidence.ts'

const longest = 120
/** what Windows does not take in a name, and signs that turn the direction of what follows */
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]+/gu

/** The name under which a file is kept and downloaded: without folders, in composed letters, no longer than a file system
 * takes, and with the ending of what the file is, whatever it was called. */
export function fileNameOf(sent: string, kind: EvidenceKind): string {
  const { extensions } = evidenceKinds[kind]
  const name = sent
    .replace(/^.*[\\/]/su, '')
    .normalize('NFC')
    .replace(unfit, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
  const known = extensions.find((ending) => name.toLowerCase().endsWith(`.${ending}`))
  const ending = `.${known ?? extensions[0]}`
  const stem = known === undefined ? name : name.slice(0, -ending.length)
  return `${cut(stem.replace(/[. ]+$/u, '')) || 'tep'}${ending}`
}

/** At most so many letters, none of them halved. */
const cut = (text: string) => [...text].slice(0, longest).join('').trim()
