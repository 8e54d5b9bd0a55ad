import { DomainError, type ErrorCode } from '@so-dan-van/domain/errors'
import type { Messages } from '@so-dan-van/messages/messages'
import { EnvError } from '@so-dan-van/server/env'
import { StartFailure } from '@so-dan-van/server/start-failure'
import { CommanderError } from 'commander'
import { exitCodes, Problem } from './problem.ts'

/** what was understood and is not allowed */
const refusals: readonly string[] = [
  'USERNAME_TAKEN',
  'PASSWORD_REFUSED',
  'LAST_ADMINISTRATOR',
  'ACCOUNT_INACTIVE',
] satisfies ErrorCode[]

/** One sentence for whatever went wrong, and the exit code. */
export function sentenceOf(
  error: unknown,
  { cli, errors, server }: Messages,
): { sentence: string; exit: number } {
  if (error instanceof Problem) return { sentence: error.sentence(cli.problems), exit: error.exit }
  if (error instanceof DomainError)
    return {
      sentence: (errors.sentences[error.code as ErrorCode] as (params: unknown) => string)(error.params),
      exit: refusals.includes(error.code) ? exitCodes.refused : exitCodes.failed,
    }
  if (error instanceof EnvError)
    return { sentence: server.setting(error.variable), exit: exitCodes.badArguments }
  if (error instanceof StartFailure)
    return {
      sentence: (server.failures[error.kind as keyof typeof server.failures] as (params: unknown) => string)(
        error.params,
      ),
      exit: exitCodes.failed,
    }
  if (error instanceof CommanderError)
    return {
      sentence: commanderSentence(error, cli),
      exit: error.exitCode === 0 ? 0 : exitCodes.badArguments,
    }
  return {
    sentence: server.unexpected(error instanceof Error ? error.message : String(error)),
    exit: exitCodes.failed,
  }
}

function commanderSentence(error: CommanderError, { problems }: Messages['cli']): string {
  const named = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.helpDisplayed':
      return ''
    case 'commander.help':
      return problems.noCommand
    case 'commander.unknownCommand':
      return problems.unknownCommand(named)
    case 'commander.unknownOption':
      return problems.unknownOption(named)
    case 'commander.missingMandatoryOptionValue':
    case 'commander.optionMissingArgument':
      return problems.missingOption(named)
    case 'commander.missingArgument':
      return problems.missingOption(named)
    case 'commander.excessArguments':
      return problems.tooMany(process.argv.at(-1) ?? '')
    default:
      return error.message
  }
}
