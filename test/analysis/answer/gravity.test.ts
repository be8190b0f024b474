import { describe, expect, it } from 'vitest'
import { type Gravity, gravityIn } from '../../../src/analysis/answer/gravity.ts'
import { lint } from '../../../src/analysis/answer/lint.ts'
import { defaultPlaybook, withIdentity } from '../../../src/analysis/answer/playbook.ts'
import { said } from './readings.ts'

describe('what nobody jokes about', () => {
  it.each<[Gravity, string]>([
    ['death', 'My grandmother died the week their parcel arrived. Five stars.'],
    ['death', 'Three people were killed in the queue of jokes you call support.'],
    ['death', 'Since the death of my husband they still send him birthday vouchers.'],
    ['death', 'Mon père est mort en janvier et ils lui envoient toujours des bons.'],
    ['death', 'Depuis le décès de mon mari, sa ligne est facturée.'],
    ['harm', 'It caught fire on my desk, very cosy.'],
    ['harm', 'The pan handle burned my hand, what a hot product.'],
    ['harm', 'La batterie a pris feu dans mon sac.'],
    ['harm', 'Résultat : ma fille aux urgences.'],
    ['health', 'I had a panic attack on hold, lovely music though.'],
    ['health', 'My insulin came four days late. Hilarious.'],
    ['health', 'Mon traitement est arrivé avec quatre jours de retard, trop drôle.'],
    ['money', 'They charged me twice, a true comedy in two acts.'],
    ['money', 'It cost me my savings, but at least the logo is nice.'],
    ['money', 'J’y ai perdu toutes mes économies, quel sketch.'],
    ['discrimination', 'Your staff sent us away because of my headscarf.'],
    ['discrimination', 'Contrôlé parce que je suis noir, service premium.'],
    ['discrimination', 'A sexist chatbot, finally innovation.'],
  ])('%s: %s', (kind, text) => {
    expect(gravityIn(text)).toBe(kind)
  })

  it.each([
    'My battery died of boredom before the app had loaded.',
    'They killed the only feature that worked.',
    'I nearly died laughing at the release notes.',
    'RIP sync, 2024–2024. The funeral was well attended.',
    'A stroke of genius: the undo button undoes itself.',
    'This bleeding edge thing is dead on arrival.',
    'The update burnt my toast and my patience.',
    'Mort de rire devant vos notes de version.',
    'L’appli a tué le seul bouton utile.',
    'J’ai découvert l’appli, puis j’ai découvert le soleil.',
    'Un enterrement de première classe pour la synchro.',
    'Voler de ses propres ailes, dit le slogan ; l’appli, elle, rampe.',
  ])('spared: %s', (text) => {
    expect(gravityIn(text)).toBeUndefined()
  })

  it('is refused a light reply, whoever chooses one', () => {
    const playbook = withIdentity(defaultPlaybook, { brand: 'Acme Notes' })
    const refusedFor = (about: string, strategy: 'light-touch' | null) =>
      lint({ comment: said(about), strategy, text: 'Well aimed.\n\n— Ana, Acme Notes team' }, playbook)
        .filter(({ refuses }) => refuses)
        .map(({ code }) => code)
    expect(refusedFor('My insulin came four days late. Hilarious.', 'light-touch')).toEqual(['no-joke'])
    expect(refusedFor('My insulin came four days late. Hilarious.', null)).toEqual([])
    expect(refusedFor('A calculator that cannot count.', 'light-touch')).toEqual([])
  })
})
