import type { Messages } from '@so-dan-van/messages/messages'

export const exitCodes = { failed: 1, badArguments: 2, refused: 3 } as const

/** A reason to stop: one sentence and an exit code. */
export class Problem extends Error {
  constructor(
    readonly sentence: (text: Messages['cli']['problems']) => string,
    readonly exit: (typeof exitCodes)[keyof typeof exitCodes] = exitCodes.badArguments,
  ) {
    super('problem')
  }
}
