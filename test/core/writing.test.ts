import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HTML, MARKDOWN, TAGGED_TEXT } from '../../src/core/index.ts'
import {
  DISCOURSE_CALLS,
  GITHUB_CALLS,
  MASTODON_CALLS,
  readMarkdown,
  readText,
} from '../support/places/reading.ts'

const SIGNS = [...'@#/:.,;!?&<>[]()*_~`|\\-+=12ab é\n\t', 'https://a.b', 'GH-1', '&#64;', ':b:', '[quote']
const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((signs) => signs.join(''))
const folded = (said: string) => said.replace(/\s+/g, ' ').trim()

it('whatever was approved reads the same in Markdown, calls nobody, and is known again', () => {
  fc.assert(
    fc.property(text, (said) => {
      const written = MARKDOWN.write(said)
      const { seen, called } = readMarkdown(written, [...GITHUB_CALLS, ...DISCOURSE_CALLS])
      expect([folded(seen), called, folded(MARKDOWN.read(written))]).toEqual([folded(said), [], folded(said)])
    }),
    { numRuns: 500 },
  )
})

it('whatever was approved calls nobody where names are found by their signs', () => {
  fc.assert(
    fc.property(text, (said) => {
      const { called } = readText(TAGGED_TEXT.write(said), MASTODON_CALLS, { withinLinks: true })
      expect(called).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['an address of mail stays one', 'ana@acme.example', 'ana@acme.example', 'ana@acme.example'],
  ['an address is a link to its end', '(https://a.b/c_d)!', '(<https://a.b/c_d>)!', '(https://a.b/c_d)!'],
  ['an address that isn’t one is text', 'xhttps://@lee', 'xhttps://@\u200Blee', 'xhttps://&#64;lee'],
  ['a price is no list', '3. May', '3\\. May', '3. May'],
  ['words with underlines', 'a_b _c_', 'a_b \\_c\\_', 'a_b _c_'],
])('%s', (_, said, markdown, html) => {
  expect([MARKDOWN.write(said), HTML.write(said)]).toEqual([markdown, html])
})
