import { sparing } from '../../heuristics/spared.ts'
import { PhraseMatcher } from '../../src/analysis/phrases.ts'
import { read, type TextReading } from '../../src/analysis/text/read.ts'
import type { Comment, Cue, Form, Lexicon, LexiconEntry, SparingEntry, Spoken } from '../../src/core/index.ts'

/** The comment that a sentence is heard in. Who brushes off our question was asked one. */
function comment(text: string, cue: Cue): Comment {
  const asked = { author: {}, fromUs: true, text: 'Which step fails for you?' }
  return { ...plain(text), ...(cue.signal === 'deflection' ? { thread: [asked] } : {}) }
}

function plain(text: string): Comment {
  return { id: 'c1', text, author: {}, venue: { ownership: 'own', kind: 'comments' } }
}

/**
 * What is wrong with a cue's lexicon in one language: an entry that isn't heard in a sentence of its `hears`,
 * that
 * is in one of its `spares` or in quotation, a way to say it that no sentence proves, a phrase or a note
 * missing.
 * Empty when all is well. A new entry is checked by `npm run phrases`.
 */
export function problemsOf(cue: Cue, language: Spoken): readonly string[] {
  const lexicon = cue.lexicon?.[language]
  if (lexicon === undefined) return []
  return [
    ...unused(lexicon),
    ...doubled(lexicon),
    ...lexicon.entries.flatMap((one) => of(cue, language, one)),
    ...(lexicon.spared ?? []).flatMap((one) => ofSpared(cue, language, lexicon, one)),
  ]
}

function of(cue: Cue, language: Spoken, entry: LexiconEntry): readonly string[] {
  const { phrase, also = [], note, strength, hears = [], spares = [] } = entry
  const problems: string[] = []
  const told = (problem: string) => problems.push(`${language} ${cue.id} “${phrase}”: ${problem}`)
  if (note.trim() === '') told('has no note')
  if (strength !== undefined && !(strength > 0 && strength <= 1)) told(`has the strength ${strength}`)
  if (hears.length === 0) told('has no sentence that it hears')
  const ways = [phrase, ...also].map((way) => ({ way, listen: listener(cue, language, entry, way) }))
  const readings = hears.map((text) => read(comment(text, cue), language))
  for (const { way, listen } of ways) {
    if (way !== way.toLowerCase()) told(`“${way}” is not in lower case`)
    if (!readings.some(listen)) told(`no sentence proves “${way}”`)
  }
  hears.forEach((text, at) => {
    const reading = readings[at]
    if (reading === undefined || !ways.some(({ listen }) => listen(reading))) told(`does not hear “${text}”`)
    const quoted = read(comment(`> ${text}`, cue), language)
    if (ways.some(({ listen }) => listen(quoted))) told(`hears “${text}” in quotation`)
  })
  for (const text of spares) {
    const reading = read(comment(text, cue), language)
    if (ways.some(({ listen }) => listen(reading))) told(`hears “${text}”, which it spares`)
  }
  return problems
}

/** What is wrong with a context: every way to say it stands in its `hears`, and none in its `spares`. */
export function problemsOfContext(name: string, language: Spoken, lexicon: Lexicon): readonly string[] {
  return [...unused(lexicon), ...doubled(lexicon), ...lexicon.entries.flatMap(ofContext)]

  function ofContext({ phrase, also = [], note, hears = [], spares = [] }: LexiconEntry): readonly string[] {
    const problems: string[] = []
    const told = (problem: string) => problems.push(`${language} ${name} “${phrase}”: ${problem}`)
    if (note.trim() === '') told('has no note')
    if (hears.length === 0) told('has no sentence that it hears')
    const readings = hears.map((text) => read(plain(text), language))
    const ways = [phrase, ...also].map((way) => {
      const alone = { ...lexicon, entries: [{ phrase: way, note }] }
      if (!readings.some((reading) => reading.find(alone).length > 0)) told(`no sentence proves “${way}”`)
      return alone
    })
    const hearIn = (text: string) => ways.some((way) => read(plain(text), language).find(way).length > 0)
    for (const text of hears) if (!hearIn(text)) told(`does not hear “${text}”`)
    for (const text of spares) if (hearIn(text)) told(`hears “${text}”, which it spares`)
    return problems
  }
}

