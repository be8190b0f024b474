import type { Comment, Import, ImportChoices, ImportStanding, Looked } from '../core/index.ts'
import { plural } from '../core/words/plural.ts'

/* What `winnow import` says. */

/** Of a comment so much is shown. */
const EXCERPT = 220
/** What the file itself says is nobody's comment any more, or never was public. */
export const GONE = 'deleted, spam or private, as the file says'

export function number(count: number): string {
  return count.toLocaleString('en')
}

/** How many comments this would bring in or change. */
export function wouldCome({ counts }: Looked, { update }: ImportChoices): number {
  return counts.fresh + (update === true ? counts.changed : 0)
}

/** A file that was looked through: what it is, how much of it is new, and how it will look. */
export function lookedAt(name: string, looked: Looked, choices: ImportChoices): string {
  const { counts, bad, first } = looked
  const { told, mapping = [] } = looked.file
  const lines = [`${name}: ${told}`]
  if (mapping.length > 0) lines.push(`  ${mapping.join(', ')}`)
  const parts = [
    `${number(counts.fresh)} new`,
    ...some(counts.known, 'known already'),
    ...some(counts.wordless, 'without words'),
    ...some(counts.gone, GONE),
    ...some(counts.early, `before ${choices.since?.slice(0, 10)}`),
  ]
  lines.push(`  ${rows(counts.rows)}: ${parts.join(', ')}.`)
  if (counts.changed > 0)
    lines.push(
      choices.update === true
        ? `  ${number(counts.changed)} known with other words: they will be read again.`
        : `  ${number(counts.changed)} left out, since their id is known with other words: --update ` +
            'if their authors changed them, --from <name> if they are others.',
    )
  if (counts.bad > 0) {
    lines.push(`  ${rows(counts.bad)} ${counts.bad === 1 ? 'is' : 'are'} no comment:`)
    for (const { line, problem } of bad) lines.push(`    line ${line}: ${problem.message}`)
    if (counts.bad > bad.length) lines.push(`    and ${number(counts.bad - bad.length)} more`)
  }
  if (looked.leftOut > 0)
    lines.push(`  ${number(looked.leftOut)} optional fields can’t be read and are left out.`)
  if (looked.from !== undefined && looked.to !== undefined)
    lines.push(
      `  From ${looked.from.slice(0, 10)} to ` +
        `${looked.to.slice(0, 10)}${looked.undated > 0 ? `; ${number(looked.undated)} without a date` : ''}.`,
    )
  if (first.length > 0) lines.push('  They will look like this:')
  for (const comment of first) lines.push(...shown(comment))
  return lines.join('\n')
}

function shown({ author, venue, postedAt, text, language }: Comment): readonly string[] {
  const where = venue.name ?? venue.hostName
  const whose = venue.ownership === 'own' ? 'our place' : 'somebody else’s place'
  const about = [author.name ?? author.handle ?? 'Somebody unnamed', where, whose, postedAt?.slice(0, 10)]
  const words = text
    .slice(0, EXCERPT * 2)
    .replace(/\s+/g, ' ')
    .trim()
  const excerpt = words.length > EXCERPT || text.length > EXCERPT * 2 ? `${words.slice(0, EXCERPT)}…` : words
  const tag = language === undefined ? [] : [language]
  return [`    ${[...about, ...tag].filter((part) => part !== undefined).join(' · ')}`, `      ${excerpt}`]
}

/** How a file came in. */
export function broughtIn({ id, name, state, counts }: Import): string {
  const parts = [
    `${number(counts.fresh)} brought in`,
    ...some(counts.known, 'known already'),
    ...some(counts.changed, 'known with other words'),
    ...some(counts.unneeded, 'need no answer'),
    ...some(counts.wordless, 'without words'),
    ...some(counts.gone, GONE),
    ...some(counts.early, 'too old'),
    ...some(counts.bad, 'no comment'),
  ]
  const undo = state === 'done' && counts.fresh > 0 ? `\n  To take it back: winnow import --undo ${id}` : ''
  return `${name}: ${parts.join(', ')}.${undo}`
}

export function readSoFar(all: readonly ImportStanding[]): string {
  const sum = (of: (one: ImportStanding) => number) => all.reduce((total, one) => total + of(one), 0)
  const waiting = sum((one) => one.waiting)
  const parts = [
    `${number(sum(({ verdicts }) => verdicts.critic))} critics`,
    `${number(sum(({ verdicts }) => verdicts.detractor))} likely detractors`,
    `${number(sum(({ verdicts }) => verdicts.neither))} neither`,
    `${number(sum(({ verdicts }) => verdicts.unclear))} unclear`,
  ]
  const held = sum((one) => one.held)
  const more = held === 0 ? '' : `; ${number(held)} held for a person to look at first`
  const left = waiting === 0 ? '' : ` ${number(waiting)} are read when the program runs.`
  return `Read: ${parts.join(', ')}${more}.${left}`
}

function some(count: number | undefined, what: string): readonly string[] {
  return count === undefined || count === 0 ? [] : [`${number(count)} ${what}`]
}

function rows(count: number): string {
  return `${number(count)} ${plural('en', count, 'row', 'rows')}`
}
