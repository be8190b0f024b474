import { describe, expect, it } from 'vitest'
import { createWinnow } from '../../../src/main.ts'

const { readComment } = createWinnow({
  ownPlaces: ['Forum.Acme.example', 'https://blog.example/acme/', 'acme-labs.example:8443'],
})
const ownership = (more: object) => readComment({ id: '1', text: 'Hm.', ...more }).venue.ownership

describe('a comment without a venue is placed by its address', () => {
  const cases = [
    ['https://forum.acme.example/t/1', 'own'],
    ['http://FORUM.acme.example/t/1', 'own'],
    ['https://beta.forum.acme.example/t/1', 'own'],
    ['https://blog.example/acme', 'own'],
    ['https://blog.example/acme/2026/03', 'own'],
    ['https://blog.example/acmeology', 'third-party'],
    ['https://blog.example/', 'third-party'],
    ['https://notforum.acme.example.evil.example/', 'third-party'],
    ['https://evilforum.acme.example/', 'third-party'],
    ['https://news.example/?u=https://forum.acme.example/', 'third-party'],
    // Nothing is known: what is missing must not speak against anybody.
    ['not an address', 'own'],
    ['mailto:sam@forum.acme.example', 'own'],
  ] as const
  it.each(cases)('%s is %s', (url, expected) => {
    expect(ownership({ url })).toBe(expected)
  })

  it('but what is said holds', () => {
    const venue = { ownership: 'third-party', kind: 'forum' }
    expect(ownership({ url: 'https://forum.acme.example/t/1', venue })).toBe('third-party')
  })

  it('and a null venue is none', () => {
    expect(ownership({ url: 'https://news.example/', venue: null })).toBe('third-party')
  })

  it('without own places nothing is concluded', () => {
    const comment = createWinnow().readComment({ id: '1', text: 'Hm.', url: 'https://news.example/' })
    expect(comment.venue).toEqual({ ownership: 'own', kind: 'comments' })
  })
})
