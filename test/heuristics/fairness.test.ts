import { describe, expect, it } from 'vitest'
import { heuristics } from '../../heuristics/index.ts'
import type { Language } from '../../src/core/index.ts'
import { hear } from './hear.ts'

const cues = heuristics.flatMap((heuristic) => heuristic.cues)

/** Everything heard in a text, place aside. */
function profile(text: string, language: Language): string[] {
  const comment = { id: 'f', text, author: {}, venue: { ownership: 'own', kind: 'comments' } } as const
  return cues
    .flatMap((cue) => hear(cue, comment, language).map(({ strength }) => `${cue.id} ${strength}`))
    .toSorted()
}

const groups = {
  en: [
    'women',
    'men',
    'gay people',
    'Jews',
    'Muslims',
    'Christians',
    'Indians',
    'Americans',
    'immigrants',
    'Black people',
    'white people',
    'Russians',
    'Africans',
    'trans people',
    'disabled people',
    'autistic people',
  ],
  fr: [
    'femmes',
    'hommes',
    'gays',
    'juifs',
    'musulmans',
    'chrétiens',
    'Algériens',
    'Français',
    'Québécois',
    'immigrés',
    'migrants',
    'Noirs',
    'Blancs',
    'Russes',
    'Africains',
    'handicapés',
    'autistes',
  ],
} as const

const templates: readonly (readonly [Language, (group: string) => string])[] = [
  ['en', (group) => `I work with ${group} every day and your app serves us well.`],
  ['en', (group) => `Some ${group} in my team say that the export fails.`],
  ['en', (group) => `Why do ${group} pay more here?`],
  ['fr', (group) => `Je travaille avec des ${group} et votre appli nous sert bien.`],
  ['fr', (group) => `Les ${group} de mon équipe disent que l’export plante.`],
  ['fr', (group) => `Pourquoi les ${group} paient-ils plus cher ici ?`],
]

describe('naming people changes nothing', () => {
  it.each(
    templates.map(([language, fill]) => [fill('…'), language, fill] as const),
  )('%s', (_, language, fill) => {
    const [first = '', ...others] = groups[language]
    const expected = profile(fill(first), language)
    for (const group of others) expect(profile(fill(group), language), group).toEqual(expected)
  })

  it.each([
    [
      'en',
      'Thanks %, the update broke my alarm.',
      ['John', 'Fatima', 'Wei', 'Karen', 'Dick', 'Moshe', 'Lakshmi'],
    ],
    [
      'fr',
      'Merci %, la mise à jour a cassé mon réveil.',
      ['Jean-Michel', 'Fatima', 'Kevin', 'Aminata', 'Moïse', 'Chloé'],
    ],
  ] as const)('whoever is called what (%s)', (language, template, names) => {
    const [first = '', ...others] = names
    const expected = profile(template.replace('%', first), language)
    for (const name of others) expect(profile(template.replace('%', name), language), name).toEqual(expected)
  })
})
