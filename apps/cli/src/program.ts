import type { Messages } from '@so-dan-van/messages/messages'
import { Command } from 'commander'
import { printFigures } from './commands/figures.ts'
import { importFiguresFile } from './commands/import.ts'
import { importIndicatorsFile, importUnitsFile } from './commands/import-catalogue.ts'
import { printReconciliation } from './commands/reconcile.ts'
import { openYearRound } from './commands/round.ts'
import { seed, unseed } from './commands/seed.ts'
import { setUp } from './commands/setup.ts'
import { addToken, revokeToken } from './commands/token.ts'
import { addUser, listUsers } from './commands/user.ts'
import { activateUser, inviteUser, removeUserSecondFactor } from './commands/user-account.ts'
import { verify } from './commands/verify.ts'

/** All commands. Data goes to stdout, talk to stderr; 0 done, 1 failed, 2 bad arguments, 3 refused. */
export function program(messages: Messages): Command {
  const { cli } = messages
  const { commands, options } = cli
  const root = prepare(new Command('sdv'), options)
    .description(cli.description)
    .option('--lang <vi|en>', options.lang)
  const add = (parent: Command, name: string, description: string) =>
    prepare(parent.command(name), options).description(description).option('--lang <vi|en>', options.lang)
  add(root, 'figures', commands.figures)
    .requiredOption('--unit <unit>', options.unit)
    .requiredOption('--year <year>', options.year)
    .option('--indicator <codes>', options.indicator)
    .option('--all', options.all)
    .option('--json', options.json)
    .action((given) => printFigures(given, messages))
  add(root, 'reconcile', commands.reconcile)
    .requiredOption('--unit <unit>', options.unit)
    .requiredOption('--year <year>', options.year)
    .option('--json', options.json)
    .action((given) => printReconciliation(given, messages))
  add(root, 'setup', commands.setup)
    .requiredOption('--province <code>', options.province)
    .option('--programmes <codes>', options.programmes)
    .option('--units <file>', options.unitsFile)
    .option('--admin-username <name>', options.username)
    .option('--admin-name <name>', options.name)
    .option('--admin-password-stdin', options.passwordStdin)
    .action((given) => setUp(given, messages))
  add(root, 'seed', commands.seed)
    .argument('<published|demo>')
    .action((name) => seed(name, cli))
  add(root, 'unseed', commands.unseed)
    .argument('<illustrative>')
    .option('--yes', options.yes)
    .action((what, given) => unseed(what, given, cli))
  addImports(root, add, messages)
  const user = add(root, 'user', commands.user)
  add(user, 'add', commands.userAdd)
    .requiredOption('--username <name>', options.username)
    .requiredOption('--name <name>', options.name)
    .requiredOption('--role <role>', options.role)
    .requiredOption('--unit <unit>', options.unit)
    .option('--password-stdin', options.passwordStdin)
    .option('--json', options.json)
    .action((given) => addUser(given, cli))
  add(user, 'list', commands.userList)
    .option('--json', options.json)
    .action((given) => listUsers(given, messages))
  addAccounts(user, add, cli)
  const token = add(root, 'token', commands.token)
  add(token, 'create', commands.tokenCreate)
    .requiredOption('--user <name>', options.user)
    .requiredOption('--name <name>', options.tokenName)
    .option('--expires <date>', options.expires)
    .option('--json', options.json)
    .action((given) => addToken(given, cli))
  add(token, 'revoke', commands.tokenRevoke)
    .requiredOption('--id <id>', options.tokenId)
    .action((given) => revokeToken(given, cli))
  add(root, 'verify', commands.verify)
    .option('--remove-orphans', options.removeOrphans)
    .option('--json', options.json)
    .action((given) => verify(given, messages))
  return root
}

type Add = (parent: Command, name: string, description: string) => Command

function addAccounts(user: Command, add: Add, cli: Messages['cli']): void {
  const { commands, options } = cli
  const about = (name: string, description: string) =>
    add(user, name, description).requiredOption('--username <name>', options.user)
  about('invite', commands.userInvite)
    .option('--json', options.json)
    .action((given) => inviteUser(given, cli))
  about('deactivate', commands.userDeactivate).action((given) => activateUser(given, false, cli))
  about('activate', commands.userActivate).action((given) => activateUser(given, true, cli))
  about('remove-second-factor', commands.userSecondFactor).action((given) =>
    removeUserSecondFactor(given, cli),
  )
}

function addImports(root: Command, add: Add, messages: Messages): void {
  const { commands, options } = messages.cli
  const addImport = (name: string, description: string) =>
    add(root, name, description)
      .argument('<file>')
      .option('--dry-run', options.dryRun)
      .option('--json', options.json)
  addImport('import', commands.import)
    .option('--clear-blanks', options.clearBlanks)
    .option('--overwrite-approved', options.overwriteApproved)
    .option('--reason <text>', options.reason)
    .action((file, given) => importFiguresFile(file, given, messages))
  addImport('import-units', commands.importUnits).action((file, given) =>
    importUnitsFile(file, given, messages),
  )
  addImport('import-indicators', commands.importIndicators)
    .option('--add-to-open-rounds', options.addToOpenRounds)
    .action((file, given) => importIndicatorsFile(file, given, messages))
  add(add(root, 'round', commands.round), 'open', commands.roundOpen)
    .requiredOption('--year <year>', options.year)
    .option('--opens <date>', options.opens)
    .option('--due <date>', options.due)
    .option('--cutoff <date>', options.cutoff)
    .option('--unit <unit>', options.roundUnit)
    .option('--existing <draft|approved>', options.existing)
    .option('--json', options.json)
    .action((given) => openYearRound(given, messages))
}

function prepare(command: Command, options: Messages['cli']['options']): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .configureOutput({ writeErr: () => {} })
    .helpOption('--help', options.help)
}
