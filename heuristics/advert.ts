import { standing } from './context.ts'
import { perReading } from './per-reading.ts'

/** What solicitations are made of; one alone proves nothing. */
const pitches = standing('advert')
const FEWEST = 2
/** Only the beginning is looked at: solicitations don't hide theirs. */
const LOOKED_AT = 600

/** The text sells something: sums and dates in it are no complaint. */
export const isAdvert = perReading((reading) => {
  const early = pitches(reading).filter(({ plainStart }) => plainStart < LOOKED_AT)
  const said = new Set(early.map(({ plainStart, plainEnd }) => reading.folded.slice(plainStart, plainEnd)))
  return said.size >= FEWEST
})
