import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/analysis/answer/lint.ts'
import { defaultPlaybook, withIdentity } from '../../../src/analysis/answer/playbook.ts'
import type { Comment, LintInput, Remark } from '../../../src/core/index.ts'
import { said, theirBlog } from './readings.ts'

const playbook = withIdentity(defaultPlaybook, { brand: 'Acme Notes' })
const mockery = said('What a courageous little rectangle they have built, I am moved to tears.', {
  author: { id: 'u-4711', name: 'Percy Hallam', handle: '@percy_h' },
  venue: theirBlog,
  article: {
    title: 'A month with Acme',
    text: 'They have built a calm place. Is it safe?',
    author: { name: 'Claire Vasseur' },
  },
})

function remarks(text: string, more: Partial<LintInput> = {}) {
  return lint({ comment: mockery, strategy: 'ask-to-elaborate', text, ...more }, playbook)
}
/** Code and the words meant, with ! when it refuses. */
function told(text: string, more: Partial<LintInput> = {}): readonly string[] {
  return remarks(text, more).map((one) => {
    const words = one.start === undefined ? '' : ` ${text.slice(one.start, one.end)}`
    return `${one.code}${one.refuses ? '!' : ''}${words}`
  })
}
const signed = (text: string) => `${text}\n\n— Ana, Acme team`

