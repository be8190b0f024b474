import { deepOdds } from '../../src/analysis/hold/deep-ear.ts'
import { FEWEST } from '../../src/analysis/hold/ear.ts'
import { heldOdds } from '../../src/analysis/hold/ear-weights.ts'
import { HOLD_KINDS, LANGUAGES, type Language } from '../../src/core/index.ts'
import type { Example } from './examples.ts'
import { fitDeepEar } from './fit-deep-ear.ts'
import { fitEar } from './fit-ear.ts'

/**
 * Each batch is left out in one of them, whole; so are a quarter of the voices' patterns and of the judged
 * comments.
 */
const FOLDS: readonly (readonly string[])[] = [
  ['seventh'],
  ['third', 'sixth'],
  ['second', 'fifth'],
  ['first', 'fourth'],
]
const SHARES_OF_ALARMS = [0.005, 0.0075, 0.01]

const UNHEARD = -99

type Ear = 'quick' | 'both'
type Odds = Readonly<Record<Ear, number>>
type Heard = Omit<Example, 'lessons'> & { readonly odds: Odds }

export interface CrossCheck {
  readonly examples: readonly Example[]
  /** As in the weights' files. */
  readonly share: number
  readonly floor: number
  readonly lines: Readonly<Record<Ear, Readonly<Record<Language, number>>>>
  readonly say: (line: string) => void
}

/**
 * What ears hear of batches, sentences and comments that they were never taught, as the program would:
 * beyond the lines that are used, and beyond those that so many of the judged comments lie beyond. Told
 * after each fold, of all so far.
 */
export function crossCheck({ examples, share, floor, lines, say }: CrossCheck): void {
  const heard: Heard[] = []
  for (const [fold, batches] of FOLDS.entries()) {
    const isOut = ({ source, group }: Example) =>
      source === 'unheard'
        ? fold === 0
        : source === 'batch'
          ? batches.includes(group)
          : (source === 'voices' || source === 'judged') &&
            Number(group.split(' ').at(-1)) % FOLDS.length === FOLDS.length - 1 - fold
    const taught = examples
      .filter((one) => one.source !== 'unheard' && !isOut(one))
      .flatMap(({ lessons }) => lessons)
    const ear = fitEar(taught)
    const layers = fitDeepEar(taught)
    for (const { lessons, ...example } of examples.filter(isOut)) {
      const odds = lessons.map(({ features, vector }) => {
        const quick = heldOdds(ear, features)
        const both = (1 - share) * quick + share * deepOdds({ layers }, vector).held
        const words = features.runs.length
        return {
          quick: words < FEWEST.quick ? UNHEARD : quick,
          both: words < FEWEST.both || quick <= floor ? UNHEARD : both,
        }
      })
      const loudest = (one: Ear) => odds.reduce((most, each) => Math.max(most, each[one]), UNHEARD)
      heard.push({ ...example, odds: { quick: loudest('quick'), both: loudest('both') } })
    }
    say(`fold ${fold + 1} of ${FOLDS.length}`)
    for (const language of LANGUAGES)
      for (const which of ['quick', 'both'] as const) {
        const odds = heard
          .filter((one) => one.source === 'judged' && one.language === language)
          .map((one) => one.odds[which])
          .toSorted((one, other) => other - one)
        const drawn = SHARES_OF_ALARMS.map((alarms) => odds[Math.floor(alarms * odds.length)] ?? 0)
        for (const line of [lines[which][language], ...drawn]) tell(heard, language, which, line, say)
      }
  }
}

function tell(
  heard: readonly Heard[],
  language: Language,
  ear: Ear,
  line: number,
  say: CrossCheck['say'],
): void {
  const own = heard.filter((one) => one.language === language)
  const beyond = (which: (one: Heard) => boolean) => {
    const those = own.filter(which)
    const held = those.filter(({ odds }) => odds[ear] > line).length
    return `${((100 * held) / Math.max(1, those.length)).toFixed(1)} %`
  }
  const told = (['batch', 'voices'] as const).map((source) => {
    const of = (kind: Heard['kind']) => beyond((one) => one.source === source && one.kind === kind)
    const held = beyond((one) => one.source === source && one.kind !== undefined)
    const byKind = HOLD_KINDS.map((kind) => `${kind} ${of(kind)}`).join(', ')
    return `${source} ${held} held (${byKind}), ${of(undefined)} of idioms`
  })
  const alarms = (['judged', 'unheard'] as const)
    .map((source) => `${beyond((one) => one.source === source)} of ${source} comments`)
    .join(', ')
  say(`${language}, ${ear}, beyond ${line.toFixed(2)}: ${alarms}; ${told.join('; ')}`)
}
