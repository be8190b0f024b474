/** Words that people write in lower case; what isn't among them and has a capital is a name. */
export interface KnownWords {
  has(folded: string): boolean
}

/** So many places; a word that nobody wrote is taken for a known one about once in ten. */
const PLACES = 1 << 18

/** @param bits one a place, as `packWords` makes them */
export function knownWords(bits: Uint8Array): KnownWords {
  return {
    has(folded) {
      const place = placeOf(folded)
      return ((bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0
    },
  }
}

/** The same as `knownWords` reads. */
export function packWords(words: Iterable<string>): Uint8Array {
  const bits = new Uint8Array(PLACES >> 3)
  for (const word of words) {
    const place = placeOf(word)
    bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7))
  }
  return bits
}

/** FNV-1a with a final mix. */
function placeOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) & (PLACES - 1)
}
