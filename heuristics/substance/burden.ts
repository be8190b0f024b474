import { fieldCue } from '../fields/cue.ts'
import { findIn, type Scan } from '../fields/scan.ts'

const SUPPOSED: ReadonlySet<string> = new Set(['if', 'si', 's'])
const PEOPLE: ReadonlySet<string> = new Set(
  'you youre they theyre he she hes shes suis es etes t vous'.split(' '),
)

/** Too much of what nobody wants, or of any quality: "endless popups", "too narrow", « trop de pubs ». */
export const burden = fieldCue({
  id: 'substance/burden',
  reason: { en: 'says what there is too much of', fr: 'dit ce qu’il y a de trop' },
  evenInAdverts: true,
  find({ tokens }, scan, { from, to }, at) {
    if (tokens[at]?.negated === true) return undefined
    const end = tooMuch(scan, at, to)
    // "If it's too hard for you…" supposes.
    return end < 0 || SUPPOSED.has(scan.keys[from] ?? '') ? undefined : { from: at, to: end }
  },
})

function tooMuch({ keys, fields }: Scan, at: number, to: number): number {
  const key = keys[at] ?? ''
  if (fields.loads.has(key) || /^\d{1,4}$/.test(key)) {
    const thing = findIn(keys, fields.burdens, at + 1, Math.min(to, at + 4))
    if (thing >= 0) return thing + 1
  }
  if (fields.excess.has(key)) {
    const quality = at + 1
    const word = keys[quality] ?? ''
    // "You're too dim to see" is about somebody, not something.
    if (quality < to && fields.qualities.has(word) && !PEOPLE.has(keys[at - 1] ?? '')) return quality + 1
  }
  return -1
}
