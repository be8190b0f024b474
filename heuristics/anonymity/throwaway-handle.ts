import { type Cue, longRegex } from '../../src/core/index.ts'
import { anonymityWeight } from './places.ts'

const THROWAWAY = longRegex('i')`
    throw_?-?away|burner|jetable|compte_?-?poubelle|^temp_?-?(?:acc|user)|alt_?-?acc(?:ount)?|^(?:user|
    utilisateur|guest|anon)[_-]?\d{3,}$|^[a-z]{1,12}\d{6,}$`

/** A handle that looks made for one occasion. */
export const throwawayHandle: Cue = {
  id: 'anonymity/throwaway-handle',
  signal: 'anonymity',
  languages: ['en', 'fr', 'und'],
  listen({ comment: { author, venue } }) {
    const handle = author.handle?.slice(0, 100)
    if (handle === undefined || !THROWAWAY.test(handle.replace(/^@/, ''))) return []
    return [
      {
        strength: 0.4 * anonymityWeight(venue.kind),
        reason: {
          en: 'is signed with a handle that looks made for one occasion',
          fr: 'est signé d’un pseudonyme qui semble créé pour l’occasion',
        },
        evidence: [{ kind: 'metadata', field: 'author.handle', value: handle }],
      },
    ]
  },
}
