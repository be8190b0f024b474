import { Tokenizer } from '@streamparser/json'
import { exactly } from './parsed-json.ts'

/** Long numbers keep their digits, as those of whole documents do. */
class ExactTokenizer extends Tokenizer {
  protected override parseNumber(written: string): number {
    // Whatever stands for a number is handed on as it is.
    return exactly(written) as number
  }
}

/** The pieces of JSON as they come, with numbers as we read them. */
export function createTokenizer(): Tokenizer {
  return new ExactTokenizer()
}
