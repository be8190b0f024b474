import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inputFile } from '../../src/commands/input-file.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'winnow-input-'))
  mkdirSync(join(folder, 'reviews'))
  writeFileSync(join(folder, 'reviews', 'may.jsonl'), '')
  writeFileSync(join(folder, 'table.xlsx'), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('winnow analyze takes what it is given', () => {
  it.each([
    'Nul.',
    'Since 3.2 it crashes.',
    '10/10',
    'and/or',
    'n/a',
    '/s',
    'https://news.example/acme.json',
    'The export wrote nothere.json',
    'It says\n./nothere.json',
    '...',
  ])('as a comment: %j', (given) => {
    expect(inputFile(given, false)).toBeUndefined()
  })

  it.each([
    'nothere.json',
    'nothere.jsonl',
    'nothere.xlsx',
    'comments.tsv',
    'Comments.CSV',
    './nothere',
    '../my reviews.csv',
    '/nothere/at/all',
    'C:\\reviews.txt',
    'src/nothere',
    'nothere/reviews.ndjson',
  ])('as a file that is not there: %j', (given) => {
    expect(() => inputFile(given, false)).toThrow(/^There is no file "/)
  })

  it('as a file that is there', () => {
    const path = join(folder, 'reviews', 'may.jsonl')
    expect(inputFile(path, false)).toBe(path)
  })

  it('and says of a folder that it is one', () => {
    expect(() => inputFile(join(folder, 'reviews'), false)).toThrow(
      /^There is no file ".*": it is a folder\.$/,
    )
  })

  it('as a file in any case after --jsonl', () => {
    expect(() => inputFile('Nul.', true)).toThrow(/^There is no file "Nul\."/)
  })
})
