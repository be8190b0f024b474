import { longRegex } from '../src/core/index.ts'
/**
 * What follows scornful words that are meant kindly after all; read from the words' beginning on, for
 * `unless`.
 */

/** "Poor baby :(", "poor thing, I hope …". */
export const PITIES = /^poor (?:baby|thing)s?\W{0,3}(?: ?:['’]?\(|(?:and )?(?:i |we )?hope\b)/

/** "Keep telling yourself that, you deserve it". */
export const ENCOURAGES = longRegex()`
    ^keep telling (?:yourself|yourselves) (?:that|this)\W{1,3}(?:you deserve|you(?:['’]re| are) (?!wrong|
    an?\b|not)|(?:because )?it['’]s true)`

export function anyOf(...shapes: readonly RegExp[]): RegExp {
  return new RegExp(shapes.map(({ source }) => source).join('|'))
}
