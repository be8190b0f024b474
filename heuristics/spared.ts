import type { Lexicon, PhraseHit, Reading, SparingEntry, SparingPlace, Spoken } from '../src/core/index.ts'
import { perReading } from './per-reading.ts'

/** So many words before a hit are ahead of it, and so many behind it are near. */
const AHEAD = 4
const NEAR = 8

type Lexicons = Readonly<Partial<Record<Spoken, Lexicon>>>

interface Sparing {
  /** Whether a hit's sense is taken away. */
  readonly hit: (hit: PhraseHit, reading: Reading) => boolean
  /** Whether what stands anywhere takes away the sense of all, forms as well. */
  readonly all: (reading: Reading) => boolean
}

/**
 * Whether what a cue's lexicon lists as `spared` takes a hit's sense away. Each list is looked for once a
 * reading, and only when something was heard.
 */
export function sparing(lexicons: Lexicons): Sparing {
  const spared = new Map(
    Object.entries(lexicons).flatMap(([language, lexicon]) => {
      const asked = lexicon === undefined ? undefined : askedFor(lexicon)
      return asked === undefined ? [] : [[language, asked] as const]
    }),
  )
  const found = perReading((reading) => {
    const asked = spared.get(reading.language)
    return asked === undefined ? [] : reading.find(asked)
  })
  return {
    hit: (hit, reading) => spared.size > 0 && found(reading).some((one) => takesAway(one, hit)),
    all: (reading) => spared.size > 0 && found(reading).some((one) => placeOf(one) === 'anywhere'),
  }
}

function askedFor({ groups, spared = [] }: Lexicon): Lexicon | undefined {
  return spared.length === 0 ? undefined : { ...(groups === undefined ? {} : { groups }), entries: spared }
}

/** Where the hit stands from what was found; `near` and `ahead` are counted in words. */
function takesAway(found: PhraseHit, hit: PhraseHit): boolean {
  const { from, to, sentence } = found
  switch (placeOf(found)) {
    case 'here':
      return from === hit.from
    case 'before':
      return to === hit.from
    case 'ahead':
      return sentence === hit.sentence && to <= hit.from && to >= hit.from - AHEAD
    case 'around':
      return from <= hit.from && to > hit.from
    case 'within':
      return from >= hit.from && to <= hit.to
    case 'near':
      return from >= hit.from && from < hit.to + NEAR
    case 'anywhere':
      return true
  }
}

function placeOf({ entry }: PhraseHit): SparingPlace {
  return (entry as SparingEntry).where ?? 'here'
}
