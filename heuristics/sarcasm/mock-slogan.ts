import { type Cue, type Heard, longRegex, type Reading } from '../../src/core/index.ts'
import { standing } from '../context.ts'
import { troubleAt } from '../mood-words.ts'

const STRENGTH = 0.5
/** Fewer quoted words are a name, or kept at arm's length. */
const FEWEST_WORDS = 4
/** A slogan made up, or the answer of the house said over again. */
const introductions = standing('slogan')
const AROUND = 90
/** "Acme: we disappoint": a house speaks, at the beginning of a line. */
const IN_THEIR_MOUTH = longRegex('g')`
    (?:^|\n)\W{0,3}(?!update|edit|note|tl;?dr|ps|info|news|psa|me|us|customer|client|question|edit|bref|
    resultat|result)[a-z][\w&'-]{1,20}(?: [a-z][\w&'-]{1,16}){0,2} ?: (?:we|because we|where (?:we|you|
    your)|making|putting|nous|on|parce qu[e'] ?(?:nous|on|vous)|chez nous,? on|ici,? on)\b[^.!?\n]{3,120}`

/** Words put into somebody's mouth: 'your new motto: "queue and pay"', "Acme: we disappoint". */
export const mockSlogan: Cue = {
  id: 'sarcasm/mock-slogan',
  signal: 'sarcasm',
  languages: ['en', 'fr'],
  listen(reading) {
    const { regions, comment, folded } = reading
    const found: Heard[] = []
    const hear = (evidence: Heard['evidence']) =>
      found.push({
        strength: STRENGTH,
        reason: { en: 'puts words into a mouth to mock', fr: 'prête des mots pour se moquer' },
        evidence,
      })
    for (const { kind, start, end } of regions) {
      if (kind !== 'scare-quotes' || found.length > 1) continue
      const inside = comment.text.slice(start, end)
      if ((inside.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) < FEWEST_WORDS) continue
      const introduced = introductions(reading).some(
        (hit) =>
          (hit.end <= start && hit.end > start - AROUND) || (hit.start >= end && hit.start < end + AROUND),
      )
      if (introduced) hear([reading.spanAsGiven(start, end)])
    }
    if (reading.language === 'und' || found.length > 0) return found
    for (const { index, 0: match } of folded.matchAll(IN_THEIR_MOUTH)) {
      const span = reading.span(index, index + match.length)
      if (!speaksIll(reading, span.start, span.end)) continue
      hear([span])
      break
    }
    return found
  },
}

/** A house that speaks ill of itself: something bad stands in what it is made to say. */
function speaksIll(reading: Reading, start: number, end: number): boolean {
  const within = (at: number) => {
    const token = reading.tokens[at]
    return token !== undefined && !token.negated && token.start >= start && token.end <= end
  }
  return reading.polarity.negativeWords.some(within) || troubleAt(reading).some(within)
}
