import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cut } from '../../../src/analysis/answer/holes.ts'
import { parsePlaybook } from '../../../src/analysis/answer/parse-playbook.ts'
import { defaultPlaybook, withIdentity } from '../../../src/analysis/answer/playbook.ts'
import { propose } from '../../../src/analysis/answer/propose.ts'
import { LANGUAGES, TEMPLATE_KINDS, WinnowError } from '../../../src/core/index.ts'
import { playbookProblem } from '../../../src/core/words/playbook-problems.ts'
import { reads, said } from './readings.ts'

function problems(text: string): readonly string[] {
  try {
    parsePlaybook(text, 'playbook.yaml')
  } catch (error) {
    if (error instanceof WinnowError && error.code === 'config_invalid')
      return error.problems.map((one) => `${one.path}: ${one.expected}`)
    throw error
  }
  return []
}

describe('the playbook file', () => {
  it('the example in the repository is the defaults', () => {
    const text = readFileSync(new URL('../../../playbook.example.yaml', import.meta.url), 'utf8')
    expect(parsePlaybook(text, 'playbook.example.yaml')).toEqual(defaultPlaybook)
  })

  it.each(['', '# nothing yet', '{}', 'en: {}', 'fr:\n  templates: {}'])('%j keeps every default', (text) => {
    expect(parsePlaybook(text, 'playbook.yaml')).toEqual(defaultPlaybook)
  })

  it('what is given replaces, what is missing keeps its default', () => {
    const playbook = parsePlaybook(
      'brand: Acme Notes\nfr:\n  voice: informal\n  templates:\n    light-touch:\n      un: Bien ' +
        'vu, {brand} s’incline.\n',
      'playbook.yaml',
    )
    expect(playbook.brand).toBe('Acme Notes')
    expect(playbook.wording.fr.templates['light-touch']).toEqual({ un: 'Bien vu, {brand} s’incline.' })
    expect(playbook.wording.fr.templates.answer).toEqual(defaultPlaybook.wording.fr.templates.answer)
    expect(playbook.wording.en).toEqual(defaultPlaybook.wording.en)
  })

  it('the voice chooses between vous and tu', () => {
    const tu = parsePlaybook('fr: { voice: informal }', 'playbook.yaml')
    const words = (book: typeof tu) =>
      (propose(said('…'), reads('detractor', { language: 'fr' }), book)?.drafts ?? [])
        .filter((one) => one.language === 'fr')
        .map((one) => one.text)
        .join(' ')
    expect(words(tu)).toMatch(/ta franchise.*\bte gêne|\bte gêne/su)
    expect(words(tu)).not.toMatch(/\b(?:vous|votre)\b/u)
    expect(words(defaultPlaybook)).not.toMatch(/\b(?:tu|ta|ton|te|toi)\b/u)
  })

  it.each([
    ['a misspelt key', 'brnad: Acme', ['brnad: one of its known keys; the nearest is "brand"']],
    [
      'a misspelt language key',
      'en:\n  singatures: [x]',
      ['en.singatures: one of its known keys; the nearest is "signatures"'],
    ],
    [
      'a misspelt strategy',
      'fr:\n  templates:\n    thanks-host: { a: b }',
      ['fr.templates.thanks-host: one of its known keys; the nearest is "thank-host"'],
    ],
    [
      'a misspelt hole',
      'en:\n  templates:\n    answer: { a: "Hi {brnd}" }',
      ['en.templates.answer.a: known holes; the nearest to {brnd} is {brand}'],
    ],
    [
      'a hole where it means nothing',
      'en:\n  signatures: ["— {point}", "— us"]',
      ['en.signatures.0: known holes; the nearest to {point} is {brand}'],
    ],
    ['an unknown voice', 'fr:\n  voice: familier', ['fr.voice: "formal" or "informal"']],
    ['a list for a block', 'en:\n  templates:\n    answer: [a, b]', ['en.templates.answer: a block of keys']],
    ['a number for a name', 'brand: 7', ['brand: a string']],
    ['no variant at all', 'en:\n  templates:\n    answer: {}', ['en.templates.answer: at least one variant']],
    [
      'an empty variant',
      'en:\n  templates:\n    answer: { a: "" }',
      ['en.templates.answer.a: at least 1 characters'],
    ],
    [
      'an open hole without brackets',
      'en:\n  open: { answer: TODO }',
      ['en.open.answer: words in square brackets, e.g. "[your answer]"'],
    ],
    [
      'no signature that always fits',
      'en:\n  signatures: ["— {speaker}"]',
      ['en.signatures: at least one without a hole, for when nothing is known'],
    ],
    ['broken YAML', 'en: [', ['line 1: valid YAML (BAD_INDENT)']],
    ['a text instead', 'hello there', [': a block of keys']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected)
    // On a French page each of them is said in French; a choice of words stays what it is.
    for (const one of expected) {
      const english = one.slice(one.indexOf(': ') + 2)
      expect(playbookProblem('fr', english)).not.toMatch(/\b(?:a|at|one|known|words|or|valid|the)\b/u)
      expect(playbookProblem('en', english)).toBe(english)
    }
  })

  it('every problem is told at once, with the file', () => {
    const text = 'brnad: Acme\nfr:\n  voice: familier\n'
    expect(problems(text)).toHaveLength(2)
    expect(() => parsePlaybook(text, 'my/playbook.yaml')).toThrow(/my\/playbook\.yaml has 2 problems/)
  })

  it('a file that unfolds without end is refused', () => {
    const bomb = `a: &a [x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, at) => `${key}: &${key} [${`*${'abcdefghi'[at]},`.repeat(6)}]`)
      .join('\n')}`
    expect(() => parsePlaybook(bomb, 'playbook.yaml')).toThrow(WinnowError)
  })
})

describe('the default words', () => {
  it('have at least two variants each, in both languages', () => {
    for (const language of LANGUAGES)
      for (const kind of TEMPLATE_KINDS)
        expect(Object.keys(defaultPlaybook.wording[language].templates[kind]).length).toBeGreaterThanOrEqual(
          2,
        )
  })

  it('have no hole that nobody fills', () => {
    for (const language of LANGUAGES)
      for (const kind of TEMPLATE_KINDS)
        for (const template of Object.values(defaultPlaybook.wording[language].templates[kind]))
          expect(cut(template).filter((part) => part.kind === 'unknown')).toEqual([])
  })

  it('keep French typography: no-break spaces, guillemets, curly apostrophes', () => {
    for (const group of Object.values(defaultPlaybook.wording.fr.templates))
      for (const template of Object.values(group)) expect(template).not.toMatch(/ [:;!?»]|« |["']/u)
  })
})

describe('who speaks', () => {
  it('names from the configuration go before the file', () => {
    const playbook = withIdentity({ ...defaultPlaybook, brand: 'Old', speaker: 'Ana' }, { brand: 'New' })
    expect([playbook.brand, playbook.speaker]).toEqual(['New', 'Ana'])
  })

  it('a name can open no hole and wake nobody', () => {
    expect(withIdentity(defaultPlaybook, { brand: ' <@all> {Acme}\n[x] ' }).brand).toBe('all Acme x')
    expect(withIdentity(defaultPlaybook, { brand: '  ' }).brand).toBeNull()
  })
})
