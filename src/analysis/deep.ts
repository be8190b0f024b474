import type { Language } from '../core/index.ts'
import { judgementOf, sureness } from './learned/outputs.ts'
import { MIXTURE, type Mixture } from './lines.ts'
import type { TextReading } from './text/read.ts'

/** The deep reading: what the sentence encoder makes of a text. Bounded; the same text, the same numbers. */
export interface Deep {
  /** Log-odds in the order of `OUTPUTS`. */
  logOdds(reading: TextReading, language: Language): ArrayLike<number>
}

/** Is the quick reading sure by itself of `critic` or `neither`? Then the encoder needn't be asked. */
export function isSure(quick: ArrayLike<number>, language: Language): boolean {
  return sureness(judgementOf(quick)) >= MIXTURE[language].sure
}

/** Log-odds of both readings, mixed. */
export function mixed(quick: ArrayLike<number>, deep: ArrayLike<number>, { encoder }: Mixture): Float64Array {
  return Float64Array.from(
    { length: quick.length },
    (_, o) => (1 - encoder) * (quick[o] ?? 0) + encoder * (deep[o] ?? 0),
  )
}
