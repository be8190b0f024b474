import { type Finding, LANGUAGES, type Language, VERDICTS } from '../core/index.ts'
import type { Encoder } from './encoder/index.ts'
import { gloss } from './gloss/gloss.ts'
import type { KnownWords } from './learned/known-words.ts'
import { judgementOf, MARKS, sureness } from './learned/outputs.ts'
import { shownText } from './learned/shown.ts'
import { MIXTURE, type Mixture } from './lines.ts'
import type { TextReading } from './text/read.ts'
import { isWish } from './verdict.ts'

/** The deep reading: what the sentence encoder makes of a text. Bounded; the same text, the same numbers. */
export interface Deep {
  /**
   * Log-odds in the order of `OUTPUTS`; undefined where the encoder can't be used: then the quick reading
   * stands.
   * @param without a token to leave out, by its index
   */
  logOdds(reading: TextReading, language: Language, without?: number): ArrayLike<number> | undefined
}

/** Shares are kept this far from nought, so that their logarithms stay finite. */
const LEAST = 1e-6
/** A cue that is heard so strongly was meant to be heard by itself. */
const SHARP = 0.35

/**
 * @param load the encoder; called once, when it is first needed, and undefined where there is none
 * @param knownIn which words of a language are no names
 */
export function createDeep(
  load: () => Encoder | undefined,
  knownIn: (language: Language) => KnownWords,
): Deep {
  let loaded: { readonly encoder: Encoder | undefined } | undefined
  return {
    logOdds(reading, language, without) {
      loaded ??= { encoder: fitting(load()) }
      const { encoder } = loaded
      if (encoder === undefined) return undefined
      const shown = shownText(reading, knownIn(language), without)
      return logOddsBy(encoder, inEnglish(shown, language), language)
    },
  }
}

/** One whose head was taught for something else is none for us. */
function fitting(encoder: Encoder | undefined): Encoder | undefined {
  const head = encoder?.heads[0]
  const fits =
    head?.extra === LANGUAGES.length &&
    VERDICTS.every((verdict) => head.labels.verdict?.includes(verdict)) &&
    MARKS.every((mark) => head.labels.marks?.includes(mark))
  return fits ? encoder : undefined
}

/** The encoder knows English only; French goes in word by word. */
export function inEnglish(shown: string, language: Language): string {
  return language === 'fr' ? gloss(shown) : shown
}

function logOddsBy(encoder: Encoder, text: string, language: Language): ArrayLike<number> {
  const head = encoder.heads[0]
  const judged = encoder.runHead(encoder.encode(text), language === 'fr' ? [0, 1] : [1, 0])
  const share = (output: string, label: string): number => {
    const at = head?.labels[output]?.indexOf(label) ?? -1
    return Math.min(1 - LEAST, Math.max(LEAST, judged[output]?.[at] ?? 0))
  }
  return [
    ...VERDICTS.map((verdict) => Math.log(share('verdict', verdict))),
    ...MARKS.map((mark) => Math.log(share('marks', mark) / (1 - share('marks', mark)))),
  ]
}

/**
 * Does the quick reading stand by itself? Where it is sure of `critic` or `neither`, and nothing of mockery
 * or contempt, nor a plain wish in what reads as `neither`, was heard: then the encoder needn't be asked.
 */
export function standsAlone(
  quick: ArrayLike<number>,
  findings: readonly Finding[],
  language: Language,
): boolean {
  const judgement = judgementOf(quick)
  if (sureness(judgement) < MIXTURE[language].sure || findings.some(isSharp)) return false
  return !isWish(findings) || judgement.verdicts.critic >= judgement.verdicts.neither
}

function isSharp({ signal, strength }: Finding): boolean {
  return (signal === 'sarcasm' || signal === 'disdain') && strength >= SHARP
}

/** Log-odds of both readings, mixed. */
export function mixed(quick: ArrayLike<number>, deep: ArrayLike<number>, { encoder }: Mixture): Float64Array {
  return Float64Array.from(
    { length: quick.length },
    (_, o) => (1 - encoder) * (quick[o] ?? 0) + encoder * (deep[o] ?? 0),
  )
}
