import { WinnowError } from '../core/index.ts'
import { confirmed } from './confirm.ts'
import { openDesk } from './open-desk.ts'

/** `winnow forget`: erases for good, after a question. */
export async function forgetCommand(options: {
  author?: string
  case?: string
  yes?: boolean
}): Promise<number> {
  const { author, case: caseId, yes } = options
  if ((author === undefined) === (caseId === undefined))
    throw new WinnowError('invalid_input', 'Say whom to forget: --author <author> or --case <id>.')
  if (
    !yes &&
    !(await confirmed('Erase for good, with drafts, replies and history?', 'to erase without asking'))
  ) {
    process.stderr.write('winnow: nothing was erased.\n')
    return 1
  }
  const { desk, close } = await openDesk()
  try {
    if (caseId !== undefined) await desk.get(caseId)
    const { cases } = await desk.forget({
      ...(author === undefined ? {} : { author }),
      ...(caseId === undefined ? {} : { caseId }),
    })
    process.stdout.write(
      cases === 0
        ? 'No case of that person was found.\n'
        : `Erased ${cases} ${cases === 1 ? 'case' : 'cases'} with everything derived from ${cases === 1 ? 'it' : 'them'}.\n`,
    )
    return cases === 0 ? 1 : 0
  } finally {
    await close()
  }
}
