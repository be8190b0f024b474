import { randomBytes } from 'node:crypto'
import {
  type Clock,
  type Colleague,
  NOTE,
  NOTES,
  type Note,
  notesOf,
  type Records,
} from '../../src/core/index.ts'

/** Of a note, in UTF-16 code units. */
export const LONGEST_NOTE = 2_000
/** Mentions of one person that are kept, the newest. */
const MENTIONS = 100
/** Of one note; what stands after more `@` is words. */
const SIGNS = 50
const MENTION = 'desk-mention'

type Named = Pick<Colleague, 'id' | 'name'>

export interface Mention {
  readonly caseId: string
  readonly by: Named
  readonly at: string
  readonly seen: boolean
}

/** Notes and mentions, erased together with the case that they are about. */
export interface Notes {
  /** The earliest first. */
  of(caseId: string): Promise<readonly Note[]>
  /** @returns who is mentioned; undefined where the case has no room for another note */
  add(caseId: string, by: Named, text: string, team: readonly Named[]): Promise<readonly Named[] | undefined>
  /** The newest first. */
  mentions(personId: string): Promise<readonly Mention[]>
  unseen(personId: string): Promise<number>
  /** They looked at the case. */
  see(personId: string, caseId: string): Promise<void>
}

export function createNotes(records: Records, clock: Clock): Notes {
  const key = (of: string, at: string) => `${of}\t${at}\t${randomBytes(6).toString('base64url')}`
  const listed = (personId: string) =>
    records.list<Mention>(MENTION, { prefix: `${personId}\t`, limit: MENTIONS + 50 })

  async function mention(person: Named, one: Mention): Promise<void> {
    await records.put(MENTION, key(person.id, one.at), one, { caseId: one.caseId })
    const all = await listed(person.id)
    for (const old of all.slice(0, Math.max(0, all.length - MENTIONS))) await records.remove(MENTION, old.key)
  }

  return {
    of: (caseId) => notesOf(records, caseId),
    async add(caseId, { id, name }, text, team) {
      const before = await notesOf(records, caseId)
      if (before.length >= NOTES) return undefined
      const by = { id, name }
      const at = clock.now().toISOString()
      await records.put(NOTE, key(caseId, at), { by, at, text } satisfies Note, { caseId })
      const mentioned = mentionedIn(text, team).filter((one) => one.id !== id)
      for (const one of mentioned) await mention(one, { caseId, by, at, seen: false })
      return mentioned
    },
    async mentions(personId) {
      return (await listed(personId)).map(({ value }) => value).reverse()
    },
    async unseen(personId) {
      return (await listed(personId)).filter(({ value }) => !value.seen).length
    },
    async see(personId, caseId) {
      for (const { key: name, value } of await listed(personId))
        if (value.caseId === caseId && !value.seen)
          await records.put(MENTION, name, { ...value, seen: true } satisfies Mention, { caseId })
    },
  }
}

/** One piece of a note: words, or somebody's name after an `@`. */
export interface Piece {
  readonly text: string
  readonly person?: Named
}

/**
 * A note in pieces. The longest name counts ("@Ana Lima" is not Ana), and a name ends where it ends
 * ("@Anaïs").
 */
export function piecesOf(text: string, team: readonly Named[]): readonly Piece[] {
  const byLength = [...team]
    .sort((a, b) => b.name.length - a.name.length)
    .map((person) => ({ person, name: person.name.toLowerCase() }))
  const pieces: Piece[] = []
  let from = 0
  let signs = 0
  for (let at = text.indexOf('@'); at !== -1 && signs < SIGNS; at = text.indexOf('@', at + 1)) {
    signs += 1
    const person = byLength.find((one) => isNamedAt(text, at + 1, one.person.name.length, one.name))?.person
    if (person === undefined) continue
    const end = at + 1 + person.name.length
    if (at > from) pieces.push({ text: text.slice(from, at) })
    pieces.push({ text: text.slice(at, end), person })
    from = end
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces
}

function mentionedIn(text: string, team: readonly Named[]): readonly Named[] {
  const found = piecesOf(text, team).flatMap(({ person }) => (person === undefined ? [] : [person]))
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** @param name in lower case */
function isNamedAt(text: string, at: number, length: number, name: string): boolean {
  const end = at + length
  const said = text.slice(at, end)
  return said.toLowerCase() === name && !/[\p{L}\p{N}]/u.test(text.slice(end, end + 1))
}
