/**
 * `npm run -s answers -- --texts FILE`: how well the program tells answers from dodges on the judged replies
 * (learning/judged/answers.md) whose texts are at hand, as Markdown. FILE has a JSON line a pair: set, id,
 * before, question, reply. With `--apart`, instead: what was told otherwise than it was judged, a line each;
 * of the part that may be looked at alone.
 */
import { parseArgs } from 'node:util'
import { createWinnow } from '../src/main.ts'
import { answerFigures, confusedAs, type Told } from './answer-figures.ts'
import {
  ANSWER_VERDICTS,
  type AnswerLabel,
  type AnswerVerdict,
  answerLabelsIn,
  type Exchange,
  exchangesIn,
  PARTS,
} from './answer-labels.ts'
import { share, table } from './markdown.ts'

const { values } = parseArgs({
  options: { texts: { type: 'string' }, apart: { type: 'boolean', default: false } },
})
if (values.texts === undefined) throw new Error('--texts: where are the texts?')

const { analyzer } = createWinnow({ reading: 'quick' })
const labels = answerLabelsIn('answers.tsv')
const found = exchangesIn(labels, values.texts)
const all = found.map((pair) => ({ label: pair, pair, told: toldOf(pair) }))
process.stdout.write(`${values.apart ? apart() : report()}\n`)

function toldOf({ language, before, question, reply }: AnswerLabel & Exchange): AnswerVerdict {
  const author = { id: 'who was asked', name: 'who was asked' }
  const thread = [
    { author, text: asWritten(before) },
    { author: { name: 'who asked' }, text: asWritten(question), fromUs: true },
  ]
  const venue = { ownership: 'own', kind: 'forum' } as const
  const { assessment } = analyzer.analyze({
    id: 'reply',
    text: asWritten(reply),
    language,
    author,
    venue,
    thread,
  })
  const kind = assessment.answered?.kind
  if (kind === 'substance') return 'answers'
  return kind === undefined || kind === 'unclear' ? 'unclear' : 'dodges'
}

/** An address stands again where the texts only say that one stood. */
function asWritten(text: string): string {
  return text.replaceAll('<url>', 'https://example.org/')
}

function apart(): string {
  return all
    .filter(({ label, told }) => label.part === 'read' && label.verdict !== told)
    .map(({ label, pair, told }) =>
      [label.set, label.id, `${label.verdict} → ${told}`, pair.question, pair.reply]
        .map((text) => text.replace(/\s+/g, ' '))
        .join('\t'),
    )
    .join('\n')
}

function report(): string {
  const parts: readonly (readonly [string, readonly Told[]])[] = PARTS.flatMap((part) => {
    const those = all.filter(({ label }) => label.part === part)
    return [[part, those] as const, ...byLanguage(part, those), ...bySet(part, those)]
  })
  return [
    `${found.length} of ${labels.length} pairs at hand.`,
    table(
      ['', 'pairs', 'right', 'right if said', 'unsaid', 'answers told', 'dodges told', 'defended'],
      parts.map(([name, those]) => [name, ...figureCells(those)]),
    ),
    ...PARTS.map((part) => {
      const those = confusedAs(all.filter(({ label }) => label.part === part))
      return table(
        [`${part}: judged ↓ told →`, ...ANSWER_VERDICTS],
        ANSWER_VERDICTS.map((verdict, i) => [verdict, ...(those[i] ?? []).map(String)]),
      )
    }),
  ].join('\n\n')
}

function byLanguage(part: string, those: readonly Told[]) {
  return Map.groupBy(those, ({ label }) => `${part}, ${label.language}`)
}

function bySet(part: string, those: readonly Told[]) {
  return Map.groupBy(those, ({ label }) => `${part}, ${label.set}`)
}

function figureCells(those: readonly Told[]): readonly string[] {
  const { pairs, right, rightIfSaid, unsaid, answersTold, dodgesTold, defended } = answerFigures(those)
  return [String(pairs), ...[right, rightIfSaid, unsaid, answersTold, dodgesTold, defended].map(share)]
}
