/** Accented Latin letters to their base letter, one unit to one unit so that offsets stay. */
const BASE = new Map<string, string>()
for (let code = 0xc0; code <= 0x24f; code += 1) add(String.fromCharCode(code))
for (let code = 0x1e00; code <= 0x1eff; code += 1) add(String.fromCharCode(code))

function add(letter: string): void {
  const lower = letter.toLowerCase()
  if (lower.length !== 1) return
  const base = lower.normalize('NFD').charAt(0)
  if (base !== letter) BASE.set(letter, base)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is exactly this range
const ASCII_ONLY = /^[\x00-\x7f]*$/
const LATIN_ABOVE_ASCII = /[\u00c0-\u024f\u1e00-\u1eff]/g

/** Lower case, accents off; always as long as the text it was given. */
export function fold(plain: string): string {
  const lower = plain.toLowerCase()
  if (ASCII_ONLY.test(plain)) return lower
  const sameLength = lower.length === plain.length ? lower : lowerByUnit(plain)
  return sameLength.replace(LATIN_ABOVE_ASCII, (letter) => BASE.get(letter) ?? letter)
}

/** For the few letters (İ) whose lower case is longer than themselves. */
function lowerByUnit(plain: string): string {
  let out = ''
  for (let i = 0; i < plain.length; i += 1) {
    const unit = plain.charAt(i)
    const lower = unit.toLowerCase()
    out += lower.length === 1 ? lower : 'i'
  }
  return out
}
