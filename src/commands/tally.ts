import type { AnalysisResult } from '../analysis/contract/output.ts'
import type { CommentFile, FoundComment } from '../core/index.ts'
import type { BadLine } from './analyze-stream.ts'
import { GONE } from './import-words.ts'
import { printable } from './printable.ts'

/** So many warnings and errors are told one by one; the rest is counted. */
const TOLD = 10

export interface Tally {
  /** Left out by what the file itself says. */
  leaveOut(): void
  count(item: FoundComment, result: () => AnalysisResult | BadLine): AnalysisResult | BadLine
  /** Says how it went. @returns the exit status */
  end(): number
}

/** Says what a file was recognised as, what was left out, and once at the end how it went. Never any text. */
export function createTally(to: { write(text: string): unknown }, file: CommentFile | undefined): Tally {
  const say = (text: string) => to.write(`winnow: ${printable(text)}\n`)
  let rows = 0
  let wordless = 0
  let gone = 0
  let bad = 0
  let warned = 0
  const { mapping } = file ?? {}
  if (file !== undefined && mapping !== undefined) say(`${file.told}: ${mapping.join(', ')}.`)
  return {
    leaveOut() {
      gone += 1
    },
    count(item, analyse) {
      const result = analyse()
      if ('error' in result) {
        bad += 1
        if (file !== undefined && bad <= TOLD) say(`line ${item.line}: ${result.error.message}`)
        return result
      }
      rows += 1
      if ('value' in item) {
        if (isWordless(item.value)) wordless += 1
        for (const { line, column, expected } of item.warnings) {
          warned += 1
          if (warned <= TOLD) say(`line ${line}, ${JSON.stringify(column)} left out: expected ${expected}.`)
        }
      }
      return result
    },
    end() {
      if (file !== undefined) {
        const told = [`${file.told}, ${counted(rows + bad + gone, 'row')}`]
        if (gone > 0) told.push(`${gone} left out: ${GONE}`)
        if (wordless > 0) told.push(`${wordless} without words`)
        if (warned > 0) told.push(`${counted(warned, 'field')} left out`)
        say(`${told.join(', ')}.`)
      }
      if (bad > 0) say(`${bad} ${bad === 1 ? 'line was' : 'lines were'} no comment.`)
      return bad > 0 ? 1 : 0
    },
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function isWordless(value: unknown): boolean {
  const { text } = value as { readonly text?: unknown }
  return typeof text === 'string' && !/[\p{L}\p{N}]/u.test(text)
}
