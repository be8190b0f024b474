import { describe, expect, it } from 'vitest'
import { questionsIn } from '../../../src/analysis/answer/questions.ts'

const raised: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a direct question',
    'Nice app. Does it work without a network? I hope so.',
    ['Does it work without a network?'],
  ],
  [
    'an indirect one',
    'I like it. I wonder whether the notes survive a move to another phone.',
    ['I wonder whether the notes survive a move to another phone.'],
  ],
  [
    'a curious one',
    'I’m curious how they store the photos. Lovely icons.',
    ['I’m curious how they store the photos.'],
  ],
  [
    'une question directe',
    'Très bien. Où sont gardées les photos ? Mystère.',
    ['Où sont gardées les photos ?'],
  ],
  [
    'une question indirecte',
    'Je me demande si l’on peut partager un carnet entier. À suivre.',
    ['Je me demande si l’on peut partager un carnet entier.'],
  ],
  [
    'reste à savoir',
    'Reste à savoir si l’abonnement baissera un jour. On verra bien.',
    ['Reste à savoir si l’abonnement baissera un jour.'],
  ],
  ['after a colon', 'My sister asked the obvious: where do the photos go?', ['Where do the photos go?']],
  [
    'a list item',
    '- How much is the family plan?\n- Is there a discount for schools?',
    ['How much is the family plan?', 'Is there a discount for schools?'],
  ],
  ['the same twice', 'Is there an API for it? … Is there an API for it?', ['Is there an API for it?']],
  [
    'a decimal and a link',
    'Since 4.2 it flies, see https://x.example/?q=why. Will 4.3 keep that pace?',
    ['Will 4.3 keep that pace?'],
  ],
  ['markup', '<p>Can I <b>export</b> my notes?</p>', ['Can I export my notes?']],
]

const passedOver: readonly (readonly [string, string])[] = [
  ['fillers', 'Right? You know what? Who knows? And why not? So what?'],
  ['to the readers', 'What do you think? And you, where do you write? Have you ever lost a note?'],
  ['formules', 'Et alors ? Pourquoi pas ? Qui n’a jamais perdu une note ? Qu’en pensez-vous ?'],
  ['aux lecteurs', 'Et vous, vous écrivez où ?'],
  ['a quoted paragraph', '> Does anybody really pay for this thing?\nI do.'],
  ['code', '```\nwhat is this thing?\n```'],
  ['a link only', 'See https://x.example/?does=it&work=1 for more.'],
  ['one it answers itself', 'Does it work on a boat? Yes, all summer. Is it slow? Not really.'],
  ['une réponse aussitôt donnée', 'Est-ce que ça marche en mer ? Oui, tout l’été.'],
  ['a heading', '## How does it work?\nYou type.'],
  ['two words', 'Works offline?'],
  ['no question', 'It works. I am happy.'],
  ['an endless one', `Is ${'very '.repeat(80)}long?`],
]

describe('the questions an article raises', () => {
  it.each(raised)('%s', (_, text, questions) => {
    expect(questionsIn({ text })).toEqual(questions)
  })

  it.each(passedOver)('not %s', (_, text) => {
    expect(questionsIn({ text })).toEqual([])
  })

  it('the title asks first', () => {
    expect(questionsIn({ title: 'Is Marlow worth it?', text: 'Is it safe with my notes?' })).toEqual([
      'Is Marlow worth it?',
      'Is it safe with my notes?',
    ])
  })

  it('at most five', () => {
    const text = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
      .map((word) => `Is part ${word} done?`)
      .join(' ')
    expect(questionsIn({ text })).toHaveLength(5)
  })

  it('none where there is no article', () => {
    expect(questionsIn(undefined)).toEqual([])
    expect(questionsIn({})).toEqual([])
  })
})
