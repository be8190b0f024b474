import { TokenParser, TokenType } from '@streamparser/json'
import { createTokenizer } from './json-tokens.ts'
import type { Sample } from './row.ts'
import { isObject } from './values.ts'

/** What stands beside the list is held, so it is bounded: in pieces of JSON, and in UTF-16 code units. */
const PIECES = 5_000_000
const LETTERS = 128 * 1024 * 1024

/**
 * The outermost object of a large document without the entries of one of its lists: names that are needed
 * for these may stand behind them. Goes through the document once.
 * @param list the list's own key
 * @returns undefined where that is too much, or no JSON to its end
 */
export async function besideList(
  sample: Pick<Sample, 'open'>,
  list: string,
): Promise<Record<string, unknown> | undefined> {
  const tokenizer = createTokenizer()
  const values = new TokenParser({ paths: ['$'], keepStack: false })
  let found: unknown
  values.onValue = ({ value }) => {
    found = value
  }
  let [depth, within, pieces, letters, broken] = [0, false, 0, 0, false]
  let last: unknown
  tokenizer.onToken = (token) => {
    const opens = token.token === TokenType.LEFT_BRACKET || token.token === TokenType.LEFT_BRACE
    const closes = token.token === TokenType.RIGHT_BRACKET || token.token === TokenType.RIGHT_BRACE
    if (closes) depth -= 1
    if (within && depth <= 1) within = false
    if (!within) {
      pieces += 1
      if (typeof token.value === 'string') letters += token.value.length
      values.write(token)
      // Of what is in the list nothing is handed on but its brackets.
      if (depth === 1 && token.token === TokenType.LEFT_BRACKET && last === list) within = true
      if (depth === 1 && token.token === TokenType.STRING) last = token.value
    }
    if (opens) depth += 1
  }
  tokenizer.onError = () => {
    broken = true
  }
  values.onError = tokenizer.onError
  for await (const chunk of sample.open()) {
    if (!tokenizer.isEnded) tokenizer.write(chunk)
    if (broken || pieces > PIECES || letters > LETTERS) return undefined
  }
  return isObject(found) ? found : undefined
}
