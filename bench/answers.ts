import { createKnown } from '../src/analysis/known/matching.ts'
import { parseAnswers } from '../src/analysis/known/parse.ts'
import { roomFor } from '../src/analysis/known/vectors.ts'
import { shippedWeights } from '../src/analysis/learned/shipped.ts'
import { withEncoder } from '../src/with-encoder.ts'

const FEW = 200
const MANY = 2_000
const ASKED = 20
const WORDS =
  'export sync photo note calendar search battery account family print offline dark widget share'.split(' ')
const COMMENT = 'My photos no longer sync. The export is broken. I cannot print notes. The widget is dark.'

/** What a list of known answers costs: the longest that is taken, against a tenth of it. */
export async function benchAnswers(): Promise<void> {
  const [few, many] = [measured(FEW), measured(MANY)]
  process.stdout.write(`known answers, ${FEW} entries against ${MANY}:\n`)
  for (const step of [
    'read',
    'made ready in a thread',
    'and in the next one',
    'question, by words',
    'question, by meaning',
    'comment',
  ] as const) {
    const [a, b] = [few[step], many[step]]
    const ratio = `ratio ${(b / a).toFixed(1)}`
    process.stdout.write(`  ${step.padEnd(24)} ${a.toFixed(2)} ms   ${b.toFixed(2)} ms   ${ratio}\n`)
  }
}

function measured(entries: number) {
  const word = (at: number) => WORDS[at % WORDS.length]
  const text = `answers:\n${Array.from({ length: entries }, (_, at) => {
    const question = `Can I ${word(at)} my ${word(at * 7 + 1)} with the ${word(at * 3 + 2)} ${at}?`
    return `  - question: ${question}\n    en: Yes, number ${at}.\n`
  }).join('')}`
  const { encode } = withEncoder('deep', shippedWeights(), [])
  encode('once', 'en')
  let answers: ReturnType<typeof parseAnswers>['answers']
  const read = took(() => {
    answers = parseAnswers(text).answers
  })
  const thread = () => createKnown(answers ?? [], new Set(), encode, roomFor(answers ?? []))
  const [known, next] = [thread(), thread()]
  return {
    read,
    'made ready in a thread': took(() => known.warm()),
    'and in the next one': took(() => next.warm()),
    'question, by words': took(() => known.to('Can I share a photo album?', 'en', false), ASKED),
    'question, by meaning': took(() => known.to('Can I share a photo album?', 'en', true), ASKED),
    comment: took(() => known.fitting(COMMENT, [], 'en', true), ASKED),
  }
}

/** Milliseconds each time. */
function took(work: () => unknown, times = 1): number {
  const began = performance.now()
  for (let at = 0; at < times; at += 1) work()
  return (performance.now() - began) / times
}
