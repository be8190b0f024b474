/** Small words of one language that are hardly any of the other. */
const FRENCH =
  wordsOf(`le les des du est sont je pas une pour que qui dans et au aux ça vous nous sur avec mais
  depuis chaque très ne plus mon ma mes cette c'est j'ai`)
const ENGLISH =
  wordsOf(`the is are it and to of for was this that not with my but you in since every very have i
  it's don't`)
/** So many more are French than English, and so much of the texts is looked at. */
const TIMES = 3
const LEAST = 2
const READ = 20_000

/** Are the texts of a file French? It tells whether the day of a date stands first. */
export function readFrench(texts: Iterable<unknown>): boolean {
  let french = 0
  let english = 0
  let read = 0
  for (const text of texts) {
    if (typeof text !== 'string') continue
    for (const word of text
      .slice(0, READ)
      .toLowerCase()
      .replaceAll('’', "'")
      .split(/[^\p{L}']+/u)) {
      if (FRENCH.has(word)) french += 1
      if (ENGLISH.has(word)) english += 1
    }
    read += text.length
    if (read > READ) break
  }
  return french >= LEAST && french > english * TIMES
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
