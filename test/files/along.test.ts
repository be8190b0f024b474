import { describe, expect, it } from 'vitest'
import { found } from './kept.ts'

describe('what comes along with a comment is kept', () => {
  it.each([
    ['4', { rating: 4 }],
    ['4,5', { rating: 4.5 }],
    ['4/5', { rating: 4, bestRating: 5 }],
    ['8 sur 10', { rating: 8, bestRating: 10 }],
    ['1 out of 5', { rating: 1, bestRating: 5 }],
    ['FIVE', { rating: 5, bestRating: 5 }],
    ['★★☆☆☆', { rating: 2, bestRating: 5 }],
    ['3 étoiles', { rating: 3 }],
  ])('stars written as %s', async (given, expected) => {
    const { values, warnings } = await found(`id;text;stars\n1;It crashes;${given}`)
    expect(warnings).toEqual([])
    expect(values[0]).toEqual({ id: '1', text: 'It crashes', ...expected })
  })

  it.each([
    'many',
    '7/5',
    '200',
    '-1',
  ])('stars written as %s are left out, and the comment stays', async (given) => {
    const { values, warnings } = await found(`id;text;stars\n1;It crashes;${given}`)
    expect([values, warnings]).toEqual([[{ id: '1', text: 'It crashes' }], [[2, 'stars']]])
  })

  it('likes, pictures and what it answers to', async () => {
    const header = 'id;Commentaire;Nombre de J’aime;Pièces jointes;Commentaire parent'
    const row = '1;Ça plante;1 204;https://a.example/1.png, https://a.example/2.png;Et chez vous ?'
    const { values, warnings } = await found(`${header}\n${row}`)
    expect(warnings).toEqual([])
    expect(values[0]).toMatchObject({
      likes: 1_204,
      attachments: ['https://a.example/1.png', 'https://a.example/2.png'],
      thread: [{ author: {}, text: 'Et chez vous ?' }],
    })
  })
})
