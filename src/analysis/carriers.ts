import { type Carriers, type Comment, type Language, outsideLanguage } from '../core/index.ts'
import type { HeardText, Readers } from './assess.ts'
import { type Deep, standsAlone } from './deep.ts'
import { type Carrier, isTelling } from './learned/carried.ts'
import type { Learned } from './learned/model.ts'
import { OUTPUTS, type Output } from './learned/outputs.ts'
import { seenWords } from './learned/seen.ts'
import { MIXTURE } from './lines.ts'
import type { QuietReader } from './team/quiet.ts'
import { read, type TextReading } from './text/read.ts'

/** So many are looked at, and so many shown. */
const LOOKED_AT = 8
const SHOWN = 3
/** In log-odds: what raises the odds by less than a quarter explains nothing. */
const WEIGHTY = 0.25
/** The encoder reads the text so often without one of its words, beside the once with all of them. */
const READ_WITHOUT = 10

const LOOKED_FOR = ['sarcasm', 'contempt', 'reason'] as const
type LookedFor = (typeof LOOKED_FOR)[number]
type Weighed = Readonly<Record<LookedFor, readonly Carrier[]>>

/**
 * The words that raise the scores most: what a told score rests on beside the marks. Asked for when a comment
 * is
 * shown to somebody, not with every reading: where the encoder had its say, the text is read again without
 * each of a
 * few words. Pure.
 */
export function createCarriers(
  hear: (reading: TextReading, comment: Comment) => HeardText,
  { learned, deep }: Readers,
  quietly: QuietReader = read,
): (comment: Comment) => Carriers {
  return (comment) => {
    const reading = quietly(comment)
    const quick = quickly(reading, learned)
    const { sarcasm, contempt, reason } =
      (deep && deeply(hear(reading, comment), quick, learned, deep)) ?? quick
    // Tone is either; the one whose words weigh more speaks for it.
    const tone = (sarcasm[0]?.weight ?? 0) > (contempt[0]?.weight ?? 0) ? sarcasm : contempt
    return { tone: spans(tone), substance: spans(reason) }
  }
}

function spans(carriers: readonly Carrier[]): Carriers['tone'] {
  return carriers
    .filter((carrier) => isTelling(carrier) && carrier.weight >= WEIGHTY)
    .slice(0, SHOWN)
    .map(({ evidence }) => evidence)
}

function quickly(reading: TextReading, learned: Learned): Weighed {
  const of = (output: Output) => learned.carriers(output, reading, LOOKED_AT)
  return { sarcasm: of('sarcasm'), contempt: of('contempt'), reason: of('reason') }
}

/** undefined where the quick reading stands by itself. */
function deeply(
  { reading, findings, mood }: HeardText,
  quick: Weighed,
  learned: Learned,
  deep: Deep,
): Weighed | undefined {
  const language = outsideLanguage(reading.language)
  const heard = learned.logOdds(reading, findings, mood)
  if (heard === undefined || language === 'und' || standsAlone(heard, findings, language)) return undefined
  const whole = deep.logOdds(reading, language)
  if (whole === undefined) return undefined
  const { encoder } = MIXTURE[language]
  const weighed = { sarcasm: [] as Carrier[], contempt: [] as Carrier[], reason: [] as Carrier[] }
  for (const { at, carriers } of candidates(reading, language, quick, learned)) {
    const without = deep.logOdds(reading, language, at)
    for (const output of LOOKED_FOR) {
      const place = OUTPUTS.indexOf(output)
      const lost = (whole[place] ?? 0) - (without?.[place] ?? 0)
      const weight = (1 - encoder) * (carriers[output]?.weight ?? 0) + encoder * lost
      const evidence = reading.spanOfTokens(at, at + 1)
      weighed[output].push({ ...carriers[output], evidence, weight })
    }
  }
  for (const output of LOOKED_FOR) weighed[output].sort((a, b) => b.weight - a.weight)
  return weighed
}

interface Candidate {
  /** The token's index. */
  readonly at: number
  /** What the quick reading makes of it. */
  readonly carriers: Readonly<Partial<Record<LookedFor, Carrier>>>
}

/**
 * The words worth leaving out: those that weigh in the quick reading, then the longest of the others; no
 * names.
 */
function candidates(
  reading: TextReading,
  language: Language,
  quick: Weighed,
  learned: Learned,
): readonly Candidate[] {
  const all = seenWords(reading, learned.known(language))
    .filter((word) => word.word !== '' && isTelling({ place: learned.place(word, language) }))
    .map(({ word, from: at }) => {
      const start = reading.tokens[at]?.start
      const carriers: Partial<Record<LookedFor, Carrier>> = {}
      for (const output of LOOKED_FOR) {
        const carrier = quick[output].find(({ evidence }) => evidence.start === start)
        if (carrier !== undefined) carriers[output] = carrier
      }
      const weight = Math.max(0, ...Object.values(carriers).map((carrier) => carrier.weight))
      return { at, carriers, weight, length: word.length }
    })
  return all.sort((a, b) => b.weight - a.weight || b.length - a.length || a.at - b.at).slice(0, READ_WITHOUT)
}
