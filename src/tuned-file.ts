import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BOUNDS, type LineCorrection } from './analysis/tune/correction.ts'
import { WinnowError } from './core/index.ts'
import { saveWhole } from './edited-file.ts'

/** In the data folder: what `winnow tune` was told yes to, the latest last. */
const FILE = 'tuned.json'

const moved = z.strictObject({
  detractor: z.number().min(BOUNDS.detractor.least).max(BOUNDS.detractor.most),
  doubt: z.number().min(BOUNDS.doubt.least).max(BOUNDS.doubt.most),
})
const schema = z.strictObject({
  note: z.string().optional(),
  steps: z.array(
    z.strictObject({ at: z.string(), lines: z.strictObject({ en: moved.optional(), fr: moved.optional() }) }),
  ),
})
type Step = z.output<typeof schema>['steps'][number]

/**
 * The lines as the team's decisions moved them; none without the file. @throws WinnowError `config_invalid`
 */
export function readTuned(dataDir: string): LineCorrection {
  const last = stepsIn(dataDir).at(-1)
  return last === undefined ? {} : linesOf(last)
}

/**
 * Takes a correction on, after those before it; a language that it leaves out stays as it was.
 * @throws WinnowError `config_invalid`, `data_unwritable`
 */
export function saveTuned(dataDir: string, lines: LineCorrection, at: Date): void {
  write(dataDir, [...stepsIn(dataDir), { at: at.toISOString(), lines: { ...readTuned(dataDir), ...lines } }])
}

/** Takes the latest one back. @returns false where there is none @throws as `saveTuned` */
export function undoTuned(dataDir: string): boolean {
  const steps = stepsIn(dataDir)
  if (steps.length === 0) return false
  write(dataDir, steps.slice(0, -1))
  return true
}

function stepsIn(dataDir: string): readonly Step[] {
  const path = join(dataDir, FILE)
  if (!existsSync(path)) return []
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8'))).steps
  } catch (cause) {
    throw new WinnowError(
      'config_invalid',
      `${path} is not as winnow tune writes it: take it away, and the shipped lines hold.`,
      { cause },
    )
  }
}

function write(dataDir: string, steps: readonly Step[]): void {
  const path = join(dataDir, FILE)
  const note =
    'Written by winnow tune, added to the shipped lines; winnow tune --undo takes the latest step back.'
  const told = { variable: 'WINNOW_DATA_DIR', called: path, missing: '' }
  saveWhole({ path, told }, `${JSON.stringify({ note, steps }, null, 2)}\n`)
}

function linesOf({ lines: { en, fr } }: Step): LineCorrection {
  return { ...(en === undefined ? {} : { en }), ...(fr === undefined ? {} : { fr }) }
}
