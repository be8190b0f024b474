import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, type Language, type ReadingKind } from '../src/core/index.ts'
import type { HeldOut } from './school.ts'

/*
 * What models said of rows that they never saw: a line a row, its key, the log-odds of every output by
 * another fold's
 * model, and those by a model that never saw that kind of place. No texts. The encoder's (`deep`) hold
 * what learning/encoder/train.py's held-out trainings said (by fold of some folds only) and are kept with the
 * program, so
 * that lines and figures can be made without PyTorch; the quick reading's are made anew by every `npm run
 * train`.
 */

const FOLDER = join(import.meta.dirname, 'held-out')
const DECIMALS = 2

export function writeHeldOut(reading: ReadingKind, language: Language, { folds, kinds }: HeldOut): void {
  const line = (key: string, z: readonly number[]) =>
    [key, written(z), written(kinds.get(key) ?? [])].join('\t')
  mkdirSync(FOLDER, { recursive: true })
  const lines = [...folds].map(([key, z]) => line(key, z))
  writeFileSync(join(FOLDER, `${reading}.${language}.tsv`), `${lines.join('\n')}\n`)
}

/** Without the files no line and no figure can be made, so that one that is missing is an error. */
export function readHeldOut(reading: ReadingKind, folder = FOLDER): HeldOut {
  const folds = new Map<string, readonly number[]>()
  const kinds = new Map<string, readonly number[]>()
  for (const language of LANGUAGES) {
    const path = join(folder, `${reading}.${language}.tsv`)
    if (!existsSync(path))
      throw new Error(`There is no ${path}. \`npm run train\` makes the quick reading's.`)
    for (const line of readFileSync(path, 'utf8').trimEnd().split('\n')) {
      const [key = '', byFold = '', byKind = ''] = line.split('\t')
      if (byFold !== '') folds.set(key, numbers(byFold))
      if (byKind !== '') kinds.set(key, numbers(byKind))
    }
  }
  return { folds, kinds }
}

const written = (z: readonly number[]): string => z.map((one) => one.toFixed(DECIMALS)).join(' ')
const numbers = (text: string): readonly number[] => text.split(' ').map(Number)
