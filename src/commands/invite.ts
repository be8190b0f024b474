import { createColleagues } from '../colleagues/index.ts'
import { loadConfig } from '../config.ts'
import { type Role, WinnowError } from '../core/index.ts'
import { PEOPLE_WORDS } from '../core/words/people.ts'
import { teamOf } from '../people.ts'
import { openStorage } from '../storage/index.ts'
import { printable } from './printable.ts'

/**
 * `winnow invite`: a link for a new colleague, or another one for somebody who is there. @returns the exit
 * status
 */
export async function inviteCommand(name: string, { role }: { readonly role?: Role }): Promise<number> {
  const config = loadConfig()
  const { dataDir, databaseUrl, desk, language, port } = config
  const clock = { now: () => new Date() }
  const storage = await openStorage({ dataDir, databaseUrl, clock })
  const words = PEOPLE_WORDS[language]
  try {
    const colleagues = createColleagues({ store: storage.colleagues, clock, ...teamOf(config) })
    const asNew = await colleagues.invite(name, role ?? 'moderator')
    const known = 'refused' in asNew && asNew.refused === 'name-taken'
    const invited = known ? await colleagues.renew(name, role) : asNew
    if ('refused' in invited) {
      const hint = invited.refused === 'first-admin' ? ' (--role admin)' : ''
      throw new WinnowError('not_possible', `${words.refused[invited.refused]}${hint}`)
    }
    const { colleague, secret } = invited.done
    const base = desk.url?.replace(/\/$/, '') ?? `http://localhost:${port}`
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
    const until = day.format(new Date(colleague.invitedUntil ?? clock.now()))
    process.stderr.write(`${printable(words.linkTitle(colleague.name))} (${words.roles[colleague.role]})\n`)
    process.stdout.write(`${base}/welcome/${secret}\n`)
    process.stderr.write(`${words.linkHint(until)}\n`)
    return 0
  } finally {
    await storage.close()
  }
}
