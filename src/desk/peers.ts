import type { CaseChange, Peers } from '../core/index.ts'
import type { Work } from './rounds.ts'

/** What processes tell each other: a case changed; a comment waits to be read. */
const CHANGE = 'case'
const WAITING = 'waiting'

/** Which work what somebody else did may leave to this process. */
export interface SharedWork {
  readonly outbox: Pick<Work, 'wake'>
  readonly readings: Pick<Work, 'wake'>
  /** What waits for its day. */
  readonly dated: readonly Pick<Work, 'wake'>[]
}

export function tellPeers(peers: Peers) {
  return {
    changed: (change: CaseChange) => peers.tell(CHANGE, change),
    waiting: () => peers.tell(WAITING, {}),
  }
}

/**
 * What other processes did is told here at once, and what they have too much of is taken up.
 * @returns a function that stops it
 */
export function followPeers(
  peers: Peers,
  { outbox, readings, dated }: SharedWork,
  tellHere: (change: CaseChange) => void,
): () => void {
  const stop = [
    peers.onNews(CHANGE, (news) => {
      const change = news as CaseChange
      tellHere(change)
      if (change.status === 'approved') outbox.wake()
      if (change.status === 'posted' || change.status === 'awaiting-answer')
        for (const one of dated) one.wake()
    }),
    peers.onNews(WAITING, () => readings.wake()),
    peers.onMissed(() => {
      for (const one of [outbox, readings, ...dated]) one.wake()
    }),
  ]
  return () => {
    for (const one of stop) one()
  }
}
