import type { talk as vi } from '../vi/talk.ts'

export const talk: typeof vi = {
  heading: 'Comments on this cell',
  none: 'Nobody has commented on this cell.',
  write: 'Write a comment',
  placeholder: 'Type @ to name somebody who should look',
  send: 'Send',
  sending: 'Sending',
  people: 'People who can be named',
  nobody: 'Nobody of this name can see the cell.',
  formerAccount: 'Deleted account',
  stays: 'What is sent stays; it is neither changed nor deleted.',
}
