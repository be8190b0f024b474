import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intentsFor } from '../../adapters/discord/client.ts'
import { customId, parseCustomId } from '../../adapters/discord/custom-id.ts'
import { literal, plain, shown } from '../../adapters/discord/text.ts'
import { shortened } from '../../src/core/index.ts'

/** What a reader of Discord sees: a backslash before a mark goes, addresses stay as they are. */
function read(content: string): string {
  return content.replace(/https?:\/\/[^\s<]+|\\([^0-9A-Za-z\s])/g, (whole, mark?: string) => mark ?? whole)
}

const texts = fc.string({
  maxLength: 300,
  unit: fc.oneof(
    fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
    fc.constantFrom(
      '*',
      '_',
      '\\',
      '~~',
      '||',
      '`',
      '```',
      '\n',
      '> ',
      '# ',
      '- ',
      '1. ',
      '<@1>',
      '[a](b)',
      'https://a.example/x_y_z ',
    ),
  ),
})

describe('a reply', () => {
  it('is read letter for letter, whatever is in it', () => {
    fc.assert(
      fc.property(texts, (text) => read(literal(text)) === text),
      { numRuns: 500 },
    )
  })

  it('keeps its addresses clickable', () => {
    expect(literal('See https://acme.example/a_b*c for *more*.')).toBe(
      'See https://acme.example/a_b*c for \\*more\\*.',
    )
  })

  it('is no longer than it has to be', () => {
    expect(literal('It’s fixed in 2.3.1 (see above), thank you - Ana @ Acme.')).toBe(
      'It’s fixed in 2.3.1 (see above), thank you - Ana @ Acme.',
    )
  })
})

describe('text of other people', () => {
  it('never leaves an active mark, a link or a mention, and keeps to its limit', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 400 }), (text, limit) => {
        const out = shown(text, limit)
        expect(out.length).toBeLessThanOrEqual(limit)
        expect(out.isWellFormed() || !text.isWellFormed()).toBe(true)
        expect(out.replace(/\\[^0-9A-Za-z\s]/g, '')).not.toMatch(/[*_~`|<[\]\\]|:\/\/|@(?:everyone|here)/)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['abcdef', 4, 'abc…'],
    ['🙂🙂🙂', 4, '🙂…'],
    ['abcd', 4, 'abcd'],
  ])('%j cut to %i is %j', (text, limit, expected) => {
    expect(shortened(text, limit)).toBe(expected)
  })

  it('is one plain line where Discord renders no marks', () => {
    expect(plain(' a\n\tb\u202e  *c* ', 20)).toBe('a b *c*')
  })
})

describe('the id of a button', () => {
  it('says what is asked, of what, in which version', () => {
    const id = customId('approve', '01957f0e-7e5a-7c3f-9d1e-2f3a4b5c6d7e', 12)
    expect(id.length).toBeLessThanOrEqual(100)
    expect(parseCustomId(id)).toEqual({
      ask: 'approve',
      id: '01957f0e-7e5a-7c3f-9d1e-2f3a4b5c6d7e',
      number: 12,
      more: '',
    })
  })

  it.each([
    '',
    'w:approve',
    'w:approve:x',
    'w:approve:x:-1',
    'w:nothing:x:1',
    'v:approve:x:1',
    'w:approve::1',
  ])('is none of ours: %j', (text) => {
    expect(parseCustomId(text)).toBeUndefined()
  })
})

describe('intents', () => {
  it.each([
    [
      'no words where nothing is listened to, but what happens to messages',
      { channels: [], forums: [] },
      true,
      [1, 512],
    ],
    ['messages and their words for channels', { channels: ['1'], forums: [] }, true, [1, 512, 32_768]],
    ['the same for forums', { channels: [], forums: ['1'] }, true, [1, 512, 32_768]],
    ['no words when Discord refuses them', { channels: ['1'], forums: [] }, false, [1, 512]],
  ] as const)('%s', (_, config, readsContent, expected) => {
    expect(intentsFor(config, readsContent)).toEqual(expected)
  })
})
