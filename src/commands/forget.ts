import { loadConfig } from '../config.ts'
import { type Desk, WinnowError } from '../core/index.ts'
import { confirmed } from './confirm.ts'
import { openDesk } from './open-desk.ts'
import { counted, described, nameOf } from './whom.ts'

export interface ForgetOptions {
  readonly author?: string
  readonly source?: string
  readonly case?: readonly string[]
  readonly yes?: boolean
}

/** `winnow forget`: says whom and how many cases, asks, and erases for good. */
export async function forgetCommand(options: ForgetOptions): Promise<number> {
  const { author, source, case: cases } = options
  if ((author === undefined) === (cases === undefined))
    throw new WinnowError('invalid_input', 'Say whom to forget: --author <author> or --case <id>.')
  const { desk, close } = await openDesk(loadConfig(), (what) => tell([what]))
  try {
    return author === undefined
      ? await forgetCases(desk, cases ?? [], options)
      : await forgetAuthor(desk, author, source, options)
  } finally {
    await close()
  }
}

async function forgetAuthor(
  desk: Desk,
  author: string,
  source: string | undefined,
  options: ForgetOptions,
): Promise<number> {
  const people = await desk.persons(author, source)
  tell(people.length > 0 ? people.map(described) : ['No case is theirs, and none quotes them.'])
  if (people.length > 1) {
    tell([
      'These may be different people, and a name alone joins nobody. Nothing was erased: say which one, with',
      '--author id:… or handle:… (and --source), or with --case and the ids.',
    ])
    return 1
  }
  if (!(await agreed(options))) return 1
  return erased(await desk.forget({ author, ...(source === undefined ? {} : { source }) }))
}

async function forgetCases(desk: Desk, ids: readonly string[], options: ForgetOptions): Promise<number> {
  const found = []
  // Before anything is erased: a misspelt id stops it all.
  for (const id of new Set(ids)) found.push(await desk.get(id))
  tell(
    found.map(({ id, source, comment: { author } }) => {
      const names = author.name === undefined ? [] : [author.name]
      return `${id}: ${nameOf({ ...author, source, names, sites: [] })}`
    }),
  )
  if (!(await agreed(options))) return 1
  const all = { cases: 0, quoted: 0 }
  for (const { id } of found) {
    const { cases, quoted } = await desk.forget({ caseId: id })
    all.cases += cases
    all.quoted += quoted
  }
  return erased(all)
}

async function agreed({ yes }: ForgetOptions): Promise<boolean> {
  const question = 'Erase for good, with drafts, replies and history?'
  if (yes || (await confirmed(question, 'to erase without asking'))) return true
  process.stderr.write('winnow: nothing was erased.\n')
  return false
}

function erased({ cases, quoted }: { cases: number; quoted: number }): number {
  if (cases + quoted === 0) {
    process.stdout.write('No case of that person was found.\n')
    return 1
  }
  const them = cases === 1 ? 'it' : 'them'
  const own = cases === 0 ? [] : [`Erased ${counted(cases)} with everything derived from ${them}.`]
  const others = quoted === 0 ? [] : [`Took their words out of ${counted(quoted)} of others.`]
  process.stdout.write(`${[...own, ...others].join(' ')}\n`)
  return 0
}

/** To stderr, where the question is asked. */
function tell(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}
