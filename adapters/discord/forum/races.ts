/*
 * Discord replaces a post's whole list of tags: what a person sets between our reading of it and our writing
 * is overwritten. It is heard of all the same, as an event before that of our own write; then it is put
 * back.
 */

/** How long the event of our own write may take, in milliseconds. */
const ECHO = 10_000

/** What people did to a post's tags while ours were written, and we overwrote. */
export interface Overwritten {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export interface Races {
  /**
   * Right before a list is written.
   * @param read what the list was made from; @param wanted the list
   * @param lost called when a change of people's was overwritten
   * @returns to be called when it was written, or wasn't; it says whether people changed the list since,
   * which the answer to our request hides from the client
   */
  begin(
    threadId: string,
    read: readonly string[],
    wanted: readonly string[],
    lost: (change: Overwritten) => void,
  ): (written: boolean) => boolean
  /** Discord told of a post's tags. */
  heard(threadId: string, tags: readonly string[]): void
  stop(): void
}

interface Race {
  readonly wanted: readonly string[]
  readonly end: () => void
  /** What people made of it before ours was heard of. */
  last: readonly string[] | undefined
  heardOurs: boolean
  written: boolean
  /** People changed it after ours, before we had our answer. */
  changedSince: boolean
}

/** @param after runs work once after so many milliseconds; returns what calls it off */
export function createRaces(after: (milliseconds: number, work: () => void) => () => void): Races {
  const races = new Map<string, Race>()
  const waiting = new Set<() => void>()

  return {
    begin(threadId, read, wanted, lost) {
      let callOff = () => {}
      const race: Race = {
        wanted,
        last: undefined,
        heardOurs: false,
        written: false,
        changedSince: false,
        end() {
          if (races.get(threadId) !== race) return
          races.delete(threadId)
          waiting.delete(callOff)
          callOff()
          const { last } = race
          if (last === undefined) return
          const added = last.filter((id) => !read.includes(id) && !wanted.includes(id))
          const removed = read.filter((id) => !last.includes(id) && wanted.includes(id))
          if (added.length + removed.length > 0) lost({ added, removed })
        },
      }
      races.set(threadId, race)
      return (written) => {
        if (races.get(threadId) !== race) return false
        if (!written) races.delete(threadId)
        else if (race.heardOurs) race.end()
        else {
          race.written = true
          callOff = after(ECHO, race.end)
          waiting.add(callOff)
        }
        return race.changedSince
      }
    },
    heard(threadId, tags) {
      const race = races.get(threadId)
      if (race === undefined) return
      if (isSame(tags, race.wanted)) {
        race.heardOurs = true
        if (race.written) race.end()
      } else if (race.heardOurs) race.changedSince = true
      else race.last = [...tags]
    },
    stop() {
      for (const callOff of waiting) callOff()
      waiting.clear()
      races.clear()
    },
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}
