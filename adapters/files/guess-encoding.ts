import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import type { Encoding } from './encoding.ts'

/** The marks that word processors set, in any language. */
const MARKS = '«»€’‘“”„–—…°£©® '
/** What languages write beyond ASCII. */
const FRENCH = letters('àâæçéèêëîïôœùûüÿ')
const WESTERN = letters('àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÿ', '¿¡')
const CENTRAL: Readonly<Record<string, ReadonlySet<string>>> = {
  pl: letters('ąćęłńóśźż'),
  cs: letters('áčďéěíňóřšťúůýžľĺŕôä'),
  hu: letters('áéíóöőúüű'),
  ro: letters('ăâîșțşţ'),
}
const TURKISH = letters('çğıöşüâîû', 'İ')

/** As the library calls them. */
const CENTRAL_NAMES = ['ISO-8859-2', 'windows-1250']
const NOTHING: ReadonlySet<string> = new Set()

/** Of what is said of the letters, so much is enough, and so much more than the next, of a hundred. */
const SURE = 40
const AHEAD = 20
/** Of what is not ASCII, so much is expected of a language. */
const MOSTLY = 0.9
const ALIKE = 0.02
const CLEARLY = 0.1

interface Tried {
  readonly name: string
  readonly told: string
}

const OF_FRENCH: readonly Tried[] = [
  { name: 'windows-1252', told: 'Windows-1252' },
  // Before the euro sign came it was the same.
  { name: 'iso-8859-15', told: 'ISO 8859-15' },
  { name: 'cp850', told: 'cp850' },
  // "CSV (Macintosh)" of Excel.
  { name: 'macintosh', told: 'Mac Roman' },
]
const OF_CENTRE: readonly Tried[] = [
  { name: 'windows-1250', told: 'Windows-1250' },
  { name: 'iso-8859-2', told: 'ISO 8859-2' },
  { name: 'cp852', told: 'cp852' },
]
const OF_WEST: readonly Tried[] = [{ name: 'windows-1252', told: 'Windows-1252' }]
const OF_TURKEY: readonly Tried[] = [{ name: 'windows-1254', told: 'Windows-1254' }]

/**
 * How letters of one byte are most likely meant: French and English first, then what a library takes them
 * for.
 * @param bytes from around letters beyond ASCII
 */
export function guess(bytes: Buffer): Encoding {
  const found = analyse(bytes)
  const sureOf = (...names: readonly string[]) =>
    Math.max(0, ...found.filter(({ name }) => names.includes(name)).map(({ confidence }) => confidence))
  const [west, centre] = [sureOf('ISO-8859-1', 'windows-1252'), sureOf(...CENTRAL_NAMES)]
  const french = best(bytes, OF_FRENCH, FRENCH)
  const language = found.find(({ name }) => CENTRAL_NAMES.includes(name))?.lang ?? ''
  const central = best(bytes, OF_CENTRE, CENTRAL[language] ?? NOTHING)
  // Polish letters are read as French ones, and the other way round: what words look like decides.
  if (centre >= SURE && centre >= west + AHEAD && central.share > french.share - ALIKE) return told(central)
  if (french.share >= MOSTLY) return told(french)
  const [first] = found
  const name = first === undefined || first.confidence === 0 ? undefined : first.name
  if (
    name !== undefined &&
    !/^(?:iso-8859-[129]|windows-125[024]|ascii)$/i.test(name) &&
    iconv.encodingExists(name)
  )
    return { name, told: name, sure: false }
  const western = best(bytes, OF_WEST, WESTERN)
  const known = western.share > french.share ? western : french
  const others = [best(bytes, OF_TURKEY, TURKISH), ...(centre >= SURE ? [central] : [])]
  return told(others.find(({ share }) => share >= MOSTLY && share > known.share + CLEARLY) ?? known)
}

function told({ name, told: said }: Tried): Encoding {
  return { name, told: said, sure: false }
}

/** The first of those by which most letters are the language's. */
function best(bytes: Buffer, tried: readonly Tried[], expected: ReadonlySet<string>) {
  return tried
    .map((one) => ({ ...one, share: shareOf(iconv.decode(bytes, one.name), expected) }))
    .reduce((a, b) => (b.share > a.share ? b : a))
}

function shareOf(text: string, expected: ReadonlySet<string>): number {
  const high = [...text].filter((letter) => letter > '\u007f')
  return high.length === 0 ? 0 : high.filter((letter) => expected.has(letter)).length / high.length
}

function letters(small: string, more = ''): ReadonlySet<string> {
  return new Set([...small, ...small.toUpperCase(), ...more, ...MARKS])
}