/** What is wrong with a form: the cue hears it in its `hears` where it is found, and not in its `spares`. */
export function problemsOfForm(
  cue: Cue,
  language: Spoken,
  { find, hears, spares = [] }: Form,
): readonly string[] {
  const heardIn = (text: string) => {
    const reading = read(plain(text), language)
    const places = [...reading.folded.matchAll(find)].map(({ index, 0: { length } }) =>
      reading.span(index, index + length),
    )
    const evidence = cue.listen(reading, []).flatMap((heard) => heard.evidence)
    return places.some(({ start, end }) =>
      evidence.some((one) => one.kind === 'span' && one.start < end && one.end > start),
    )
  }
  const name = `${language} ${cue.id} /${find.source.slice(0, 40)}/`
  return [
    ...(hears.length === 0 ? [`${name}: has no sentence that it hears`] : []),
    ...hears.filter((text) => !heardIn(text)).map((text) => `${name}: does not hear “${text}”`),
    ...spares.filter(heardIn).map((text) => `${name}: hears “${text}”, which it spares`),
  ]
}

/** In its `hears` the entry takes a hit's sense away and nothing is heard; in its `spares` something is. */
function ofSpared(cue: Cue, language: Spoken, lexicon: Lexicon, entry: SparingEntry): readonly string[] {
  const { phrase, also = [], note, hears = [], spares = [] } = entry
  const problems: string[] = []
  const told = (problem: string) => problems.push(`${language} ${cue.id} spared “${phrase}”: ${problem}`)
  if (note.trim() === '') told('has no note')
  if (hears.length === 0) told('has no sentence that it spares the cue in')
  const matcher = new PhraseMatcher([{ id: cue.id, lexicon: lexicon.entries, groups: lexicon.groups }])
  const hitsIn = (text: string) => {
    const reading = read(comment(text, cue), language)
    const hits = matcher.match(reading.tokens, reading.sentences).get(cue.id) ?? []
    return { reading, hits, heard: cue.listen(reading, hits).length > 0 }
  }
  const readings = hears.map(hitsIn)
  const ways = [phrase, ...also].map((way) => {
    const alone = sparing({ [language]: { ...lexicon, spared: [{ ...entry, phrase: way, also: [] }] } })
    const takes = ({ reading, hits }: ReturnType<typeof hitsIn>) =>
      hits.some((hit) => alone.hit(hit, reading))
    if (!readings.some(takes)) told(`no sentence proves “${way}”`)
    return takes
  })
  hears.forEach((text, at) => {
    const sentence = readings[at]
    if (sentence === undefined || !ways.some((takes) => takes(sentence))) told(`spares nothing in “${text}”`)
    if (sentence?.heard === true) told(`the cue is heard all the same in “${text}”`)
  })
  for (const text of spares) if (!hitsIn(text).heard) told(`the cue isn't heard in “${text}”`)
  return problems
}

/** Whether the cue hears one way to say an entry, and it alone. */
function listener(
  cue: Cue,
  language: Spoken,
  entry: LexiconEntry,
  phrase: string,
): (reading: TextReading) => boolean {
  const groups = cue.lexicon?.[language]?.groups
  const matcher = new PhraseMatcher([{ id: cue.id, lexicon: [{ ...entry, phrase, also: [] }], groups }])
  return (reading) => {
    const hits = matcher.match(reading.tokens, reading.sentences).get(cue.id) ?? []
    return hits.length > 0 && cue.listen(reading, hits).length > 0
  }
}

function unused({ groups = {}, entries, spared = [] }: Lexicon): readonly string[] {
  const text = JSON.stringify([entries, spared, Object.entries(groups).filter(([name]) => !FIELDS.has(name))])
  return Object.keys(groups).flatMap((name) =>
    FIELDS.has(name) || text.includes(`{${name}}`) ? [] : [`no phrase names the group “${name}”`],
  )
}

/** Every lexicon may name these. */
const FIELDS: ReadonlySet<string> = new Set(
  (
    'things burdens faults states copulas theirs changes acts ordeals victims lacks loads excess ' +
    'qualities'
  ).split(' '),
)

function doubled({ entries }: Lexicon): readonly string[] {
  const phrases = entries.flatMap(({ phrase, also = [] }) => [phrase, ...also])
  return phrases
    .filter((phrase, at) => phrases.indexOf(phrase) !== at)
    .map((phrase) => `“${phrase}” stands twice`)
}
