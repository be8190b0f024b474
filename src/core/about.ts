/** Which of the team's words stands in what was found, and where. */
export interface About {
  readonly word: string
  /** In its own words, or only in the title of what it stands under. */
  readonly where: 'text' | 'title'
}

export interface Keywords {
  /** Any of these means us; none: everything does. */
  readonly keywords: readonly string[]
  /** A phrase with one of these in it is put out of the text first; any other word keeps the whole out. */
  readonly exclusions: readonly string[]
}

/** So much of a text is looked through, in UTF-16 units. */
const LOOKED_THROUGH = 100_000

/**
 * Is it about us? By whole words, without regard to case and accents.
 * @returns the word that says so, null where everything is, undefined where it isn't
 */
export function aboutUs(
  { title, text }: { readonly title: string; readonly text: string },
  { keywords, exclusions }: Keywords,
): About | null | undefined {
  const words = keywords.map((word) => ({ word, plain: plain(word) })).filter((one) => one.plain !== '')
  const out = exclusions.map(plain).filter((one) => one !== '')
  const within = out.filter((one) => words.some((word) => find(one, word.plain) >= 0))
  const places = [plain(text.slice(0, LOOKED_THROUGH)), plain(title)]
  for (const phrase of out)
    if (!within.includes(phrase) && places.some((place) => find(place, phrase) >= 0)) return undefined
  if (words.length === 0) return null
  const left = places.map((place) => within.reduce(without, place))
  for (const [at, where] of (['text', 'title'] as const).entries())
    for (const { word, plain: sought } of words) if (find(left[at] ?? '', sought) >= 0) return { word, where }
  return undefined
}

/** Lower case without accents, one space between words. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Where a word stands by itself: neither letter nor figure beside it. -1: nowhere. */
function find(text: string, word: string, from = 0): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return at
  return -1
}

function without(text: string, phrase: string): string {
  let [out, from] = ['', 0]
  for (let at = find(text, phrase); at >= 0; at = find(text, phrase, from)) {
    out += `${text.slice(from, at)} `
    from = at + phrase.length
  }
  return out + text.slice(from)
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}
