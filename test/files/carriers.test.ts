import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWinnow } from '../../src/main.ts'
import { found } from './kept.ts'
import { escaped, WRITERS, type Written } from './writers.ts'

const word = fc.constantFrom(
  'It',
  'crashes',
  'depuis',
  'hier,',
  'écran;',
  'figé',
  '"non"',
  'a & b',
  '<3',
  '5 €',
  '🙂',
  "l'appli",
  '|',
  'C:\\dir',
  "d''un",
  '=1+1',
  '2026-11-02',
)
const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n')
const text = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 }).map((parts) =>
  parts
    .map((part) => part.join(''))
    .join('')
    .trim(),
)
const name = fc.constantFrom('Sam', 'Zoé Dupont', 'O’Neil; Pat', 'Kim, "K"', '李')
const at = fc
  .integer({ min: 1_500_000_000, max: 1_800_000_000 })
  .map((time) => new Date(time * 1_000).toISOString())
const comments = fc
  .array(fc.record({ text, name, at }), { minLength: 1, maxLength: 8 })
  .map((all) => all.map((one, index): Written => ({ ...one, id: `c-${index}` })))

describe('what is written in any carrier is read back', () => {
  it.each(Object.entries(WRITERS))('%s: text, author, date and id', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(comments, async (all) => {
        const { values, problems, warnings } = await found(write(all))
        expect([problems, warnings]).toEqual([[], []])
        const read = values.map(({ id, text, author, postedAt }) => ({
          id,
          text,
          name: author?.name,
          at: postedAt,
        }))
        expect(read).toEqual(all.map(({ id, text, name, at }) => ({ id, text, name, at })))
      }),
      { numRuns: 12 },
    )
  })
})

describe('the same text reads the same', () => {
  const golden = ['detractors', 'calm-critics', 'sarcastic-with-problem', 'questions', 'mock-praise']
  /** A few of each kind and language that hold no markup of their own. */
  const texts = ['en', 'fr'].flatMap((language) =>
    golden.flatMap((file) =>
      readFileSync(join(import.meta.dirname, `../golden/${file}.${language}.jsonl`), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const one = JSON.parse(line)
          return String((one.comment ?? one).text)
        })
        .filter((one) => !/[<>`&]/.test(one))
        .slice(0, 3),
    ),
  )
  const clowns = 'You are a pathetic bunch of clowns, what a joke of a company. I hate you.'
  const html = (one: string) => `<p>${escaped(one).replace(/\n\n+/g, '</p><p>').replaceAll('\n', '<br>')}</p>`
  const CARRIERS: Readonly<Record<string, (one: string) => string>> = {
    HTML: html,
    'a quotation before it': (one) => `> ${clowns}\n\n${one}`,
    'a quotation in HTML': (one) => `<blockquote><p>${clowns}</p></blockquote>${html(one)}`,
    'a quotation of a forum': (one) => `[quote="sam, post:1, topic:2"]\n${clowns}\n[/quote]\n\n${one}`,
    'Hacker News': (one) => `&gt; ${clowns}<p>${escaped(one).replace(/\n\n+/g, '<p>')}`,
    'the mail it answers': (one) =>
      `${one}\n\nOn Mon, Nov 2, 2026 at 10:00 AM Sam <s@x.example> wrote:\n\n${clowns}`,
    'the history of Outlook': (one) =>
      `${one}\n\nDe : Sam <s@x.example>\nEnvoyé : lundi 2 novembre 2026\nÀ : Acme\nObjet : ` +
      `Export\n\n${clowns}`,
    'Outlook in HTML': (one) =>
      `<style>p.clown{}</style>${html(one)}<div><p><b>From:</b> Sam<br><b>Sent:</b> ` +
      `Monday<br><b>To:</b> Acme</p></div><p>${clowns}</p>`,
    'a signature': (one) => `${one}\n\n-- \nSam Clown\nHead of Jokes, Circus Ltd`,
    'a phone': (one) => `${one}\n\nSent from my iPhone`,
    'who may read it': (one) =>
      `${one}\n\nThis email and any attachments are confidential and intended solely for the addressee.`,
    'a translation': (one) => `(Translated by Google) ${clowns}\n\n(Original)\n${one}`,
  }
  const winnow = createWinnow({ reading: 'quick' })
  const verdict = (one: string) => {
    const { verdict, hold, language } = winnow.analyze({ id: '1', text: one })
    return [one, verdict, hold?.kind, language]
  }
  const alone = texts.map(verdict)

  it.each(Object.entries(CARRIERS))('with %s as alone', (_, carry) => {
    expect(texts.map((one) => [one, ...verdict(carry(one)).slice(1)])).toEqual(alone)
  })

  it('in every file as in another', async () => {
    const all = texts.map((one, index) => ({
      id: `c-${index}`,
      text: one,
      name: 'Sam',
      at: '2026-11-02T10:00:00.000Z',
    }))
    for (const write of Object.values(WRITERS)) {
      const { values } = await found(write(all))
      expect(values.map(({ text }) => text)).toEqual(texts)
    }
  })
})
