import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answersOf, parseAnswers } from '../../../src/analysis/known/parse.ts'
import { PROJECT_ROOT } from '../../../src/config.ts'

const problems = (text: string) =>
  parseAnswers(text).problems.map(({ line, expected }) => [line, expected.en])
const ENTRY = '  - question: Does it sync?\n    en: Yes.\n'

describe('the file of known answers', () => {
  it('takes one way to ask or several, in either language, with what else is known', () => {
    const { answers } = parseAnswers(`answers:
  - question: Does it sync?
    en: Yes.
  - question: [Is it slow?, "C’est lent ?"]
    fr: Nous y travaillons.
    link: https://example.com/slow
    until: 2026-12-31
    status: open
`)
    expect(answers).toEqual([
      { questions: ['Does it sync?'], en: 'Yes.' },
      {
        questions: ['Is it slow?', 'C’est lent ?'],
        fr: 'Nous y travaillons.',
        link: 'https://example.com/slow',
        until: '2026-12-31',
        status: 'open',
      },
    ])
    expect(structuredClone(answers)).toEqual(answers)
  })

  it.each(['', '# nothing yet\n', 'answers:\n', 'answers: []\n'])('is empty: %j', (text) => {
    expect(parseAnswers(text).answers).toEqual([])
  })

  it('is right in the example', () => {
    const { answers } = parseAnswers(readFileSync(join(PROJECT_ROOT, 'answers.example.yaml'), 'utf8'))
    expect(answers?.map(({ status }) => status)).toEqual([undefined, undefined, 'open'])
  })

  it.each<[what: string, text: string, line: number | undefined, expected: RegExp]>([
    ['a misspelt list', 'answer:\n  - question: a b c', 1, /one list, answers:/],
    ['no list', 'answers: yes please', 1, /one entry after the other/],
    ['an entry that is a text', 'answers:\n  - Does it sync?', 2, /a block with question:/],
    ['no question', 'answers:\n  - en: Yes.', 2, /a question of 3 to 300/],
    ['an empty question', 'answers:\n  - question: " "\n    en: Yes.', 2, /a question of 3/],
    [
      'too many ways to ask',
      `answers:\n  - question: [${'abc,'.repeat(21)}]\n    en: Yes.`,
      2,
      /list of up to 20/,
    ],
    ['no answer', 'answers:\n  - question: Does it sync?', 2, /under en: or fr:/],
    [
      'an answer that is a number',
      'answers:\n  - question: Does it sync?\n    en: 5',
      3,
      /an answer of 1 to/,
    ],
    ['a misspelt key', `answers:\n${ENTRY}    untill: 2026-12-31`, 4, /no other keys/],
    ['an address of another kind', `answers:\n${ENTRY}    link: javascript:alert(1)`, 4, /http:/],
    ['a day that isn’t one', `answers:\n${ENTRY}    until: 31/12/2026`, 4, /a day like 2026-12-31/],
    ['a day that never comes', `answers:\n${ENTRY}    until: 2026-02-30`, 4, /a day like/],
    ['another state', `answers:\n${ENTRY}    status: wontfix`, 4, /open or fixed/],
    ['broken YAML', 'answers:\n  - question: "Does', 2, /valid YAML/],
    ['an alias', 'answers:\n  - &a x\n  - *a', 2, /no anchors/],
    ['a control character', 'answers:\n  - question: a\u0007b', 2, /no control/],
    ['too many', `answers:\n${ENTRY.repeat(2_001)}`, undefined, /at most 2000 entries/],
    ['too much', `# ${'so much '.repeat(80_000)}`, undefined, /at most 600000 characters/],
  ])('refuses %s and says where', (_, text, line, expected) => {
    expect(problems(text)).toContainEqual([line, expect.stringMatching(expected)])
  })

  it('says all that is wrong at once, in both languages, and names the file at the start', () => {
    const text =
      'answers:\n  - question: x\n    en: Yes.\n  - question: Does it sync?\n    status: no\n    en: Yes.\n'
    const { problems: found } = parseAnswers(text)
    expect(found.map(({ line }) => line)).toEqual([2, 5])
    for (const { expected } of found) expect(expected.fr).not.toBe(expected.en)
    const start = () => answersOf(text, '/etc/answers.yaml')
    expect(start).toThrow('The answers in /etc/answers.yaml have 2 problems:')
    expect(start).toThrow(/line 2: expected a question[\s\S]*line 5: expected open/)
  })
})
