import type { Finding, Localized, Reading } from '../core/index.ts'
import type { Learned } from './learned/model.ts'
import type { Why } from './why.ts'

/**
 * From where on the likeness to critics' comments speaks up. On comments of other hands that the weights hadn't
 * seen it is right about as often as wrong at an even chance, and more often right from here on
 * (docs/accuracy-notes.md).
 */
const LIKELY = 0.6
/** French lessons are app reviews alone; on a French forum they took chatter for complaints. */
const ASKED_IN: ReadonlySet<Reading['language']> = new Set<Reading['language']>(['en'])
/** Where it is asked: nothing was heard, or too little to say. It makes nobody a detractor. */
const HEARD_LITTLE: ReadonlySet<Why> = new Set<Why>([
  'chatter',
  'praise',
  'bareDispleasure',
  'weakTone',
  'weakSarcasm',
])

/** It was likened, not heard: weaker than whatever was. */
const STRENGTH = 0.25
const REASON: Localized = {
  en: 'words that comments with a problem or a wish have in common',
  fr: 'mots que les commentaires porteurs d’un problème ou d’un souhait ont en commun',
}

/**
 * A second opinion where the cues heard little: the comment reads like a critic's.
 * @param likeness to what critics write, 0–1
 * @returns what is shown for it: the words that weigh most; undefined where it has nothing to say or to show
 */
export function likenessToCritics(
  why: Why,
  likeness: number,
  reading: Reading,
  learned: Learned,
): Finding | undefined {
  if (likeness < LIKELY || !ASKED_IN.has(reading.language) || !HEARD_LITTLE.has(why)) return undefined
  const [first, ...rest] = learned.carriers('criticLike', reading)
  if (first === undefined) return undefined
  return {
    signal: 'substance',
    cue: 'substance/likeness',
    strength: STRENGTH,
    reason: REASON,
    evidence: [first.evidence, ...rest.map(({ evidence }) => evidence)],
  }
}
