import { describe, expect, it } from 'vitest'
import { reading } from '../support/comments.ts'

const folded = (text: string, language: 'en' | 'fr' = 'en'): readonly string[] =>
  reading(text, language).tokens.map((token) => token.folded)

describe('tokens', () => {
  it.each([
    ["j'aime l'appli", ["j'", 'aime', "l'", 'appli']],
    ['J’AIME', ["j'", 'aime']],
    ["qu'est-ce qu'il y a", ["qu'", 'est', 'ce', "qu'", 'il', 'y', 'a']],
    ["aujourd'hui", ["aujourd'hui"]],
    ['cest nul, jai tout essayé', ['c', 'est', 'nul', 'j', 'ai', 'tout', 'essaye']],
    ['jusqu’à hier', ["jusqu'", 'a', 'hier']],
    ["don't can't it's", ["don't", "can't", "it's"]],
    ['version 2.3.1 costs 10,000', ['version', '2.3.1', 'costs', '10,000']],
    ['user-friendly', ['user', 'friendly']],
    ['f**k this sh*t', ['fuck', 'this', 'shit']],
    ['a**hole, a$$, @sshole, b!tch, bull$hit', ['asshole', 'ass', 'asshole', 'bitch', 'bullshit']],
    ['f***ing bunch of w*nkers, what sh**', ['fucking', 'bunch', 'of', 'wankers', 'what', 'shit']],
    ['p*tain de m*rde, c*nnards', ['putain', 'de', 'merde', 'connards']],
    ['price*, 100%, hello***', ['price', '100', 'hello']],
    ['st||ooges|| and ||clowns||', ['stooges', 'and', 'clowns']],
    ['a || b, |x| or |', ['a', 'b', 'x', 'or']],
    ['I won`t renew, it doesn`t save', ['i', "won't", 'renew', 'it', "doesn't", 'save']],
    ['l`appli n`ouvre plus', ["l'", 'appli', "n'", 'ouvre', 'plus']],
    ['**what a** day, *sh*t*', ['what', 'a', 'day', 'shit']],
    ['US$ 5, $AAPL, c# and O(c*n)', ['us', '5', 'aapl', 'c', 'and', 'o', 'c*n']],
    ['Mr D*** and stop!now', ['mr', 'd', 'and', 'stop', 'now']],
    ['m0r0ns, p4th3t1c cl0wns', ['morons', 'pathetic', 'clowns']],
    ['i w@nt to k!ll myself, su!cide', ['i', 'want', 'to', 'kill', 'myself', 'suicide']],
    ['je v*ux m*urir', ['je', 'veux', 'mourir']],
    ['d*d, a*d and t*e, src/child*', ['d*d', 'a*d', 'and', 't*e', 'src', 'child']],
    ['v2, mp3, h264, 1st, 3D, b2b', ['v2', 'mp3', 'h264', '1st', '3d', 'b2b']],
    ['y o u  a r e  idiots', ['you', 'are', 'idiots']],
    ['plan a b is a no', ['plan', 'a', 'b', 'is', 'a', 'no']],
    ['**bold** and _soft_', ['bold', 'and', 'soft']],
    ['Çà et là, Noël', ['ca', 'et', 'la', 'noel']],
  ])('%s', (text, expected) => {
    expect(folded(text)).toEqual(expected)
  })

  it.each([
    ['sooooo', 'so'],
    ['coooool', 'cool'],
    ['goooood', 'good'],
    ['niiiice', 'nice'],
    ['reallllly', 'really'],
    ['nuuuul', 'nul'],
    ['booooonne', 'bonne'],
    ['merciiiii', 'merci'],
    ['aaaaaa', 'a'],
  ])('drawn-out %s is read as %s', (text, expected) => {
    const token = reading(text).tokens[0]
    expect(token?.folded).toBe(expected)
    expect(token?.elongated).toBe(true)
  })

  it('knows capitals from capitals', () => {
    const caps = reading('THIS is A Test, I SAID: ÉTÉ v2').tokens.filter((token) => token.caps)
    expect(caps.map((token) => token.folded)).toEqual(['this', 'said', 'ete'])
  })

  it('stems in the comment’s language', () => {
    expect(reading('crashes crashing', 'en').tokens.map((token) => token.stem)).toEqual(['crash', 'crash'])
    expect(reading('marchait marcher', 'fr').tokens.map((token) => token.stem)).toEqual(['march', 'march'])
  })
})

describe('sentences', () => {
  const parts = (text: string): readonly string[] =>
    reading(text).sentences.map(({ start, end }) => text.slice(start, end))
  it.each([
    ['It crashes. Why? Fix it!', ['It crashes.', 'Why?', 'Fix it!']],
    ['Nul.Vraiment nul', ['Nul.', 'Vraiment nul']],
    ['Version 2.3 is out e.g. here', ['Version 2.3 is out e.g. here']],
    ['Ask Mr. Smith now', ['Ask Mr. Smith now']],
    ['Wow... great job', ['Wow... great job']],
    ['First line\nSecond line', ['First line', 'Second line']],
    ['Really?! Yes', ['Really?!', 'Yes']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected)
  })

  it('says which ask and which exclaim', () => {
    const [first, second, third] = reading('Why? Stop it! Fine.').sentences
    expect([first?.question, second?.exclamation, third?.question, third?.exclamation]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('emojis', () => {
  it.each([
    ['Bravo 👏🏽 vraiment', ['👏']],
    ['family 👩‍👩‍👧', ['👩‍👩‍👧']],
    ['love ❤️', ['❤']],
    ['flags 🇫🇷 🇬🇧', ['🇫🇷', '🇬🇧']],
    ['nice :) and ;-( <3', [':)', ';-(', '<3']],
    ['shrug ¯\\_(ツ)_/¯', ['¯\\_(ツ)_/¯']],
    ['at 3:30 (see: b)', []],
    ['std::vector a/b', []],
  ])('%s', (text, expected) => {
    expect(reading(text).emojis.map((emoji) => emoji.text)).toEqual(expected)
  })
})
