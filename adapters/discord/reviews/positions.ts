import type { CaseStatus, Records } from '../../../src/core/index.ts'

const KIND = 'discord-card'

/** Where the card of a case stands, and what it last showed. Nothing of the comment. */
export interface Position {
  readonly channel: string
  /** null: somebody is about to post it. */
  readonly message: string | null
  readonly version: number
  readonly status: CaseStatus
  /** The last line of history when it was posted. */
  readonly drawn?: number
  /** Grows when a card has to be posted anew: part of its nonce. */
  readonly turn: number
}

/** Positions by case, in memory and in the database alike. */
export interface Positions {
  get(caseId: string): Position | undefined
  all(): Iterable<readonly [caseId: string, Position]>
  load(): Promise<void>
  /** @returns what stands there when another process was faster */
  add(caseId: string, position: Position): Promise<Position | undefined>
  put(caseId: string, position: Position): Promise<void>
  remove(caseId: string): Promise<void>
  /** Those of cases that were forgotten. */
  forgotten(): Promise<readonly string[]>
}

export function createPositions(records: Records): Positions {
  const known = new Map<string, Position>()
  return {
    get: (caseId) => known.get(caseId),
    all: () => known.entries(),
    async load() {
      const limit = 1_000
      let after = ''
      for (;;) {
        const page = await records.list<Position>(KIND, { limit, ...(after === '' ? {} : { after }) })
        for (const { key, value } of page) known.set(key, value)
        const last = page.at(-1)
        if (last === undefined || page.length < limit) return
        after = last.key
      }
    },
    async add(caseId, position) {
      if (await records.add(KIND, caseId, position)) {
        known.set(caseId, position)
        return undefined
      }
      const there = await records.get<Position>(KIND, caseId)
      if (there !== undefined) known.set(caseId, there)
      return there
    },
    async put(caseId, position) {
      await records.put(KIND, caseId, position)
      known.set(caseId, position)
    },
    async remove(caseId) {
      await records.remove(KIND, caseId)
      known.delete(caseId)
    },
    forgotten: () => records.ofForgotten(KIND),
  }
}
