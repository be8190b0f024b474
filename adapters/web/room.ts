import { LRUCache } from 'lru-cache'
import { type Actor, ALONE, type Clock, type Peers } from '../../src/core/index.ts'

/** What open pages are told beside changes of cases: who is writing where, and that a note was left. */
export interface Heard {
  readonly kind: 'writing' | 'note'
  readonly caseId: string
  readonly by: Pick<Actor, 'id' | 'name'>
}

/** Who else is here, at whichever process of this database: kept nowhere. */
export interface Room {
  /** Somebody types; told at most every few seconds. */
  writing(caseId: string, by: Heard['by']): void
  noted(caseId: string, by: Heard['by']): void
  /** @returns a function that stops listening */
  onHeard(listener: (heard: Heard) => void): () => void
}

/** Milliseconds between two of the same news. */
const PAUSE = 3_000
const REMEMBERED = 1_000

/** What processes tell each other. */
const ROOM = 'room'

export function createRoom(clock: Clock, peers: Peers = ALONE): Room {
  const told = new LRUCache<string, number>({ max: REMEMBERED })
  const listeners = new Set<(heard: Heard) => void>()
  const tellHere = (heard: Heard) => {
    for (const listener of listeners) listener(heard)
  }
  const tell = (heard: Heard) => {
    tellHere(heard)
    peers.tell(ROOM, heard)
  }
  peers.onNews(ROOM, (news) => tellHere(news as Heard))
  return {
    writing(caseId, { id, name }) {
      const key = `${caseId}\t${id}`
      const now = clock.now().getTime()
      if (now - (told.get(key) ?? -PAUSE) < PAUSE) return
      told.set(key, now)
      tell({ kind: 'writing', caseId, by: { id, name } })
    },
    noted: (caseId, { id, name }) => tell({ kind: 'note', caseId, by: { id, name } }),
    onHeard(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
