import type { Messages } from '../messages.ts'

export const evidence: Messages['evidence'] = {
  heading: 'Evidence',
  none: 'No file has been added.',
  add: 'Add a file',
  photo: 'Take a photo',
  hint: 'PDF, picture, Word or Excel. Files can be dropped here, pictures pasted. Where a photo was taken is removed before it is kept.',
  drop: 'Drop files here',
  kinds: {
    pdf: 'PDF',
    jpeg: 'JPEG picture',
    png: 'PNG picture',
    webp: 'WebP picture',
    docx: 'Word',
    xlsx: 'Excel',
  },
  sizes: {
    kilobytes: (amount) => `${amount} kB`,
    megabytes: (amount) => `${amount} MB`,
  },
  added: (by, day) => `${by}, ${day}`,
  view: (name) => `See the picture ${name}`,
  download: (name) => `Download ${name}`,
  sending: {
    waiting: 'Waiting',
    sending: (percent) => `Sending, ${percent}%`,
    checking: 'The file is looked at',
    cut: (percent) =>
      `The connection is lost, ${percent}% has been sent. It goes on when there is a network.`,
    label: (name) => `Progress of ${name}`,
    resume: 'Go on',
    cancel: (name) => `Stop sending ${name}`,
    dismiss: (name) => `Take ${name} off the list`,
  },
  remove: {
    open: (name) => `Remove ${name}`,
    reason: 'Why it is removed',
    note: 'The file is no longer shown; its name and the reason stay in the audit trail.',
    confirm: 'Remove the file',
    back: 'Keep it',
  },
}
