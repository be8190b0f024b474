import type { Outcome } from './run.ts'

export interface Tortured {
  readonly database: 'sqlite' | 'postgres'
  readonly minutes: number
  readonly outcome: Outcome
}

const COLUMNS = [
  'database',
  'minutes',
  'kills',
  'comments',
  'approvals',
  'replies that arrived',
  'shown to a human as uncertain',
  'lost',
  'twice',
  'otherwise wrong',
]

/** One run as a row of the table. */
export function rowOf({ database, minutes, outcome }: Tortured): string {
  const { kills, comments, approvals, arrived, uncertain, wrong } = outcome
  const count = (word: string) => wrong.filter((one) => one.includes(word)).length
  const other = wrong.length - count('lost') - count('twice')
  const name = database === 'sqlite' ? 'SQLite' : 'PostgreSQL'
  const figures = [kills, comments, approvals, arrived, uncertain, count('lost'), count('twice'), other]
  return `| ${[name, minutes.toFixed(1), ...figures].join(' | ')} |`
}

/** docs/reliability.md: everything in it is printed. */
export function pageOf(
  command: string,
  day: string,
  chats: boolean,
  all: readonly Tortured[],
  remarks: readonly string[],
): string {
  const places = chats ? 'HTTP, Slack and Discord' : 'HTTP'
  const troubles = all.map(({ database, outcome }) => {
    const had = Object.entries(outcome.troubles).map(([trouble, times]) => `${trouble} ${times}`)
    return `- ${database}: ${had.join(', ')}`
  })
  return `# What happens when everything goes wrong

Written by \`${command}\` on ${day}; nothing here is typed.

The real program is started, comments come in over ${places} (over HTTP those that were not answered are
sent again, as a feed does), all that waits is approved, and then the process is killed, nine times of
ten without a chance to clean up. Meanwhile the database is locked or its connections are ended, the disk
is full, and whoever takes the replies answers late, says that it is busy, hangs up or says nothing at
all, having taken the reply all the same; answers of Slack and Discord get lost. In the end it is started
once more, and every case is looked at from outside.

| ${COLUMNS.join(' | ')} |
|${COLUMNS.map(() => '---|').join('')}
${all.map(rowOf).join('\n')}

Lives of the program by what went wrong beside the kill (\`starting\`: it was still coming up):

${[...troubles, ...remarks.map((one) => `- ${one}`)].join('\n')}

*Lost*: a comment or an approval that the program had said it took, and that is not there. *Twice*: more
than one reply to a comment. *Otherwise wrong*: said to be posted and not there, or the other way round.
*Uncertain* is no fault: nobody can know whether a receiver that said nothing took the reply, so a human
is asked, and nothing is sent again by itself.
`
}
