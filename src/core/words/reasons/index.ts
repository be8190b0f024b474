import type { HistoryEntry } from '../../case.ts'
import type { Language } from '../../vocabulary.ts'
import { DISCORD_REASONS } from './discord.ts'
import { REASONS } from './program.ts'
import type { Said } from './said.ts'
import { SLACK_REASONS } from './slack.ts'

export { DISCORD_REASONS } from './discord.ts'
export { REASONS } from './program.ts'
export { SLACK_REASONS } from './slack.ts'

/*
 * Why a reply isn't there is written down in English, with the place's own code: scripts, logs and the
 * history have one wording. People read it in their language.
 */

/** @param hole what `{}` stands for */
export function reason(kind: keyof typeof REASONS, hole = ''): string {
  return REASONS[kind].en.replace('{}', () => hole)
}

/** A place's refusal as it is written down: in plain words with its code, or the code alone. */
export function refusal(place: 'slack' | 'discord', code: string, said?: Said): string {
  if (said === undefined) return reason(place === 'slack' ? 'slackRefused' : 'discordRefused', code)
  return `${sentence(said.en)} (${PLACES[place]}: ${code})`
}

/** What was written down, in the reader's language; what nobody has put into it stays as it is. */
export function reasonIn(language: Language, written: string): string {
  if (language === 'en') return written
  for (const { before, after, said } of FORMS) {
    if (written.length < before.length + after.length) continue
    if (!written.startsWith(before) || !written.endsWith(after)) continue
    const hole = written.slice(before.length, written.length - after.length)
    return said[language].replace('{}', () => hole)
  }
  return written
}

/** Why something was done, as a person wrote it, or as the program did and is read in one's language. */
export function whyIn(
  language: Language,
  { actor, reason: written }: Pick<HistoryEntry, 'actor' | 'reason'>,
) {
  if (written === undefined || written === '') return undefined
  return actor.id === 'winnow' ? reasonIn(language, written) : written
}

const PLACES = { slack: 'Slack', discord: 'Discord' } as const

function sentence(plain: string): string {
  return `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}${plain.endsWith('.') ? '' : '.'}`
}

/** Around the hole, the text as it is written down. */
interface Form {
  readonly before: string
  readonly after: string
  readonly said: Said
}

/** Every form in which something is written down, the longest first: the narrower one is meant. */
const FORMS: readonly Form[] = [
  ...Object.values(SLACK_REASONS).map((said) => around(said, (text) => `${sentence(text)} (Slack: {})`)),
  ...[...Object.values(DISCORD_REASONS), REASONS.discordArchived, REASONS.discordToken].flatMap((said) => [
    around(said, (text) => `${sentence(text)} (Discord: {})`),
    around(said, (text) => `${text} ({})`),
    around(said, (text) => text),
  ]),
  ...Object.values(REASONS).map((said) => around(said, (text) => text)),
].sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length)

function around(said: Said, form: (text: string) => string): Form {
  const [before = '', after = ''] = form(said.en).split('{}')
  return { before, after, said: { en: form(said.en), fr: form(said.fr) } }
}
