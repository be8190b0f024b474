import { createHash, randomBytes } from 'node:crypto'
import type { Clock, Records } from '../../../src/core/index.ts'
import type { Sealed, Who } from './who.ts'

/** A login holds so long, in milliseconds. */
export const LOGIN_AGE = 30 * 24 * 3_600_000
/** One person's logins at a time; the next one ends the oldest. */
const LOGINS = 20
const KIND = 'web-session'
/** Read at a time. */
const PAGE = 1_000

/** As it is stored: under the hash of its id, so that the database opens no door. */
interface Stored {
  readonly person: string
  /** Of the token or the password it was begun with; another one ends it. */
  readonly seal: string
  /** Milliseconds since 1970. */
  readonly begun: number
}

/** Logins that outlive the program. */
export interface Sessions {
  /** @returns the new session's id, which nobody but its holder's browser keeps */
  begin(person: string, seal: string): Promise<string>
  /** Whose it is, as they are now; undefined once it has ended. */
  whoOf(id: string): Promise<Who | undefined>
  end(id: string): Promise<void>
  /** Everywhere at once. */
  endAll(person: string): Promise<void>
  /** Calls `hangUp` as soon as this program ends the session. @returns a function that calls it off */
  whenEnded(id: string, hangUp: () => void): () => void
}

export function createSessions(
  { records, clock }: { readonly records: Records; readonly clock: Clock },
  sealedOf: (person: string) => Promise<Sealed | undefined>,
): Sessions {
  const listeners = new Map<string, Set<() => void>>()
  const now = () => clock.now().getTime()
  const isYoung = ({ begun }: Stored) => now() - begun < LOGIN_AGE

  async function all() {
    const found: { readonly key: string; readonly value: Stored }[] = []
    for (let after: string | undefined; ; after = found.at(-1)?.key) {
      const page = await records.list<Stored>(KIND, {
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      })
      found.push(...page)
      if (page.length < PAGE) return found
    }
  }

  async function remove(key: string): Promise<void> {
    await records.remove(KIND, key)
    const told = listeners.get(key) ?? []
    listeners.delete(key)
    for (const hangUp of told) hangUp()
  }

  return {
    async begin(person, seal) {
      const id = randomBytes(24).toString('base64url')
      const stored = await all()
      const isOver = ({ value }: { readonly value: Stored }) =>
        !isYoung(value) || (value.person === person && value.seal !== seal)
      const over = stored.filter(isOver)
      const own = stored.filter((one) => !isOver(one) && one.value.person === person)
      const oldest = own.sort((a, b) => b.value.begun - a.value.begun).slice(LOGINS - 1)
      for (const { key } of [...oldest, ...over]) await remove(key)
      await records.put(KIND, hashOf(id), { person, seal, begun: now() } satisfies Stored)
      return id
    },
    async whoOf(id) {
      const stored = await records.get<Stored>(KIND, hashOf(id))
      if (stored === undefined || !isYoung(stored)) return undefined
      const sealed = await sealedOf(stored.person)
      return sealed?.seal === stored.seal ? sealed.who : undefined
    },
    end: (id) => remove(hashOf(id)),
    async endAll(person) {
      for (const { key, value } of await all()) if (value.person === person) await remove(key)
    },
    whenEnded(id, hangUp) {
      const key = hashOf(id)
      const told = listeners.get(key) ?? new Set()
      listeners.set(key, told.add(hangUp))
      return () => {
        told.delete(hangUp)
        if (told.size === 0 && listeners.get(key) === told) listeners.delete(key)
      }
    },
  }
}

/** A session as logs may name it. */
export function shortName(id: string): string {
  return hashOf(id).slice(0, 8)
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}
