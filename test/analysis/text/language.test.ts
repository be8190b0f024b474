import { describe, expect, it } from 'vitest'
import { reading } from '../support/comments.ts'

describe('the language of a comment', () => {
  it.each([
    [
      'en',
      [
        'Very bad',
        'great app',
        'Useless.',
        'This does not sync any more',
        'awesome!',
        'Not working',
        'Worst app ever',
      ],
    ],
    [
      'fr',
      [
        'Très bien',
        'Nul',
        'Nul.',
        'bof',
        'Application médiocre',
        'ça marche pas',
        'C est nul',
        'je sais pas',
        'Trop bien',
        'marche pas',
      ],
    ],
    [
      'und',
      [
        '',
        '   ',
        '👍👍',
        '12345',
        'das ist gut und schön',
        'me gusta mucho esta aplicación',
        'приложение супер',
        '这个应用很好',
        'مرحبا بكم',
        'Command 부분 번역하였습니다',
      ],
    ],
  ])('%s', (language, texts) => {
    expect(texts.map((text) => [text, reading(text).language])).toEqual(texts.map((text) => [text, language]))
  })

  it('what is given wins', () => {
    expect(reading('Très bien', 'en').language).toBe('en')
  })

  it('the author’s own words decide, not what they quote', () => {
    expect(reading('> this is what they have written there\nJe ne suis pas du tout d’accord').language).toBe(
      'fr',
    )
  })
})
