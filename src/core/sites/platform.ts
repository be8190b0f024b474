import type { Platform, PlatformServices } from '../platform.ts'
import { createPoller, type Poller, type Watched } from '../polling/poller.ts'
import type { Desk } from '../ports.ts'
import { lookThrough } from './look-through.ts'
import type { Place } from './place.ts'
import { placePoster } from './poster.ts'

export interface PlaceParts {
  readonly place: Place
  readonly host: string
  readonly services: PlatformServices
  /** What is listened to. */
  watched(desk: Desk): readonly Watched[]
}

/** A place that is asked from time to time and answered by its API. */
export function placePlatform({ place, host, services, watched }: PlaceParts): Platform & { wake(): void } {
  const { source: name } = place
  const { clock, timers, records, report, inform } = services
  let poller: Poller | undefined
  let keys: readonly string[] = []
  return {
    name,
    posters: [placePoster(place)],
    async start(desk) {
      const all = [...watched(desk), lookThrough(place, host, { desk, clock })]
      keys = all.map(({ key }) => key)
      poller = createPoller(all, { kind: `${name}-standing`, clock, timers, records, report, inform })
      await poller.start()
    },
    async stop() {
      await poller?.stop()
    },
    /** Something happened there. */
    wake() {
      for (const key of keys) poller?.wake(key)
    },
  }
}
