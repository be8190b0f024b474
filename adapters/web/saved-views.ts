import { randomUUID } from 'node:crypto'
import type { Records } from '../../src/core/index.ts'
import { addressOf, type ListState } from './list.ts'

/** A list that somebody gave a name: what is filtered by, searched for and sorted by. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** Of its first page. */
  readonly address: string
}

/** The lists that people have named, each their own ones. */
export interface SavedViews {
  /** By name. */
  of(actorId: string): Promise<readonly SavedView[]>
  /** The same name again takes the new list. @returns false: there are too many, or it has no name */
  keep(actorId: string, name: string, list: ListState): Promise<boolean>
  remove(actorId: string, id: string): Promise<void>
}

const KIND = 'desk-view'
const MOST = 30
export const LONGEST_NAME = 60

export function savedViews(records: Records): SavedViews {
  const views: SavedViews = {
    async of(actorId) {
      const prefix = `${actorId}\t`
      const found = await records.list<Omit<SavedView, 'id'>>(KIND, { prefix, limit: MOST })
      return found
        .map(({ key, value }) => ({ id: key.slice(prefix.length), ...value }))
        .sort((a, b) => a.name.localeCompare(b.name))
    },
    async keep(actorId, given, list) {
      const name = given.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME)
      const all = await views.of(actorId)
      const same = all.find((one) => one.name === name)
      if (name === '' || (same === undefined && all.length >= MOST)) return false
      const address = viewAddress(list)
      await records.put(KIND, `${actorId}\t${same?.id ?? randomUUID()}`, { name, address })
      return true
    },
    async remove(actorId, id) {
      await records.remove(KIND, `${actorId}\t${id}`)
    },
  }
  return views
}

export function viewAddress(list: ListState): string {
  return addressOf({ ...list, page: 1 })
}
