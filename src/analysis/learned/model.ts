import { type Finding, type Language, outsideLanguage, type Reading } from '../../core/index.ts'
import type { Mood } from '../mood.ts'
import { noisyOr } from '../scores.ts'
import { type Carrier, carriersOf } from './carried.ts'
import { bucketsOf } from './features.ts'
import { type KnownWords, knownWords } from './known-words.ts'
import type { Output } from './outputs.ts'
import { outsideHidden, type SeenWord, seenWords } from './seen.ts'
import { spelledOut } from './spelled.ts'
import type { WeightsFile } from './stored.ts'
import { stylesOf } from './styles.ts'
import { type Vocabulary, vocabulary } from './vocabulary.ts'
import { decode, type Weights } from './weights.ts'

interface Decoded {
  readonly known: KnownWords
  readonly vocabulary: Vocabulary
  readonly weights: Weights
}

/** The quick reading: how a comment reads by learned weights over what was heard and how it is written. */
export interface Learned {
  /** Log-odds in the order of `OUTPUTS`; undefined for a language without weights. */
  logOdds(reading: Reading, findings: readonly Finding[], mood: Mood): ArrayLike<number> | undefined
  /** The words that raised an output most, weightiest first; none without weights for the language. */
  carriers(output: Output, reading: Reading, most?: number): readonly Carrier[]
  /** Which words of a language are no names. */
  known(language: Language): KnownWords
  /** A word's place among the commonest of its language, the commonest first; undefined for a rare one. */
  place(word: SeenWord, language: Language): number | undefined
}

const MOST_CARRIERS = 3

/** Decodes a language's tables when it is first met. */
export function learned(file: WeightsFile): Learned {
  const decoded = new Map<Language, Decoded>()
  const decodedFor = (language: Language): Decoded => {
    const there = decoded.get(language)
    if (there !== undefined) return there
    const fresh = decodeAll(file, language)
    decoded.set(language, fresh)
    return fresh
  }
  return {
    logOdds(reading, findings, mood) {
      const language = outsideLanguage(reading.language)
      if (language === 'und') return undefined
      const { known, weights, vocabulary: words } = decodedFor(language)
      const all = seenWords(reading, known)
      const seen = spelledOut(all, language)
      return weights.logOdds({
        cues: cueStrengths(outsideHidden(reading, all, findings)),
        styles: stylesOf(reading, mood, seen),
        buckets: bucketsOf(reading, seen),
        words: words.of(seen),
      })
    },
    carriers(output, reading, most = MOST_CARRIERS) {
      const language = outsideLanguage(reading.language)
      if (language === 'und') return []
      const { known, weights, vocabulary: words } = decodedFor(language)
      const seen = spelledOut(seenWords(reading, known), language)
      return carriersOf(reading, seen, words.of(seen), weights.of(output), most)
    },
    known: (language) => decodedFor(language).known,
    place: (word, language) => decodedFor(language).vocabulary.of([word]).places[0],
  }
}

function decodeAll(file: WeightsFile, language: Language): Decoded {
  const stored = file.header.languages[language]
  const words = Buffer.from(file.bytes(stored.vocabulary)).toString('utf8')
  return {
    known: knownWords(file.bytes(stored.known)),
    vocabulary: vocabulary(words.split(' ').filter(Boolean)),
    weights: decode(file, language),
  }
}

/** How strongly each cue was heard, 0–1. */
export function cueStrengths(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const byCue = new Map<string, Finding[]>()
  for (const finding of findings) {
    const known = byCue.get(finding.cue)
    if (known === undefined) byCue.set(finding.cue, [finding])
    else known.push(finding)
  }
  return new Map([...byCue].map(([cue, heard]) => [cue, noisyOr(heard)]))
}
