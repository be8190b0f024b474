import { LINES } from '../analysis/lines.ts'
import { corrected, type Moved } from '../analysis/tune/correction.ts'
import {
  correctionOf,
  FEWEST,
  type Fit,
  fitLines,
  type Lesson,
  lessonOf,
  NONE,
  type NoFit,
} from '../analysis/tune/fit.ts'
import { loadConfig } from '../config.ts'
import { LANGUAGES, type Language } from '../core/index.ts'
import { createWinnow, winnowOf } from '../main.ts'
import { readTuned, saveTuned, undoTuned } from '../tuned-file.ts'
import { confirmed } from './confirm.ts'
import { openDesk } from './open-desk.ts'

/** The latest so many decisions are learned from. */
const MOST = 5_000

export interface TuneOptions {
  readonly yes?: boolean
  readonly undo?: boolean
}

/**
 * `winnow tune`: moves two lines of the verdict, a little, to where the team's own decisions would draw them;
 * shows what
 * that does to decisions held out, and takes it on only after a yes.
 */
export async function tuneCommand({ yes, undo }: TuneOptions): Promise<number> {
  const config = loadConfig()
  if (undo === true) {
    const undone = undoTuned(config.dataDir)
    const then = 'The lines are as they were before it, from the next start on.'
    process.stdout.write(
      undone ? `The latest correction is taken back. ${then}\n` : 'Nothing was corrected.\n',
    )
    return undone ? 0 : 1
  }
  const lessons = await lessonsOf(config)
  const tuned = readTuned(config.dataDir)
  const inForce = (language: Language) => tuned[language] ?? NONE
  const results = LANGUAGES.map((one) => [one, fitLines(one, lessons, inForce(one))] as const)
  for (const [language, result] of results) tell(language, lessons, result, inForce(language))
  const fits = results.flatMap(([, result]) => (typeof result === 'string' ? [] : [result]))
  if (fits.length === 0) return 0
  if (yes !== true && !(await confirmed('Use these lines from the next start on?', 'to use them'))) {
    process.stderr.write('winnow: nothing was changed.\n')
    return 1
  }
  saveTuned(config.dataDir, correctionOf(fits), new Date())
  process.stdout.write('Taken on, from the next start on. winnow tune --undo takes it back.\n')
  return 0
}

/** Read as today, by the shipped lines. */
async function lessonsOf(config: ReturnType<typeof loadConfig>): Promise<readonly Lesson[]> {
  const { options } = await winnowOf(config)
  const { analyzer } = createWinnow({ ...options, lines: {} })
  const { desk, close } = await openDesk(config)
  const lessons: Lesson[] = []
  try {
    for await (const kase of desk.export()) {
      if (kase.status === 'pending' || kase.sample || kase.comment.text === '') continue
      const lesson = lessonOf(kase, analyzer.analyze(kase.comment).assessment)
      if (lesson !== undefined) lessons.push(lesson)
    }
  } finally {
    await close()
  }
  return lessons.slice(-MOST)
}

const NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' }
const WHY: Readonly<Record<NoFit, string>> = {
  'too-few': `too few decisions (${FEWEST.all} are needed, ${FEWEST.ofEach} for and against a detractor)`,
  'not-following': 'the decisions don’t follow how the comments read: no line would',
  'no-better': 'no other lines do better on the decisions held out',
}

function tell(language: Language, lessons: readonly Lesson[], result: Fit | NoFit, inForce: Moved): void {
  const all = lessons.filter((one) => one.language === language).length
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (typeof result === 'string') return void say(`${NAMES[language]}: ${all} decisions; ${WHY[result]}.`)
  const { moved, heldOut } = result
  say(`${NAMES[language]}: ${all} decisions; these lines fit them better.`)
  for (const reading of ['quick', 'deep'] as const) {
    const shipped = LINES[reading][language]
    const [before, after] = [corrected(shipped, inForce), corrected(shipped, moved)]
    say(
      `  ${reading}: detractor from ${before.detractor.toFixed(3)} to ${after.detractor.toFixed(3)}, ` +
        `a human’s look from ${before.doubt.toFixed(3)} to ${after.doubt.toFixed(3)}`,
    )
  }
  const { before, after, all: held } = heldOut
  say(`  on ${held} decisions held out (before → after):`)
  say(`    called a detractor’s, and wasn’t: ${before.calledDetractor} → ${after.calledDetractor}`)
  say(`    a detractor’s, and not seen:      ${before.missed} → ${after.missed}`)
  say(`    left to a human:                  ${before.looked} → ${after.looked}`)
}
