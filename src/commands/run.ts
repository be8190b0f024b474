import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { LANGUAGES, OWNERSHIPS, ROLES, VENUE_KINDS, WinnowError } from '../core/index.ts'
import { PLATFORMS } from '../platforms.ts'
import { printable } from './printable.ts'

/**
 * Reads the command line and runs one command; each command's code is loaded only when it is asked for.
 * @returns the exit status: 0 done, 1 failed (or some lines did), 2 asked for wrongly
 */
export async function run(argv: readonly string[]): Promise<number> {
  let status = 0
  const output = watchOutput()
  const program = new Command('winnow')
    .description('Tells critics from detractors in the comments you receive, and says why.')
    .exitOverride()
    .showHelpAfterError('Add --help to see what can be said here.')

  const language = () => new Option('--lang <language>', 'language of the reasons').choices([...LANGUAGES])
  const outputs = ['jsonl', 'csv', 'xlsx']

  program
    .command('analyze')
    .description('Analyse a comment, a file of comments, or JSON lines from stdin; sends nothing.')
    .argument(
      '[text-or-file]',
      'the comment itself, or the path of a file: CSV, Excel, JSON, an export; - for a file on stdin',
    )
    .option('--json', 'print one result as JSON')
    .option('--jsonl', 'read comments as JSON lines from stdin (or the file), write one result a line')
    .option('-o, --out <file>', 'write the results there; .csv, .xlsx or .jsonl says in which form')
    .option('--article <url>', 'read the article that the comment stands under, at its address')
    .option('--quick', 'read without the sentence encoder, for very many comments')
    .option('--encoding <name>', 'of the file, instead of the one detected: windows-1252, cp850, utf-16le…')
    .option('--delimiter <character>', 'of the table, instead of the one found; tab for a tab')
    .option('--map <fields>', 'columns by field: text=Commentaire,author=Nom (author= for none)', mapped)
    .addOption(new Option('--format <format>', 'form of the results').choices(outputs))
    .addOption(language())
    .action(async (given: string | undefined, options) => {
      const { analyzeCommand } = await import('./analyze.ts')
      status = await analyzeCommand(given, options)
    })

  program
    .command('import')
    .description(
      'Bring files of comments into the inbox: shows what would come in, asks, and goes on where it stopped.',
    )
    .argument('[files...]', 'CSV, Excel, JSON, an export; - for stdin')
    .option('--dry-run', 'only show what would come in')
    .option('-y, --yes', 'without asking')
    .option('--from <name>', 'where the comments come from: ids are the same comment within it only')
    .option('--place <name>', 'where they were written, for all of them')
    .addOption(new Option('--ownership <whose>', 'whose place that is').choices([...OWNERSHIPS]))
    .addOption(new Option('--kind <kind>', 'what kind of place').choices([...VENUE_KINDS]))
    .option('--since <date>', 'leave out what is older: 2026-11-01')
    .option('--needs-answer', 'only what somebody should answer: neither praise nor chatter')
    .option('--update', 'what is known with other words was changed by its author')
    .option('--later', 'leave the reading to the running program, or to its next start')
    .option('--undo <import>', 'take an import back, while nothing of it is decided')
    .option('--encoding <name>', 'of the file, instead of the one detected: windows-1252, cp850, utf-16le…')
    .option('--delimiter <character>', 'of the table, instead of the one found; tab for a tab')
    .option('--map <fields>', 'columns by field: text=Commentaire,author=Nom (author= for none)', mapped)
    .action(async (files: string[], options) => {
      const { importCommand } = await import('./import.ts')
      status = await importCommand(files, options)
    })

  program
    .command('start')
    .description('Start the desk, the HTTP intake and the API.')
    .option('-p, --port <port>', 'instead of WINNOW_PORT', port)
    .action(async (options) => {
      const { startCommand } = await import('./start.ts')
      status = await startCommand(options)
    })

  program
    .command('doctor')
    .description('Say of everything that can be configured whether it works, and what to do.')
    .action(async () => {
      const { doctorCommand } = await import('./doctor.ts')
      status = await doctorCommand()
    })

  program
    .command('export')
    .description('Write every case with its history as JSON lines, or as a table.')
    .option('-o, --out <file>', 'write there instead of stdout; .csv or .xlsx is a table')
    .option('--csv', 'as a table, one row a case')
    .option(
      '--author <author>',
      'all that is kept of one person, as JSON: id, handle or name, as with forget',
    )
    .option('--source <source>', 'with --author: only what came from there, e.g. http, slack, discord')
    .option('--decisions', 'what people decided instead, the newest first, a line a decision')
    .option('--by <id>', 'with --decisions: of whom, by the id that stands in histories')
    .option('--since <day>', 'with --decisions: from this day on, e.g. 2026-03-02 (UTC)')
    .action(async (options) => {
      const { exportCommand } = await import('./export.ts')
      status = await exportCommand(options)
    })

  program
    .command('forget')
    .description('Erase a person’s comments, or one case, with everything derived from them.')
    .option('--author <author>', 'id, handle or name; id:…, handle:… or name:… looks at that only')
    .option('--source <source>', 'only what came from there, e.g. http, slack, discord')
    .option('--case <ids...>', 'one case or several')
    .option('-y, --yes', 'without asking')
    .action(async (options) => {
      const { forgetCommand } = await import('./forget.ts')
      status = await forgetCommand(options)
    })

  program
    .command('backup')
    .description('Copy the database while the program runs, and read the copy through.')
    .argument('[file]', 'where to; by default a name with the time, in this folder')
    .action(async (file: string | undefined) => {
      const { backupCommand } = await import('./backup.ts')
      status = await backupCommand(file)
    })

  program
    .command('restore')
    .description('Put a backup in the database’s place, while no program runs on it.')
    .argument('<file>', 'a backup of winnow backup')
    .option('-y, --yes', 'without asking')
    .action(async (file: string, options) => {
      const { restoreCommand } = await import('./backup.ts')
      status = await restoreCommand(file, options)
    })

  program
    .command('migrate-data')
    .description('Move the data folder into the empty PostgreSQL database of DATABASE_URL.')
    .option('-y, --yes', 'without asking')
    .action(async (options) => {
      const { migrateDataCommand } = await import('./migrate-data.ts')
      status = await migrateDataCommand(options)
    })

  program
    .command('invite')
    .description('Make a link by which a colleague chooses a password for the desk, or a new one.')
    .argument('<name>', 'as colleagues will see it')
    .addOption(
      new Option('--role <role>', 'what they may do (moderator for somebody new)').choices([...ROLES]),
    )
    .action(async (name: string, options) => {
      const { inviteCommand } = await import('./invite.ts')
      status = await inviteCommand(name, options)
    })

  program
    .command('report')
    .description('One week: what came in, what was answered, promised and adopted, and what changed after.')
    .option('--week <week>', 'an ISO week, e.g. 2026-W09; by default the last one that is over')
    .option('-o, --out <file>', 'write there instead of stdout; .csv is a table')
    .option('--csv', 'as a table instead of Markdown')
    .addOption(language())
    .action(async (options) => {
      const { reportCommand } = await import('./report.ts')
      status = await reportCommand(options)
    })

  program
    .command('replay')
    .description('Read decided cases again as today, and list what would be read or proposed otherwise.')
    .option('--since <day>', 'only what came in from then on: 2026-11-01')
    .action(async (options) => {
      const { replayCommand } = await import('./replay.ts')
      status = await replayCommand(options)
    })

  program
    .command('tune')
    .description(
      'Move the verdict’s lines a little to where your own decisions draw them: shown, then asked.',
    )
    .option('-y, --yes', 'without asking')
    .option('--undo', 'take the latest correction back')
    .action(async (options) => {
      const { tuneCommand } = await import('./tune.ts')
      status = await tuneCommand(options)
    })

  program
    .command('words')
    .description('Your team’s own words.')
    .command('check')
    .description('Say what is wrong with words.yaml, and which cases would read differently with it.')
    .argument('[file]', 'instead of WINNOW_WORDS')
    .addOption(language())
    .action(async (file: string | undefined, options) => {
      const { wordsCheckCommand } = await import('./words.ts')
      status = await wordsCheckCommand(file, options)
    })

  for (const kind of PLATFORMS) {
    if (kind.commands === undefined) continue
    const group = program.command(kind.name).description(kind.commands.description)
    for (const command of kind.commands.all) {
      const { name, description, argument, options = [] } = command
      const made = group.command(name).description(description)
      if (argument !== undefined) made.argument(argument.name, argument.description)
      for (const [flags, what] of options) made.option(flags, what)
      made.action(async () => {
        const { platformCommand } = await import('./platform.ts')
        status = await platformCommand(kind, command, { argument: made.args[0], options: made.opts() })
      })
    }
  }

  try {
    await program.parseAsync([...argv])
    return output.failed() ? 1 : status
  } catch (error) {
    return failed(error)
  }
}

