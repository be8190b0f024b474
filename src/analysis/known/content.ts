import { type DetectedLanguage, LANGUAGES, type Language } from '../../core/index.ts'
import { ORDINARY } from '../answer/ordinary-words.ts'
import { wordsOf } from '../answer/words.ts'
import { PACKS, packOf } from '../languages.ts'
import { stemOf } from '../text/stem.ts'

/** What a text is about: its stems, each with its weight, and what it asks for. */
export interface Content {
  readonly stems: ReadonlyMap<string, number>
  /** The root of the sum of squared weights. */
  readonly length: number
  readonly asks: Asks
  readonly isQuestion: boolean
}

/** A number, a moment, a reason and a place are no answer to each other; `whether` is everything else. */
type Asks = 'amount' | 'when' | 'why' | 'where' | 'whether'

const FUNCTION: ReadonlySet<string> = new Set(
  PACKS.flatMap(({ telling }) => telling.functionWords.split(' ')),
)
/** Words in which a question is put, whatever it is about. */
const PUT = new Set(
  `please hello hi could would there anyone possible able work works use using way possibility currently still
  bonjour salut peut pouvez possible moyen marche fonctionne utiliser est ce qu j l d n c s t m`.split(/\s+/),
)
const ORDINARY_WEIGHT = 0.3

const ASKS: readonly (readonly [Asks, RegExp])[] = [
  ['amount', /\b(?:how (?:much|many)|costs?|combien|coute(?:nt)?)\b/u],
  ['when', /\b(?:when|how soon|quand|a partir de quand)\b/u],
  ['why', /\b(?:why|how come|pourquoi)\b/u],
  ['where', /\b(?:where)\b|^ou (?:puis|peut|est|sont|se|trouve|dois|faut)\b/u],
]

/** @param mine words that say nothing here, like the brand; folded */
export function contentOf(text: string, language: DetectedLanguage, mine: ReadonlySet<string>): Content {
  const stems = new Map<string, number>()
  const folded = wordsOf(text).map((word) => word.folded)
  for (const word of folded) {
    const weight = weightOf(word, mine)
    if (weight === 0) continue
    const stem = stemOf(word, language)
    stems.set(stem, Math.max(weight, stems.get(stem) ?? 0))
  }
  const squares = [...stems.values()].reduce((sum, weight) => sum + weight * weight, 0)
  const plain = folded.slice(0, 80).join(' ')
  const asks = ASKS.find(([, words]) => words.test(plain))?.[0] ?? 'whether'
  return { stems, length: Math.sqrt(squares), asks, isQuestion: text.includes('?') }
}

function weightOf(word: string, mine: ReadonlySet<string>): number {
  if (mine.has(word) || FUNCTION.has(word)) return 0
  if (PUT.has(word) || ORDINARY.has(word) || word.length < 3) return word.length < 2 ? 0 : ORDINARY_WEIGHT
  return 1
}

/** Of a short question, by its small words. */
export function languageOf(text: string): Language {
  const words = wordsOf(text).map(({ folded }) => folded)
  const count = (language: Language) => {
    const known = new Set(packOf(language)?.telling.functionWords.split(' '))
    return words.filter((word) => known.has(word)).length
  }
  return LANGUAGES.reduce((best, one) => (count(one) > count(best) ? one : best))
}
