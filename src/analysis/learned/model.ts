import type { Finding, Language, Reading } from '../../core/index.ts'
import type { Mood } from '../mood.ts'
import { noisyOr } from '../scores.ts'
import { type Carrier, carriersOf, type EntryWeight } from './carried.ts'
import { bucketsOf } from './features.ts'
import { type KnownWords, knownWords } from './known-words.ts'
import { outsideHidden, seenWords } from './seen.ts'
import type { LearnedScore, StoredModel } from './stored.ts'
import { stylesOf } from './styles.ts'
import { type Vocabulary, vocabulary } from './vocabulary.ts'
import { decode, type Weights } from './weights.ts'

interface Decoded {
  readonly known: KnownWords
  readonly vocabulary: Vocabulary
  readonly weights: Weights
}

export interface Learned {
  /**
   * Strengths 0–1 by learned weights; undefined for a language without
   * weights. The same features serve all of them, so they are read once.
   */
  scores(
    reading: Reading,
    findings: readonly Finding[],
    mood: Mood,
  ): Readonly<Record<LearnedScore, number>> | undefined
  /** The words that raised a score most, weightiest first; none without weights for the language. */
  carriers(score: LearnedScore, reading: Reading, most?: number): readonly Carrier[]
}

const MOST_CARRIERS = 3

/** Decodes a language's tables when it is first met. */
export function learned(stored: StoredModel): Learned {
  const decoded = new Map<Language, Decoded | undefined>()
  const decodedFor = ({ language }: Reading): Decoded | undefined => {
    if (language === 'und') return undefined
    if (!decoded.has(language)) decoded.set(language, decodeAll(stored, language))
    return decoded.get(language)
  }
  return {
    scores(reading, findings, mood) {
      const known = decodedFor(reading)
      if (known === undefined) return undefined
      const seen = seenWords(reading, known.known)
      return known.weights.scores({
        cues: cueStrengths(outsideHidden(reading, seen, findings)),
        styles: stylesOf(reading, mood, seen),
        buckets: bucketsOf(reading, seen),
        words: known.vocabulary.of(seen),
      })
    },
    carriers(score, reading, most = MOST_CARRIERS) {
      const known = decodedFor(reading)
      if (known === undefined) return []
      const seen = seenWords(reading, known.known)
      const weightOf: EntryWeight = (table, at) => known.weights.of(score, table, at)
      return carriersOf(reading, seen, known.vocabulary.of(seen), weightOf, most)
    },
  }
}

function decodeAll(stored: StoredModel, language: Language): Decoded | undefined {
  const words = vocabulary(stored.vocabulary[language]?.split(' ').filter(Boolean) ?? [])
  const weights = decode(stored, language, words.size)
  return weights && { known: knownWords(stored.known[language]), vocabulary: words, weights }
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
