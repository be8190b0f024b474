import { describe, expect, it } from 'vitest'
import { parseComment } from '../../../src/analysis/contract/input.ts'
import { WinnowError } from '../../../src/core/index.ts'

const refused = (value: unknown): WinnowError => {
  try {
    parseComment(value)
  } catch (error) {
    if (error instanceof WinnowError) return error
    throw error
  }
  throw new Error('was accepted')
}
const GIVEN = { id: 'a', text: 'Hello' }

describe('a comment as it comes in', () => {
  it('needs an id and a text; what is missing speaks against nobody', () => {
    expect(parseComment(GIVEN)).toEqual({
      id: 'a',
      text: 'Hello',
      author: {},
      venue: { ownership: 'own', kind: 'comments' },
    })
  })

  it('takes everything of the contract', () => {
    const full = {
      id: 'a',
      text: 'Hello',
      language: 'fr',
      url: 'https://blog.example/1',
      postedAt: '2031-05-01T10:00:00Z',
      author: {
        id: 'u',
        name: 'Sam',
        handle: 'sam',
        isAnonymous: false,
        accountCreatedAt: '2020-01-01',
        hasAvatar: true,
        url: 'https://sam.example',
      },
      venue: {
        ownership: 'third-party',
        kind: 'article',
        name: 'Blog',
        url: 'https://blog.example',
        hostId: 'h',
        hostName: 'Ana',
      },
      addressesUs: true,
      thread: [
        { author: { id: 'us' }, text: 'What would help?', postedAt: '2026-01-01T00:00:00Z', fromUs: true },
      ],
      article: { title: 'T', text: 'B', url: 'https://blog.example/1', author: { name: 'Ana' } },
      rating: 1,
      bestRating: 5,
      likes: 12,
      attachments: [{ url: 'https://a.example/1.png', name: 'one' }],
    }
    expect(parseComment(full)).toEqual(full)
  })

  it.each([
    ['author null', { ...GIVEN, author: null }],
    ['venue null', { ...GIVEN, venue: null }],
    ['fields null', { ...GIVEN, language: null, url: null, thread: null, article: null, postedAt: null }],
    ['unknown keys', { ...GIVEN, extra: 1, author: { karma: 3 } }],
  ])('%s is as if it were not there', (_, value) => {
    expect(parseComment(value)).toEqual(parseComment(GIVEN))
  })

  it.each([
    ['empty', ''],
    ['blank', '  \n '],
    ['NUL and lone surrogates', '\u0000\ud83d'],
    ['100,000 characters', 'x'.repeat(100_000)],
  ])('takes a text that is %s, exactly as given', (_, text) => {
    expect(parseComment({ id: 'a', text }).text).toBe(text)
  })

  it.each([
    ['EN', 'en'],
    ['fr-CA', 'fr'],
    ['French', 'fr'],
    ['de', undefined],
  ])('takes the language %s, and lets the text tell where it is neither of ours', (language, read) => {
    expect(parseComment({ ...GIVEN, language }).language).toBe(read)
  })

  it('takes an author that is a name, and files that are addresses or names', () => {
    const { author, attachments } = parseComment({
      ...GIVEN,
      author: 'Maren',
      attachments: ['https://a.example/1.png', 'log.txt', { url: 'https://a.example/2.png', name: 'two' }],
    })
    expect(author).toEqual({ name: 'Maren' })
    expect(attachments).toEqual([
      { url: 'https://a.example/1.png' },
      { name: 'log.txt' },
      { url: 'https://a.example/2.png', name: 'two' },
    ])
  })

  it('turns numbers given as ids into strings', () => {
    const { id, author } = parseComment({ id: 17, text: '', author: { id: 3 } })
    expect([id, author.id]).toEqual(['17', '3'])
  })

  it('takes a thread of 5,000 messages and a message without author', () => {
    const thread = Array.from({ length: 5_000 }, () => ({ author: null, text: 'x' }))
    expect(parseComment({ ...GIVEN, thread }).thread?.[4_999]).toEqual({ author: {}, text: 'x' })
  })

  it.each<[string, unknown, string, string]>([
    ['no object', 'hello', '', 'a JSON object'],
    ['an array', [], '', 'a JSON object'],
    ['null', null, '', 'a JSON object'],
    ['no text', { id: 'a' }, 'text', 'a string'],
    ['text of another kind', { id: 'a', text: 3 }, 'text', 'a string'],
    ['no id', { text: 'x' }, 'id', 'a string of 1 to 512 characters'],
    ['an empty id', { id: '', text: 'x' }, 'id', 'at least 1 character'],
    [
      'a language that is none',
      { ...GIVEN, language: '?!' },
      'language',
      'a language, such as en, fr-CA or French',
    ],
    ['stars beyond any scale', { ...GIVEN, rating: 101 }, 'rating', 'a number, 0 to 100'],
    ['half a like', { ...GIVEN, likes: 1.5 }, 'likes', 'a whole number'],
    [
      'a venue of no kind',
      { ...GIVEN, venue: { ownership: 'own' } },
      'venue.kind',
      'one of article, comments, forum, chat, social, review, direct',
    ],
    ['a name that is a number', { ...GIVEN, author: { name: 3 } }, 'author.name', 'a string'],
    ['a date that is none', { ...GIVEN, postedAt: 'yesterday' }, 'postedAt', 'an ISO 8601 date'],
    ['a message without text', { ...GIVEN, thread: [{ text: 'a' }, {}] }, 'thread[1].text', 'a string'],
  ])('%s is refused with path and expected form', (_, value, path, expected) => {
    const error = refused(value)
    expect(error.code).toBe('invalid_input')
    expect(error.problems).toContainEqual({ path, expected })
    expect(error.message).toContain(expected)
  })

  it.each([
    ['text', { id: 'a', text: 'x'.repeat(100_001) }, 'at most 100000 characters'],
    [
      'thread',
      { ...GIVEN, thread: Array.from({ length: 5_001 }, () => ({ text: 'x' })) },
      'at most 5000 items',
    ],
  ])('a %s too long is called so', (path, value, expected) => {
    expect(refused(value)).toMatchObject({ code: 'too_long', problems: [{ path, expected }] })
  })

  it('quotes nothing that was given', () => {
    const secret = 'token-and-words'
    const error = refused({ id: 'a', text: 3, language: secret, postedAt: secret, venue: secret })
    expect(JSON.stringify([error.message, error.problems])).not.toContain(secret)
  })
})
