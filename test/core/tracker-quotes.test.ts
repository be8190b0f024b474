import { expect, it } from 'vitest'
import { quoted } from '../../src/core/tracker.ts'

it.each([
  ['nobody is called', 'cc @acme/everyone', '> cc @\u200Bacme/everyone'],
  ['nothing is referred to', 'see #12', '> see #\u200B12'],
  ['no picture is shown', '![x](https://evil.example/x.png)', '> !\\[x\\](<https://evil.example/x.png>)'],
  ['an escape of theirs undoes none of ours', '\\<img>', '> \\\\\\<img\\>'],
  ['nothing is written as an entity', '&#64;acme &lt;b&gt;', '> \\&#\u200B64;acme \\&lt;b\\&gt;'],
  ['nothing is set in bold', '**bold** _so_ ~~not~~', '> \\*\\*bold\\*\\* \\_so\\_ \\~\\~not\\~\\~'],
  ['no line end leads out of it', 'one\r\ntwo\rthree\n\nfour', '> one\n> two\n> three\n> \n> four'],
  ['addresses stay', 'https://acme.example/a_b?c=1&d=2', '> <https://acme.example/a_b?c=1&d=2>'],
])('in a quotation %s', (_, text, expected) => {
  expect(quoted(text)).toBe(expected)
})
