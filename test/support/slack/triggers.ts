import { SlackError } from './web-api/method.ts'
import type { Workspace } from './workspace.ts'

/** How long a trigger may be exchanged for a view, in milliseconds. */
const TRIGGER_LIFE = 3_000

/** Trigger ids: good once, for three seconds by the workspace's clock. */
export interface Triggers {
  issue(user: string): string
  /**
   * @returns whose trigger it was
   * @throws SlackError `invalid_trigger_id`, `expired_trigger_id`, `exchanged_trigger_id`
   */
  exchange(id: unknown): string
}

export function createTriggers({ clock, nextId }: Pick<Workspace, 'clock' | 'nextId'>): Triggers {
  const issued = new Map<string, { user: string; until: number; used: boolean }>()
  return {
    issue(user) {
      const id = `${issued.size + 1}.100.${nextId('t').toLowerCase()}`
      issued.set(id, { user, until: clock.now().getTime() + TRIGGER_LIFE, used: false })
      return id
    },
    exchange(id) {
      const trigger = issued.get(String(id))
      if (trigger === undefined) throw new SlackError('invalid_trigger_id')
      if (trigger.used) throw new SlackError('exchanged_trigger_id')
      if (clock.now().getTime() > trigger.until) throw new SlackError('expired_trigger_id')
      trigger.used = true
      return trigger.user
    },
  }
}
