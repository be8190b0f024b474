import { columnsOf } from '../columns.ts'
import { openTable, type TableShape } from '../csv.ts'
import { sampleOf } from '../delimiter.ts'
import type { Fields, Format, Sample } from '../row.ts'

/** Fewer words on the average, or the same answers over and over, are a choice or a number. */
const WORDS = 3
const DIFFERENT = 0.5
const NEVER = /^(?:timestamp|horodateur|score|e-?mail.*|adresse e-?mail|username|nom d.utilisateur)$/i

/** Answers of a form: the columns are called like its questions, so that what was answered tells which are words. */
export const googleForms: Format = {
  name: 'Google Forms answers',
  documented: 'https://support.google.com/docs/answer/139706',
  example:
    'Timestamp,How do you like it?,Stars\n2026/11/02 10:00:00 AM GMT+1,It crashes whenever I export a page,1\n',
  recognises(sample) {
    const [header] = sampleOf(sample.text)
    return header !== undefined && header.length > 1 && /^(?:timestamp|horodateur)$/i.test(header[0] ?? '')
  },
  open: (sample, options) =>
    openTable(sample, options, options.map?.text === undefined ? shapeOf(sample) : undefined),
}

function shapeOf(sample: Sample): TableShape {
  const shape = { name: 'Google Forms answers', columns: [], map: {} }
  const [header = [], ...rows] = sampleOf(sample.text)
  if (columnsOf(header).text !== undefined) return shape
  const worded = header.filter((name, at) => !NEVER.test(name) && isWorded(rows.map((row) => row[at] ?? '')))
  const [first] = worded
  if (first === undefined) return shape
  return {
    ...shape,
    map: { text: first },
    // Everything that somebody answered in words is what they said.
    mend: (fields, cell): Fields => ({
      ...fields,
      text: worded
        .map((name) => cell(name).trim())
        .filter((words) => words !== '')
        .join('\n\n'),
    }),
  }
}

function isWorded(cells: readonly string[]): boolean {
  const there = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (there.length === 0) return false
  const words = there.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0)
  return words / there.length >= WORDS && new Set(there).size / there.length >= DIFFERENT
}
