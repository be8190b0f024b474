import { describe, expect, it } from 'vitest'
import { parsePhrase } from '../../src/analysis/phrase-syntax.ts'
import { PhraseMatcher } from '../../src/analysis/phrases.ts'
import { read } from '../../src/analysis/text/read.ts'
import type { Language } from '../../src/core/index.ts'
import { comment } from './support/comments.ts'

/** What the phrase hears in the text; negated hits carry a minus. */
function hear(phrase: string, text: string, language: Language = 'en'): readonly string[] {
  const matcher = new PhraseMatcher([{ id: 'a', lexicon: [{ phrase, note: 'for a test' }] }])
  const { tokens, sentences } = read(comment(text), language)
  return (matcher.match(tokens, sentences).get('a') ?? []).map(
    ({ start, end, negated }) => (negated ? '-' : '') + text.slice(start, end),
  )
}

describe('phrases are found as the author wrote them', () => {
  it.each<[string, string, readonly string[]]>([
    ['slow clap', 'Slow clap for the team. SLOOOW  CLAP!', ['Slow clap', 'SLOOOW  CLAP']],
    ['crash*', 'it crashed, crashes and will crash', ['crashed', 'crashes', 'crash']],
    ['(so|very) helpful', 'so helpful, very helpful, helpful', ['so helpful', 'very helpful']],
    ['(so |)helpful', 'so helpful', ['so helpful', 'helpful']],
    ['(really|) great job', 'really great job', ['really great job', 'great job']],
    ['great job (team|folks|)', 'great job team', ['great job team']],
    [
      '(do not|don’t) (ever |)(buy|install)',
      "Don't ever buy, do not install",
      ["Don't ever buy", 'do not install'],
    ],
    ['what _ joke', 'what a joke, what joke', ['what a joke']],
    ['what ... joke', 'what a really bad joke; what joke', ['what a really bad joke', 'what joke']],
    ['what ... joke', 'what one two three four joke', []],
    ['can’t even', 'cant even, can’t even, can not even', ['cant even', 'can’t even']],
    ['10/10', 'it is 10/10 for me', ['10/10']],
    ['user-friendly', 'not user friendly', ['-user friendly']],
    ['how nice', 'how nice', ['how nice']],
    ['well done', 'Well. Done', []],
    ['well done', 'well, done', ['well, done']],
    ['well done', 'well "one two three four" done', []],
    ['idiots', 'they are not idiots but idiots', ['-idiots', 'idiots']],
    ['not working', 'it is not working', ['not working']],
    ['idiot', 'She said “he is an idiot really” to me', []],
    ['so "helpful"', 'so helpful', ['so helpful']],
    ['*ing', 'ringing, singer', ['ringing']],
    ['# stars', '5 stars, five stars', ['5 stars']],
    ['what ...5 joke', 'what one two three four joke', ['what one two three four joke']],
    [
      '(very|really|)+ slow',
      'very very really slow',
      ['very very really slow', 'very really slow', 'really slow', 'slow'],
    ],
    ['keep !(up|going) *ing', 'keep failing, keep going', ['keep failing']],
    ['!(never) again', 'again, never again', ['again']],
    ['well , done', 'well, done, well done', ['well, done']],
    ['^ done', 'Done. Well done.', ['Done']],
    ['^, done', 'Well, done. Well done.', ['done']],
    ['^^ done', 'Done. Done.', ['Done']],
    ['great $', 'great things. So great! It is great', ['great', 'great']],
    ['great $,', 'great things, so great, and more', ['great']],
    ['great $$', 'Great. So great', ['great']],
    ['right $ ?', 'right? right.', ['right']],
    ['great $ .', 'great! great? great.', ['great']],
    ['great $ !', 'great! great.', ['great']],
    ['well ; done', 'Well. Done. Well, done', ['Well. Done', 'Well, done']],
    ['well ; (done|made)', 'Well. Made', ['Well. Made']],
    ['well ; done', 'Well "one two three four" done', []],
  ])('“%s” in “%s”', (phrase, text, expected) => {
    expect(hear(phrase, text)).toEqual(expected)
  })

  it.each<[string, string, readonly string[]]>([
    [
      "c'est pas (terrible|fameux)",
      'C’est pas terrible, c est pas fameux, cest pas terrible',
      ['C’est pas terrible', 'c est pas fameux', 'cest pas terrible'],
    ],
    ['bande d’(idiot*|abrutis)', "Bande d'idiots ! bande d’abrutis", ["Bande d'idiots", 'bande d’abrutis']],
    ['déçu*', 'DECU, déçue et decu', ['DECU', 'déçue', 'decu']],
    ['cœur', 'Merci du fond du coeur, mon cœur', ['coeur', 'cœur']],
    ['marche pas', 'ça ne marche pas', ['marche pas']],
    ['génial', 'ce n’est pas génial', ['-génial']],
    ['clowns', '> bande de clowns\nMoi non', []],
  ])('« %s » dans « %s »', (phrase, text, expected) => {
    expect(hear(phrase, text, 'fr')).toEqual(expected)
  })

  it('knows the groups of its lexicon, of one word or several', () => {
    const groups = { pets: ['cat', 'dog'], kin: ['{pets}', 'my old aunt'] }
    const matcher = new PhraseMatcher([
      { id: 'a', lexicon: [{ phrase: 'ask {kin}', also: ['{pets} (food|bed)'], note: 'n' }], groups },
    ])
    const { tokens } = read(comment('ask dog, ask my old aunt, ask my aunt, cat bed'), 'en')
    expect(
      matcher
        .match(tokens)
        .get('a')
        ?.map(({ from, to }) => [from, to]),
    ).toEqual([
      [0, 2],
      [2, 6],
      [9, 11],
    ])
  })

  it('hands each lexicon its own hits', () => {
    const matcher = new PhraseMatcher([
      { id: 'one', lexicon: [{ phrase: 'great job', note: 'n' }] },
      {
        id: 'two',
        lexicon: [
          { phrase: 'great', note: 'n' },
          { phrase: '(great|good) job team', note: 'n' },
        ],
      },
    ])
    const hits = matcher.match(read(comment('great job team'), 'en').tokens)
    expect(hits.get('one')?.map((hit) => [hit.from, hit.to])).toEqual([[0, 2]])
    expect(
      hits
        .get('two')
        ?.map((hit) => [hit.from, hit.to])
        .sort(),
    ).toEqual([
      [0, 1],
      [0, 3],
    ])
  })

  it.each([
    ['', 'no word'],
    ['...', 'no word'],
    ['(a|)', 'no word'],
    ['(a|b', 'not closed'],
    ['a)', 'bracket too many'],
    ['ask {nobody}', 'no group'],
    ['a ...40 b', 'gap of more than'],
    ['!(a) _', 'no word'],
  ])('a phrase nobody can match is refused: “%s”', (phrase, message) => {
    expect(() => parsePhrase(phrase)).toThrow(message)
  })
})

/** Counts how often the matcher looks at a token. */
function looks(phrases: readonly string[], text: string): number {
  const matcher = new PhraseMatcher([{ id: 'a', lexicon: phrases.map((phrase) => ({ phrase, note: 'n' })) }])
  let count = 0
  const { tokens } = read(comment(text), 'en')
  const watched = new Proxy(tokens, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) count += 1
      return Reflect.get(target, key)
    },
  })
  matcher.match(watched)
  return count
}

describe('the pass over the tokens is linear', () => {
  it.each([
    ['a phrase that almost matches everywhere', ['what ... what ... joke'], 'what '],
    ['a phrase that matches everywhere', ['so so so', 'so ... so'], 'so '],
    ['nothing to be found', ['slow clap'], 'word '],
  ])('%s: twice the text, twice the looks', (_, phrases, piece) => {
    const once = looks(phrases, piece.repeat(500))
    const twice = looks(phrases, piece.repeat(1_000))
    expect(twice).toBeGreaterThan(once)
    expect(twice).toBeLessThan(once * 2.1)
  })
})
