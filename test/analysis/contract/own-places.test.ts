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
    ['forum.acme.example/t/1', 'own'],
    ['forum.acme.example:8443', 'own'],
    ['news.example/acme', 'third-party'],
    // Wherever that is, it is none of the places.
    ['not an address', 'third-party'],
    ['mailto:sam@forum.acme.example', 'third-party'],
    ['app://forum.acme.example/1', 'third-party'],
    // Nothing is known: what is missing must not speak against anybody.
    [undefined, 'own'],
    ['  ', 'own'],
  ] as const
  it.each(cases)('%s is %s', (url, expected) => {
    expect(ownership({ url })).toBe(expected)
  })

  it('but what is said holds', () => {
    const venue = { ownership: 'third-party', kind: 'forum' }
    expect(ownership({ url: 'https://forum.acme.example/t/1', venue })).toBe('third-party')
    const own = { ownership: 'own', kind: 'chat' }
    expect(ownership({ url: 'https://chat.example/1', venue: own })).toBe('own')
  })

  it('and a null venue is none', () => {
    expect(ownership({ url: 'https://news.example/', venue: null })).toBe('third-party')
  })

  it('while no place of ours is named, an address is never ours', () => {
    const read = createWinnow().readComment
    const venueOf = (more: object) => read({ id: '1', text: 'Hm.', ...more }).venue
    expect(venueOf({ url: 'https://news.example/' })).toEqual({ ownership: 'third-party', kind: 'comments' })
    expect(venueOf({})).toEqual({ ownership: 'own', kind: 'comments' })
  })
})
