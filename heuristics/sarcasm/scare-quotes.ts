import type { Cue, Heard, PhraseHit } from '../../src/core/index.ts'
import { standing } from '../context.ts'

/** More are put into a mouth (mock-slogan), not held at arm's length; French marks stand apart and count. */
const MOST_PIECES = 5
/** Marks for a name, a term or a button's label, which are quoted innocently. */
const LABEL = /\d|[A-Z]{2}|[_/\\.=(){}[\]<>]|^["“”«»\s]{0,3}(?:OK|Yes|No|Oui|Non|Save|Error|Erreur)/
/** … told so before or after them. */
const labelsBefore = standing('label-before')
const labelsAfter = standing('label-after')
/** What somebody said, told as such: « mon prof disait « recommence » ». */
const tellings = standing('said-before')
/** Two terms set side by side are compared, not mocked. */
const pairs = standing('pair')
/** "nice 'update'", « jolie « amélioration » »: praise that takes itself back. */
const praises = standing('praised-before')

/** So many signs stand at most between the marks and what is said of them. */
const NEXT_TO = 3
const MARKS: ReadonlySet<string> = new Set('"“”«»')

/** A word or two between quotation marks, kept at arm's length: the "feature", « l’innovation ». */
export const scareQuotes: Cue = {
  id: 'sarcasm/scare-quotes',
  signal: 'sarcasm',
  languages: ['en', 'fr'],
  listen(reading) {
    const { text } = reading.comment
    const found: Heard[] = []
    const said = new Set<string>()
    for (const { kind, start, end } of reading.regions) {
      if (kind !== 'scare-quotes') continue
      const inside = text.slice(start, end)
      // Nothing but signs: emphasis gone astray.
      if (!/\p{L}{2}/u.test(inside)) continue
      if (inside.trim().split(/\s+/).length > MOST_PIECES) continue
      const before = (hit: PhraseHit) => hit.end <= start && start - hit.end <= NEXT_TO
      const after = (hit: PhraseHit) => hit.start >= end && hit.start - end <= NEXT_TO
      if (LABEL.test(inside) || labelsBefore(reading).some(before) || labelsAfter(reading).some(after))
        continue
      if (tellings(reading).some(before) || pairs(reading).some(isPairing(text, before, after))) continue
      // The same word twice: it isn't only kept at a distance, it is dwelt on.
      const again = said.has(inside.toLowerCase())
      said.add(inside.toLowerCase())
      found.push({
        strength: again ? 0.55 : praises(reading).some(before) ? 0.4 : 0.3,
        reason: {
          en: 'keeps a word at arm’s length between quotation marks',
          fr: 'tient un mot à distance entre guillemets',
        },
        evidence: [reading.spanAsGiven(start, end)],
      })
      if (found.length === 3) break
    }
    return found
  },
}

type Beside = (hit: PhraseHit) => boolean

/** The word that pairs stands beside these marks and beside others. */
function isPairing(text: string, before: Beside, after: Beside): Beside {
  const marked = (from: number, to: number) =>
    [...text.slice(Math.max(0, from), to)].some((sign) => MARKS.has(sign))
  return (hit) =>
    (before(hit) && marked(hit.start - NEXT_TO, hit.start)) ||
    (after(hit) && marked(hit.end, hit.end + NEXT_TO))
}
