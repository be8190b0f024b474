import { describe, expect, it } from 'vitest'
import { reading } from '../support/comments.ts'

const words = (text: string): string =>
  reading(text)
    .tokens.map((token) => token.folded)
    .join(' ')
const kinds = (text: string): readonly string[] => reading(text).regions.map((region) => region.kind)

describe('what is not the author’s own words stands in no token', () => {
  it.each([
    ['a quoted line', '> you are all idiots\nI disagree.', 'i disagree', 'carried'],
    ['a nested quoted line', '>> old\n> older\nnew', 'new', 'carried'],
    ['straight quotes', 'He said "you are all idiots" today', 'he said today', 'quote'],
    ['curly quotes', 'He said “you are all idiots” today', 'he said today', 'quote'],
    ['French quotes', 'Il dit « vous êtes tous des clowns » ici', 'il dit ici', 'quote'],
    ['a code fence', 'Try ```rm -rf idiots``` now', 'try now', 'code'],
    ['an open code fence', 'Log:\n```\nidiots everywhere', 'log', 'code'],
    ['inline code', 'call `idiot()` first', 'call first', 'code'],
    ['inline code with a plural', 'the `idiot`s don`t load', "the s don't load", 'code'],
    ['what was written', 'She wrote “you are such a clown” there', 'she wrote there', 'quote'],
    ['a slogan that exists', 'I like your slogan "we bring the sea"', 'i like your slogan', 'quote'],
    [
      'told, of a slogan',
      'He said your new motto is "we lose your bags"',
      'he said your new motto is',
      'quote',
    ],
    ['a text on the screen', 'The button should say "save and close it"', 'the button should say', 'quote'],
    ['an indented block after a blank line', 'Log:\n\n    idiots = 3\n    more\nEnd', 'log end', 'code'],
    ['a stack trace', 'It fails\n    at Foo.bar (idiot.js:3:1)\nhelp', 'it fails help', 'trace'],
    ['a Python trace', 'Traceback (most recent call last):\nsorry', 'sorry', 'trace'],
    ['a link', 'see https://idiots.example/clowns?x=1.', 'see', 'link'],
    ['a bare www link', 'see www.idiots.example now', 'see now', 'link'],
    ['an e-mail address', 'write idiot@clowns.example please', 'write please', 'email'],
    ['a mention', 'thanks @idiot for this', 'thanks for this', 'mention'],
    ['a Slack mention', 'thanks <@U123> and <!here>', 'thanks and', 'mention'],
    ['an HTML tag', 'so <b class="idiot">bad</b>', 'so bad', 'tag'],
    ['an escaped HTML tag', 'so &lt;b&gt;bad', 'so bad', 'tag'],
  ])('%s', (_, text, left, kind) => {
    expect(words(text)).toBe(left)
    expect(kinds(text)).toContain(kind)
  })

  it.each([
    ['one quoted word', 'your "support" team', 'your support team'],
    ['three quoted words', 'a “very helpful team”', 'a very helpful team'],
    ['French scare quotes', 'votre « service client »', 'votre service client'],
  ])('scare quotes stay readable, with a mark: %s', (_, text, left) => {
    expect(words(text)).toBe(left)
    expect(kinds(text)).toEqual(['scare-quotes'])
  })

  it.each([
    [
      'a slogan made up',
      'Your new motto should be "if you like queues, choose us"',
      'if you like queues choose us',
    ],
    ['… said afterwards', '"You pay and we nap" should be your new slogan', 'you pay and we nap'],
    [
      'une devise inventée',
      'Votre nouvelle devise : « payez plus, attendez plus »',
      'payez plus attendez plus',
    ],
    ['our reply, mocked', 'Lol nice reply.. "Your call is important to us"', 'your call is important to us'],
    ['une réponse moquée', 'Belle réponse : « votre appel est important »', 'votre appel est important'],
  ])('what nobody else said is the author’s own voice: %s', (_, text, left) => {
    expect(words(text)).toContain(left)
    expect(kinds(text)).toEqual(['scare-quotes'])
  })

  it.each([
    ['inches', 'a 5" screen and a 6" one are fine with me', 'a 5 screen and a 6 one are fine with me'],
    ['a quote that never closes', 'so "this is all it does', 'so this is all it does'],
    [
      'quotes across paragraphs',
      'so "one two three four\n\nfive six" so',
      'so one two three four five six so',
    ],
    ['smaller than', 'a < b and b > c', 'a b and b c'],
    ['an indented first line', '    hello there', 'hello there'],
  ])('%s changes nothing', (_, text, left) => {
    expect(words(text)).toBe(left)
  })

  it('regions point at the text as given', () => {
    const text = '\u200bœ "one two three four" e\u0301 `x`'
    expect(reading(text).regions.map(({ start, end }) => text.slice(start, end))).toEqual([
      '"one two three four"',
      '`x`',
    ])
  })
})
