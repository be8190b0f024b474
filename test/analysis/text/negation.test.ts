import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/core/index.ts'
import { reading } from '../support/comments.ts'

const negated = (text: string, language: Language): string =>
  reading(text, language)
    .tokens.filter((token) => token.negated)
    .map((token) => token.folded)
    .join(' ')

describe('English negation', () => {
  it.each([
    ['It is not bad', 'bad'],
    ["It doesn't work", 'work'],
    ['it doesnt work', 'work'],
    ['Never crashed once', 'crashed once'],
    ['without any problem', 'any problem'],
    ['hardly useful', 'useful'],
    ['Not good, but useful', 'good'],
    ['not good but useful', 'good'],
    ['He is not a fool. Clever man', 'a fool'],
    ['Not only fast', ''],
    ['no doubt it is good', ''],
    ['It is far from useless', 'useless'],
    ['anything but a fool', 'a fool'],
    ['It works', ''],
  ])('%s', (text, expected) => {
    expect(negated(text, 'en')).toBe(expected)
  })
})

describe('French negation', () => {
  it.each([
    ['Ce n’est pas mauvais', 'est mauvais'],
    ["c'est pas mauvais", 'est mauvais'],
    ['ça ne marche plus du tout', 'marche du tout'],
    ['Il n’y a rien de bon', 'y a de bon'],
    ['sans problème', 'probleme'],
    ['aucun souci', 'souci'],
    ['pas terrible, mais utile', 'terrible'],
    ['pas terrible mais utile', 'terrible'],
    ['Personne n’est idiot ici', 'est idiot ici'],
    ['loin d’être bête', 'etre bete'],
    ['plus rapide', ''],
    ['un pas en avant', ''],
    ['si jamais vous lisez', ''],
    ['n’importe quoi', ''],
    ['ça marche plus', 'marche'],
    ['elle ne fait que planter', ''],
  ])('%s', (text, expected) => {
    expect(negated(text, 'fr')).toBe(expected)
  })
})
