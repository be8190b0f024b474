import { describe, expect, it } from 'vitest'
import { lossIn } from '../../../src/analysis/answer/loss.ts'

describe('something of theirs is gone', () => {
  it.each([
    'Two of my notebooks are gone.',
    'Since the update our whiteboards have vanished.',
    'My recipe folders have all been deleted overnight.',
    'I lost two of my journals after the sync.',
    'Losing my wishlist was the last straw.',
    'Deux de mes carnets ont disparu.',
    'Depuis la mise à jour, mes recettes ont toutes été effacées.',
    'J’ai perdu deux de mes albums.',
    'Mon agenda a disparu.',
  ])('%s', (text) => {
    expect(lossIn(text)).toBeDefined()
  })

  it.each([
    'My patience is gone.',
    'My doubts have all vanished, great app.',
    'My problem is gone since 4.3.',
    'I lost my temper, sorry.',
    'I lost all my trust in you.',
    'If my notebooks were gone I would be furious.',
    'None of my notebooks have been lost so far, not one.',
    'I deleted my account.',
    'Ma patience a disparu.',
    'Mes soucis ont disparu avec la 4.3.',
    'J’ai perdu mon temps, ma confiance aussi.',
    'J’ai peur de perdre mes carnets.',
  ])('spared: %s', (text) => {
    expect(lossIn(text)).toBeUndefined()
  })
})
