import { describe, expect, it } from 'vitest'
import { formsOf } from '../../learning/inflections.ts'

describe('the forms of a French word', () => {
  it.each([
    ['pas', ['pas'], ['pass']],
    ['demand(er)', ['demander', 'demande', 'demandez', 'demandait', 'demandee', 'demandent'], ['demand']],
    ['mang(er)', ['mangeait', 'mangeant', 'mange'], ['mangait']],
    ['fin(ir)', ['finir', 'finissent', 'finit', 'finie'], ['fine']],
    ['rend(re)', ['rend', 'rendre', 'rendu', 'rendez'], []],
    ['grand(e)', ['grand', 'grande', 'grands', 'grandes'], []],
    ['heureux(e)', ['heureux', 'heureuse', 'heureuses'], ['heureuxs']],
    ['menteur(e)', ['menteur', 'menteurs', 'menteuse', 'menteuses'], []],
    ['agressif(e)', ['agressive', 'agressifs'], ['agressifes']],
    ['actuel(e)', ['actuelle', 'actuels'], []],
    ['chien(s)', ['chien', 'chiens'], ['chiene']],
    ['cheval(s)', ['cheval', 'chevaux'], ['chevals']],
    ['prix(s)', ['prix'], ['prixs']],
    ['jeu(s)', ['jeu', 'jeux'], []],
  ])('%s', (entry, there, notThere) => {
    const forms = formsOf(entry)
    expect(forms).toEqual(expect.arrayContaining([...there]))
    for (const form of notThere) expect(forms).not.toContain(form)
  })
})
