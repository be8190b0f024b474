import { join } from 'node:path'
import { MARKS, type Mark } from '../src/analysis/learned/outputs.ts'
import { LANGUAGES, type Language, VERDICTS, type Verdict } from '../src/core/index.ts'
import { type Cells, tabLines } from './tab-lines.ts'

/** Whom or what a depreciation meets: a thing, its makers' work, who is addressed, somebody else, many. */
const TARGETS = ['product', 'work', 'member', 'person', 'group'] as const

/** What a careful reader said of a comment whose text lies elsewhere (learning/judged/README.md). */
export interface Label {
  readonly set: string
  readonly id: string
  readonly language: Language
  readonly verdict: Verdict
  /** Another verdict that a careful colleague could defend. */
  readonly second: Verdict | null
  readonly marks: ReadonlySet<Mark>
  readonly target: (typeof TARGETS)[number] | null
}

/** The labels of one file of learning/judged, in its order. Throws on a word that the rubric doesn't have. */
export function labelsIn(file: 'verdicts.tsv' | 'second-reading.tsv'): readonly Label[] {
  return tabLines(join(import.meta.dirname, 'judged', file)).map(labelOf)
}

function labelOf({ set = '', id = '', lang, verdict, second, marks, target }: Cells): Label {
  return {
    set,
    id,
    language: oneOf(LANGUAGES, lang),
    verdict: oneOf(VERDICTS, verdict),
    second: second ? oneOf(VERDICTS, second) : null,
    marks: new Set((marks ? marks.split(' ') : []).map((mark) => oneOf(MARKS, mark))),
    target: target ? oneOf(TARGETS, target) : null,
  }
}

/** The word, if the rubric has it. Throws where not. */
export function oneOf<Word extends string>(words: readonly Word[], value: string | undefined): Word {
  const found = words.find((word) => word === value)
  if (found === undefined) throw new Error(`not one of ${words.join(', ')}: ${value}`)
  return found
}
