import { type Author, type Cue, longRegex } from '../../src/core/index.ts'
import { anonymityWeight } from './places.ts'

const STAND_INS = longRegex('i')`
    ^(?:anon(?:yme|ymous|ymouse)?|guest|user|visitor|invit[eé]e?|visiteur|utilisateur|a google user|
    un utilisateur de google|unknown|inconnue?|deleted|\[deleted\]|n/a|moi|me|nobody|personne|
    x{1,3})[\s_-]?\d{0,8}$`

function standIn({ name, handle }: Author): { field: string; value: string } | undefined {
  if (name !== undefined && STAND_INS.test(name.trim())) return { field: 'author.name', value: name }
  const free = name === undefined || name.trim() === ''
  if (free && handle !== undefined && STAND_INS.test(handle.trim().replace(/^@/, ''))) {
    return { field: 'author.handle', value: handle }
  }
  return undefined
}

/**
 * A stand-in where a name would be ("Anonymous", "Guest 12"), or nothing at all beside an id. A
 * comment without any author data isn't anonymous: we merely don't know.
 */
export const noName: Cue = {
  id: 'anonymity/no-name',
  signal: 'anonymity',
  languages: ['en', 'fr', 'und'],
  listen({ comment: { author, venue } }) {
    const found = standIn(author)
    const blank = author.name?.trim() === '' && (author.handle ?? '').trim() === ''
    if (found === undefined && !blank) return []
    return [
      {
        strength: 0.5 * anonymityWeight(venue.kind),
        reason: { en: 'is signed with no name', fr: 'n’est signé d’aucun nom' },
        evidence: [{ kind: 'metadata', ...(found ?? { field: 'author.name', value: '' }) }],
      },
    ]
  },
}