describe('what may be sent', () => {
  it.each([
    'Guilty as charged, it is a very good text box. What would make it worth your while? (Ana, ' +
      'Acme community team)',
    signed('What bothers you most?'),
    signed('It is written up here: [the guide](https://acme.example/guide) [1].'),
    signed('Put `{"retry": [your number]}` into the file and `{name}` stays.'),
    signed('Fixed in 4.3 [ ] and [x] too.'),
    'Thank you, we hear you.\n\n— l’équipe',
    'At Acme we read every message. What happened?',
    'Our support team is looking into it.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })

  it('nothing is sent with ignore, so nothing is remarked', () => {
    expect(told('', { strategy: 'ignore' })).toEqual([])
  })
})

describe('what may not', () => {
  it.each([
    'L&rsquo;appli',
    'It &amp; that',
    'It&#39;s',
    'Hello<br>you',
    'a <b>fix</b>',
  ])('markup: %s', (text) => {
    const codes = remarks(signed(text)).filter(({ refuses }) => refuses)
    expect(new Set(codes.map(({ code }) => code))).toEqual(new Set(['markup']))
  })

  it.each([
    'AT&T; really',
    'a < b and c > d',
    'see <https://acme.example>',
    '`<br>` in code',
  ])('what only looks like markup may: %s', (text) => {
    expect(told(signed(text))).toEqual([])
  })

  const refused: readonly (readonly [string, string, Partial<LintInput>, readonly string[]])[] = [
    ['nothing', '', {}, ['empty!']],
    ['blanks', ' \n\u200b\t', {}, ['empty!']],
    ['a hole of the playbook', signed('Next: {next-step}.'), {}, ['open-hole! {next-step}']],
    ['a hole in brackets', signed('Yes: [your answer]'), {}, ['open-hole! [your answer]']],
    ['un trou en français', signed('« Où ? » [votre réponse]'), {}, ['open-hole! [votre réponse]']],
    ['two holes', signed('{answer} [ville]'), {}, ['open-hole! {answer}', 'open-hole! [ville]']],
    ['a second question', signed('What happened?'), { alreadyAsked: true }, ['second-ask!']],
    ['too long for the place', '(Ana, Acme team)', { maxLength: 10 }, ['too-long!  team)']],
    ['a label', signed('You are a troll.'), {}, ['label-on-person! troll']],
    ['une étiquette', signed('Encore un détracteur !'), {}, ['label-on-person! détracteur']],
    ['said of the person', signed('You are just toxic.'), {}, ['label-on-person! toxic']],
    ['dit de la personne', signed('Vous êtes aigri.'), {}, ['label-on-person! aigri']],
  ]
  it.each(refused)('%s', (_, text, more, expected) => {
    expect(told(text, more)).toEqual(expected)
  })

  it('a label is about people: a rude tone or a toxic plant is not one', () => {
    expect(told(signed('That bug is toxic for everybody, and the message was rude of the program.'))).toEqual(
      [],
    )
  })

  it('a mention that would wake everybody is pointed out', () => {
    expect(told(signed('Hello @everyone, <!channel> and <@U123>, see @here'))).toEqual([
      'pings @everyone',
      'pings <!channel>',
      'pings <@U123>',
      'pings @here',
    ])
  })

  it('remarks carry none of the words they are about (rule 9)', () => {
    const found = remarks('Percy Hallam is a courageous little rectangle they [built]', {
      strategy: 'thank-host',
    })
    expect(found.length).toBeGreaterThan(3)
    for (const one of found)
      expect(`${one.message.en} ${one.message.fr}`).not.toMatch(/percy|hallam|rectangle|built/i)
  })
})

describe('rule 7: the reply says who speaks', () => {
  const speaks: readonly (readonly [string, string])[] = [
    ['Acme is great, best app I ever had!', 'no-disclosure!'],
    ['We fixed it last night.', 'no-disclosure!'],
    ['It is fixed — really.', 'no-disclosure!'],
    ['It is fixed.\n\nBest wishes', 'no-disclosure!'],
    ['It is fixed (see below)', 'no-disclosure!'],
    ['It is fixed.\n— Ana', 'no-disclosure'],
    ['It is fixed.\n\nAna', 'no-disclosure'],
    ['It is fixed. (Ana)', 'no-disclosure'],
    ['It is fixed. — Ana from Acme', ''],
    ['It is fixed.\n\nAna, community team', ''],
    ['C’est réparé. L’équipe Acme', ''],
    ['C’est réparé. (Ana, équipe Acme)', ''],
    ['Chez Acme, nous avons réparé cela.', ''],
  ]
  it.each(speaks)('%j: %s', (text, expected) => {
    expect(told(text).join()).toBe(expected)
  })

  it('a speaker from the playbook is known by name', () => {
    const withAna = withIdentity(defaultPlaybook, { speaker: 'Ana' })
    const found = lint({ comment: mockery, strategy: null, text: 'Ana here. It is fixed.' }, withAna)
    expect(found.map((one) => [one.code, one.refuses])).toEqual([['no-disclosure', false]])
  })
})

describe('rule 5: thanking the host, the detractor goes unmentioned', () => {
  const thank = (text: string, comment: Comment = mockery) =>
    lint({ comment, strategy: 'thank-host', text: signed(text) }, playbook)
      .filter((one) => one.refuses)
      .map((one) => `${one.code} ${signed(text).slice(one.start, one.end)}`)
  const names: readonly (readonly [string, string])[] = [
    ['Unlike Percy, you tried it.', 'Percy'],
    ['Unlike PERCY, you tried it.', 'PERCY'],
    ['Unlike pércy, you tried it.', 'pércy'],
    ['Unlike Реrсу, you tried it.', 'Реrсу'],
    ['Unlike P\u200bercy, you tried it.', 'P\u200bercy'],
    ['Mr Hallam is wrong.', 'Hallam'],
    ['Hallam’s words aside', 'Hallam'],
    ['See @percy_h above', 'percy_h'],
    ['As <@u-4711> says', 'u-4711'],
  ]
  it.each(names)('%j names them', (text, words) => {
    expect(thank(text)).toEqual([`names-detractor ${words}`])
  })

  it.each([
    'Thank you, Claire.',
    'Thank you for your article.',
    'We are moved.',
    'A hall amidst the percussion.',
  ])('%j names nobody else', (text) => {
    expect(thank(text)).toEqual([])
  })

  it('the host may be named, even when the detractor bears the same name', () => {
    const namesake = { ...mockery, author: { name: 'Claire Hallam' } }
    expect(thank('Thank you, Claire Vasseur.', namesake)).toEqual([])
    expect(thank('Thank you, Claire Hallam.', namesake)).toEqual(['names-detractor Claire Hallam'])
  })

  it('an ordinary word for a handle leaves the word sayable, but not the mention', () => {
    const ordinary = { ...mockery, author: { handle: 'the_team' } }
    expect(thank('The question was good.', ordinary)).toEqual([])
    expect(thank('As @the_team says', ordinary)).toEqual(['names-detractor the_team'])
  })

  it('a handle made of ordinary words costs no draft its signature', () => {
    const ordinary = { ...mockery, author: { handle: 'the_team', name: 'Thank You' } }
    expect(
      lint({ comment: ordinary, strategy: 'thank-host', text: 'Thank you for this. — the team' }, playbook),
    ).toEqual([])
  })

  it('a number for an id leaves the year sayable', () => {
    const numbered = { ...mockery, author: { id: '2026' } }
    expect(thank('It comes in 2026.', numbered)).toEqual([])
    expect(thank('As <@2026> says', numbered)).toEqual(['names-detractor 2026'])
  })

  it('names without spaces between words are found too', () => {
    expect(thank('私は田中太郎さんに', { ...mockery, author: { name: '田中太郎' } })).toHaveLength(1)
  })

  const quotes: readonly (readonly [string, readonly string[]])[] = [
    [
      'A courageous little rectangle they like, you say?',
      ['quotes-detractor A courageous little rectangle they'],
    ],
    [
      'A COURAGEOUS, little “rectangle” they keep.',
      ['quotes-detractor A COURAGEOUS, little “rectangle” they'],
    ],
    ['Our courageous little rectangle is calm.', ['quotes-detractor courageous little rectangle']],
    ['Our little rectangle is calm.', []],
    ['They have built a calm place, you write.', []],
    ['I am moved to it.', []],
  ]
  it.each(quotes)('%j', (text, expected) => {
    expect(thank(text)).toEqual(expected)
  })

  it('elsewhere the person may be named and quoted', () => {
    expect(told(signed('Percy, “a courageous little rectangle they have built” made us smile.'))).toEqual([])
  })
})

describe('hostile drafts', () => {
  it.each([
    ['braces', '{'.repeat(20_000)],
    ['brackets', '['.repeat(20_000)],
    ['backticks', '`'.repeat(20_001)],
    ['dashes', '— '.repeat(20_000)],
    ['lone surrogates', '\ud800 '.repeat(10_000)],
    ['mentions', '<@'.repeat(20_000)],
    ['words', 'troll '.repeat(5_000)],
  ])('a hundred pages of %s are read in reasonable time', (_, text) => {
    const codes: readonly Remark['code'][] = remarks(text, { strategy: 'thank-host' }).map((one) => one.code)
    expect(codes).toContain('no-disclosure')
  })
})
