import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { holds } from '../../heuristics/hold/index.ts'
import { inEnglish } from '../../src/analysis/deep.ts'
import type { Encoder } from '../../src/analysis/encoder/index.ts'
import { stretches } from '../../src/analysis/hold/ear.ts'
import { earFeatures, heardAs } from '../../src/analysis/hold/ear-features.ts'
import { createHearHold } from '../../src/analysis/hold/hear.ts'
import { read } from '../../src/analysis/text/read.ts'
import { type HoldKind, LANGUAGES, type Language } from '../../src/core/index.ts'
import { jsonLines } from '../json-lines.ts'
import { everydayTexts, isKeptOut } from './everyday.ts'
import type { EarLesson } from './fit-ear.ts'
import { holdKind, linesOf, writtenLessons } from './lessons.ts'

/** Where a text comes from; what is measured is left out of what is taught. */
export type Source =
  | 'lessons'
  | 'voices'
  | 'batch'
  | 'judged'
  | 'written'
  | 'everyday'
  | 'mistaken'
  | 'unheard'

export interface Example {
  readonly source: Source
  readonly language: Language
  readonly kind: HoldKind | undefined
  /** What it is left out with: a pattern, a batch, or a share of the comments. */
  readonly group: string
  /** A stretch each. */
  readonly lessons: readonly EarLesson[]
}

/** How much a text of each source counts: of sentences drawn from one pattern, each says much the same. */
const WORTH: Readonly<Record<Source, number>> = {
  lessons: 0.35,
  voices: 1.2,
  batch: 1.5,
  judged: 1,
  written: 1,
  // Others' comments, taken for everyday talk without having been read …
  everyday: 0.5,
  // … and those that ears had held, which were.
  mistaken: 1,
  // Never taught: alarms are counted among them.
  unheard: 0,
}
/** Of a sentence with little to choose from so many are drawn. */
const MOST_OF_A_VOICE = 6
const SENTENCES = 'test/holds'
/** Never taught, so that there is something left to measure by. */
const KEPT = /^tenth\./
/** Comments of our own, judged like the others: lessons, the suite, and replies to a question. */
const OUR_COMMENTS = ['learning/written', 'test/golden', 'test/golden/answers']

/** @param data the folder of judged comments @param texts a file of further ones */
export function examplesOf(data: string, texts: string | undefined, encoder: Encoder): readonly Example[] {
  const listsOnly = createHearHold(holds)
  const make = (
    source: Source,
    language: Language,
    kind: HoldKind | undefined,
    text: string,
    group: string,
  ): Example => {
    const { tokens, language: read } = reading(text)
    const words = tokens.map(({ folded }) => heardAs(folded))
    const lessons = stretches(words.length).map(([from, to]): EarLesson => {
      const whole = from === 0 && to === tokens.length
      const own = whole ? text : text.slice(tokens[from]?.start, tokens[to - 1]?.end)
      return {
        features: earFeatures(words.slice(from, to)),
        vector: encoder.encode(inEnglish(own, read === 'fr' ? 'fr' : 'en')),
        kind,
        weight: WORTH[source],
      }
    })
    return { source, language, kind, group, lessons }
  }
  const drawn = (source: 'lessons' | 'voices') =>
    LANGUAGES.flatMap((language) =>
      writtenLessons(language, source === 'voices' ? MOST_OF_A_VOICE : undefined, source).map(
        ({ kind, text, pattern }) => make(source, language, kind, text, `${language} ${pattern}`),
      ),
    )
  const batches = readdirSync(SENTENCES)
    .filter((file) => !KEPT.test(file))
    .flatMap((file) => {
      const [batch = '', language] = file.split('.')
      return linesOf(join(SENTENCES, file)).map(({ kind, text }) =>
        make('batch', language === 'fr' ? 'fr' : 'en', holdKind(kind), text, batch),
      )
    })
  const comments = (source: 'judged' | 'written', files: readonly string[]) =>
    files
      .flatMap((file) => jsonLines<Written>(file))
      .filter((row) => listsOnly(reading(textOf(row))) === undefined)
      .map((row, i) => make(source, row.lang ?? row.language ?? 'en', undefined, textOf(row), `${i}`))
  const judgedFiles = [join(data, 'verdicts.jsonl'), ...(texts === undefined ? [] : [texts])]
  const ourFiles = OUR_COMMENTS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .sort()
      .map((file) => join(folder, file)),
  )
  const known = new Set([...judgedFiles, ...ourFiles].flatMap((file) => jsonLines<Written>(file)).map(textOf))
  return [
    ...drawn('lessons'),
    ...drawn('voices'),
    ...batches,
    ...comments('judged', judgedFiles),
    ...comments('written', ourFiles),
    ...everydayTexts(data)
      .filter(({ text }) => !known.has(text) && listsOnly(reading(text)) === undefined)
      .map(({ text, heardWrongly, place }) => {
        const source = isKeptOut(place) ? 'unheard' : heardWrongly ? 'mistaken' : 'everyday'
        return make(source, 'en', undefined, text, `${place}`)
      }),
  ]
}

/** A line of one of the files: a comment, or a reply. */
interface Written {
  readonly text?: string
  readonly reply?: string
  readonly lang?: Language
  readonly language?: Language
}

function textOf({ text, reply }: Written): string {
  return text ?? reply ?? ''
}

function reading(text: string) {
  return read({ id: 'x', text, author: {}, venue: { ownership: 'own', kind: 'comments' } })
}
