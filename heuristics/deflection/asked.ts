import type { EarlierMessage, Reading } from '../../src/core/index.ts'
import { standsAnywhere } from '../context.ts'

/** Words too common to show that a question was taken up; both languages. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'what which when where who whom whose this that these those with from have has had does did ' +
    'done will would could ' +
    'should your yours you our ours they them their there here about into over under more most ' +
    'some any please thanks ' +
    'thank sorry hello hear tell know help like just than then also very much been were being make ' +
    "made what's can " +
    'quel quelle quels quelles quand dans avec pour vous votre vos nous notre nos leur leurs cette ceci ' +
    'cela sont est etes avez avoir etre fait faire dire plus moins bien tres aussi comme mais donc alors ' +
    'merci bonjour desole pouvez pourriez vouloir voulez sera serait quoi comment pourquoi est-ce'
  ).split(' '),
)
const STEM = 5
const givesReason = standsAnywhere('gives')

function beginnings(words: readonly string[]): ReadonlySet<string> {
  const content = words.filter((word) => word.length >= 4 && !FUNCTION_WORDS.has(word))
  return new Set(content.map((word) => word.slice(0, STEM)))
}

/** Whether the comment takes up a word of the question. */
export function takesUp(reading: Reading, question: EarlierMessage): boolean {
  const asked = beginnings(question.words)
  return reading.tokens.some(({ folded }) => folded.length >= 4 && asked.has(folded.slice(0, STEM)))
}

/** Whether the comment gives anything an answer is made of: a number, a yes, a reason, a circumstance. */
export function givesSomething(reading: Reading): boolean {
  return (
    givesReason(reading) ||
    reading.tokens.some(({ folded }) => isNumber(folded)) ||
    reading.regions.some(({ kind }) => kind === 'trace' || kind === 'code' || kind === 'link')
  )
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0)
  return first >= 48 && first <= 57
}
