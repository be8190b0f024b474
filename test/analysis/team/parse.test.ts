import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseWords, wordsOf } from '../../../src/analysis/team/parse.ts'
import { PROJECT_ROOT } from '../../../src/config.ts'

const problems = (text: string) => parseWords(text).problems.map(({ line, expected }) => [line, expected.en])

describe('the list of words', () => {
  it('takes words alone, and words with more said of them', () => {
    const { words } = parseWords(`quiet:
  - War Zone
  - { words: Petit Monstre, language: fr }
hear:
  - { words: abandonware, as: contempt, note: since the rewrite }
`)
    expect(words).toEqual({
      quiet: [{ words: 'war zone' }, { words: 'petit monstre', language: 'fr' }],
      hear: [{ words: 'abandonware', as: 'contempt', note: 'since the rewrite' }],
    })
    expect(structuredClone(words)).toEqual(words)
  })

  it.each(['', '# nothing yet\n', 'quiet:\n', 'quiet: []\nhear:\n'])('is empty: %j', (text) => {
    expect(parseWords(text).words).toEqual({ quiet: [], hear: [] })
  })

  it('is right in the example', () => {
    const { words } = parseWords(readFileSync(join(PROJECT_ROOT, 'words.example.yaml'), 'utf8'))
    expect(words?.hear.map((one) => one.as)).toEqual(['contempt', 'sarcasm', 'request'])
  })

  it.each<[what: string, text: string, line: number | undefined, expected: RegExp]>([
    ['a number', 'quiet:\n  - 1984', 2, /quotation marks/],
    ['no list', 'quiet: War Zone', 1, /a list/],
    ['a misspelt list', 'quiett:\n  - War Zone', 1, /quiet: and hear:/],
    ['no words', 'hear:\n  - as: contempt', 2, /words of 2/],
    ['no meaning', 'hear:\n  - words: junk', 2, /contempt, sarcasm, reason, request/],
    ['words alone to be heard', 'quiet:\n  - fine\nhear:\n  - junk', 4, /contempt, sarcasm/],
    ['another meaning', 'hear:\n  - words: junk\n    as: hate', 3, /contempt, sarcasm/],
    ['another language', 'quiet:\n  - words: Krieg\n    language: de', 3, /en or fr/],
    ['another key', 'quiet:\n  - words: junk\n    weight: 3', 3, /no other keys/],
    ['one letter', 'quiet:\n  - x', 2, /2 to 80/],
    ['a prefix of one letter', 'quiet:\n  - "x*  "', 2, /must be there/],
    ['signs only', 'quiet:\n  - "!!! ..."', 2, /must be there/],
    ['an open bracket', 'quiet:\n  - "war (zone"', 2, /must be there/],
    ['too long', `quiet:\n  - ${'a'.repeat(81)}`, 2, /2 to 80/],
    ['too many ways', 'quiet:\n  - "(a|b|c) (d|e|f) zone"', 2, /at most 8 ways/],
    ['two gaps', 'quiet:\n  - "war ... of ... zone"', 2, /at most 8 ways/],
    ['in both lists', 'quiet:\n  - junk\nhear:\n  - { words: Junk, as: contempt }', 4, /not under quiet/],
    ['broken YAML', 'quiet:\n  - "War Zone', 2, /valid YAML/],
    ['two documents', 'quiet: []\n---\nhear: []', 2, /valid YAML/],
    ['the same list twice', 'quiet: []\nquiet: []', 2, /valid YAML/],
    ['an alias', 'quiet:\n  - &a War Zone\n  - *a', 2, /no anchors/],
    ['NUL', 'quiet:\n  - War\0Zone', 2, /control/],
    ['the terminal’s escape', 'quiet:\n  - "a"\n  - \u001b[31m', 3, /control/],
    ['too much', '# so much\n'.repeat(15_001), undefined, /150000 characters/],
    ['a list of lists', '- - quiet', undefined, /quiet: and hear:/],
    ['a prototype', '__proto__:\n  - a', 1, /quiet: and hear:/],
  ])('refuses %s and says where', (_, text, line, expected) => {
    const found = problems(text)
    expect(found).toContainEqual([line, expect.stringMatching(expected)])
  })

  it('says all that is wrong at once, in both languages', () => {
    const { problems: found } = parseWords('quiet:\n  - x\n  - 12\nhear:\n  - words: junk\n')
    expect(found.map(({ line }) => line)).toEqual([2, 3, 5])
    for (const { expected } of found) expect(expected.fr).not.toBe(expected.en)
  })

  it('takes 500 entries and no more', () => {
    const list = (count: number) =>
      `quiet:\n${Array.from({ length: count }, (_, at) => `  - name${at}x`).join('\n')}`
    expect(parseWords(list(500)).words?.quiet).toHaveLength(500)
    expect(problems(list(501))).toEqual([[undefined, 'at most 500 entries in all']])
  })

  it.each([
    [
      'aliases of aliases',
      `a: &a [x, x]\n${'bcdefghi'
        .split('')
        .map((name, at) => `${name}: &${name} [*${'abcdefgh'[at]}, *${'abcdefgh'[at]}]`)
        .join('\n')}`,
    ],
    ['lists in lists', `quiet: ${'['.repeat(60_000)}`],
    ['blocks in blocks', `quiet: ${'{a: '.repeat(20_000)}`],
    ['lists on many lines', `quiet:\n${'- - - [\n'.repeat(10_000)}`],
    ['lines of lists', `quiet:\n${`${'- '.repeat(490)}\n`.repeat(150)}`],
    ['brackets in brackets', `quiet:\n  - "${'('.repeat(40)}a${')'.repeat(39)}"`],
  ])('refuses %s in no time', (_, text) => {
    const started = performance.now()
    expect(parseWords(text).problems.length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('names file and lines when the program starts with it', () => {
    expect(() => wordsOf('quiet:\n  - x\nher: []\n', '/etc/words.yaml')).toThrow(
      /words\.yaml have 2 problems:[\s\S]*line 2: expected words of[\s\S]*line 3: expected two lists/,
    )
  })
})