/**
 * Whoever reads our output may have seen enough and gone, e.g. `head`: then the command goes on to its end,
 * and its status says how that went. Output that can't be written for another reason (a full disk) is said.
 */
function watchOutput(): { failed(): boolean } {
  let failed = false
  const watch = (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || failed) return
    failed = true
    process.stderr.write(`winnow: the output could not be written (${error.code ?? error.name})\n`)
  }
  for (const stream of [process.stdout, process.stderr]) stream.on('error', watch)
  return { failed: () => failed }
}

function port(value: string): number {
  const number = Number(value)
  if (!/^\d{1,5}$/.test(value) || number > 65_535) throw new InvalidArgumentError('A port is 0 to 65535.')
  return number
}

/** One plain sentence on stderr; foreign errors without their message, which may quote a comment. */
function failed(error: unknown): number {
  // Whoever read the output has seen enough, e.g. `head`.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof WinnowError) process.stderr.write(`winnow: ${printable(error.message)}\n`)
  else process.stderr.write(`winnow: something went wrong inside (${describe(error)})\n`)
  return 1
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const place = (error.stack ?? '').split('\n').find((line) => /^ {4}at /.test(line))
  return `${error.name}${place === undefined ? '' : ` ${place.trim()}`}`
}

/** `text=Commentaire,author=Nom`; said several times, all count. */
function mapped(value: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const all: Record<string, string> = { ...before }
  for (const part of value.split(/,(?=[A-Za-z.]{1,40}=)/)) {
    const at = part.indexOf('=')
    const field = part.slice(0, at).trim()
    const column = part.slice(at + 1).trim()
    if (at <= 0 || (field === 'text' && column === ''))
      throw new InvalidArgumentError(
        'Say field=column, e.g. text=Commentaire,author=Nom; author= means none.',
      )
    all[field] = column
  }
  return all
}
