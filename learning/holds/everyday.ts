import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonLines } from '../json-lines.ts'

/** A comment that was written about other things, as far as anybody knows. */
export interface Everyday {
  readonly text: string
  /** The ears of old held it, and who read it says that nobody need. */
  readonly heardWrongly: boolean
  /** Its place among all: what is kept out to measure on is told by it. */
  readonly place: number
}

/** Sets of real comments that nobody judged for our question, and of how many one is taken. */
const SETS = {
  goemotions: 5,
  'isarcasm-en': 1,
  'github-incivility': 2,
  'strudel-issues': 6,
  'app-reviews-garmin': 5,
  'app-reviews-huawei': 5,
} as const
/** One in so many is kept out of what is taught. */
const KEPT_OUT = 10
/** Of a long text the beginning says what it is about. */
const LONGEST = 600

/**
 * Comments that people wrote on Reddit, Twitter and GitHub and about apps. Hardly one is to be held; those
 * that ears heard were read (`read.tsv`, ids only), and what may be one to hold is left out.
 */
export function everydayTexts(folder: string): readonly Everyday[] {
  const read = readOnes()
  let place = 0
  return Object.entries(SETS).flatMap(([set, oneIn]) => {
    const file = join(folder, `${set}.jsonl`)
    if (!existsSync(file)) return []
    return jsonLines<{ id: unknown; text: string }>(file).flatMap(({ id, text }, at): readonly Everyday[] => {
      const said = read.get(`${set} ${id}`)
      if (said === 'hold' || (said === undefined && at % oneIn !== 0)) return []
      place += 1
      return [{ text: text.slice(0, LONGEST), heardWrongly: said === 'none', place }]
    })
  })
}

/** Whether it is kept out of what is taught, so that alarms among comments never heard can be counted. */
export function isKeptOut(place: number): boolean {
  return place % KEPT_OUT === 0
}

/** What was said of the comments that were read: "set id" → `none`, or `hold` where it may be one to hold. */
function readOnes(): ReadonlyMap<string, string> {
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'read.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
  return new Map(
    lines.map((line): [string, string] => {
      const [set = '', id = '', said = ''] = line.split('\t')
      return [`${set} ${id}`, said]
    }),
  )
}
