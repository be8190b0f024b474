import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../../src/analysis/text/normalise.ts'
import { reading } from '../support/comments.ts'

/** Pieces that make offsets go wrong, strung together at random. */
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'sarcasm',
        'crаsh',
        'e\u0301te\u0301',
        'œuvre',
        'ﬁne',
        '𝐛𝐨𝐥𝐝',
        'ｆｕｌｌ',
        '\u200b',
        '\u0000',
        '\ud83d',
        '\ude00',
        '😀',
        '👩‍👩‍👧',
        '👏🏽',
        '\u202e',
        '&amp;',
        '&eacute;',
        '"four words in quotes"',
        '« oui »',
        '```code```',
        '`x`',
        '> cité\n',
        'https://a.example/b?c=d',
        'a@b.example',
        '@you',
        '<b>',
        'j’aime',
        'don’t',
        'soooo',
        'a**hole',
        'F***',
        '$hit',
        'don`t',
        '||',
        'st||ooges||',
        'your new motto: "we lose your bags daily"',
        '\r\n',
        '\n',
        ' ',
        '!?',
        '...',
        'İstanbul',
        'a\u0300\u0301\u0302',
        ':)',
        '¯\\_(ツ)_/¯',
        '\ufeff',
        '\ufe0f',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))

describe('offsets lead back to the text as given', () => {
  it('every token, sentence, emoji and region lies within the text, in order', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const { tokens, sentences, emojis, regions } = reading(text)
        for (const list of [tokens, sentences, emojis, regions]) {
          let last = 0
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = start
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('evidence carries the very slice it points at', () => {
    fc.assert(
      fc.property(HOSTILE, fc.nat(), fc.nat(), (text, a, b) => {
        const heard = reading(text)
        const { tokens, plain } = heard
        if (tokens.length > 0) {
          const from = a % tokens.length
          const span = heard.spanOfTokens(from, from + 1 + (b % (tokens.length - from)))
          expect(text.slice(span.start, span.end)).toBe(span.text)
          expect(span.text).not.toBe('')
        }
        if (plain.length > 0) {
          const start = a % plain.length
          const span = heard.span(start, start + 1 + (b % (plain.length - start)))
          expect(text.slice(span.start, span.end)).toBe(span.text)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('folded text is as long as the plain text', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const { plain, folded } = reading(text)
        expect(folded).toHaveLength(plain.length)
      }),
      { numRuns: 500 },
    )
  })

  it('points at a word behind everything that changes length', () => {
    const text = '\u200bUn cœur e\u0301norme 𝐩𝐨𝐮𝐫 &amp; \u0000crash'
    const tokens = reading(text).tokens.map(({ start, end }) => text.slice(start, end))
    expect(tokens).toEqual(['Un', 'cœur', 'e\u0301norme', '𝐩𝐨𝐮𝐫', 'crash'])
  })
})

describe('normalised text reads as a person sees it', () => {
  it.each([
    ['zero-width characters', 'id\u200bi\u200cot', 'idiot'],
    ['NUL and control characters', 'id\u0000iot\u0007', 'idiot'],
    ['Cyrillic look-alikes in a Latin word', 'сrаsh', 'crash'],
    ['Greek look-alikes in a Latin word', 'cοοl', 'cool'],
    ['a truly Cyrillic word stays', 'собака', 'собака'],
    ['fullwidth letters', 'ｉｄｉｏｔ', 'idiot'],
    ['mathematical letters', '𝓲𝓭𝓲𝓸𝓽', 'idiot'],
    ['ligatures', 'œuf Æon ﬁne', 'oeuf AEon fine'],
    ['decomposed accents', 'de\u0301c\u0327u', 'déçu'],
    ['piled-up marks', 'z\u0301\u0324o\u0335', 'źo'],
    ['curly apostrophes', 'don’t', "don't"],
    ['non-breaking spaces', 'Quoi\u00a0!', 'Quoi !'],
    ['a lone surrogate', 'a\ud83db', 'a\ufffdb'],
    ['direction marks', '\u202eabc\u202c', 'abc'],
    ['masked letters', 'A**HOLE, a$$ and sh!t', 'ASSHOLE, ass and shit'],
    ['a spoiler’s bars', 'st||ooges|| || ', 'stooges || '],
    ['backticks for apostrophes', 'I don`t; `x`', "I don't; `x`"],
    ['HTML entities', 'l&#39;appli &amp; moi', "l'appli & moi"],
  ])('%s', (_, given, plain) => {
    expect(normalise(given).plain).toBe(plain)
  })
})
