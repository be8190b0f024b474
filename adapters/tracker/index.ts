import type {
  Clock,
  Desk,
  Internet,
  Issues,
  Platform,
  Records,
  Timers,
  Tracker,
  TrackerSettings,
} from '../../src/core/index.ts'
import { githubTracker } from './github.ts'
import { createIssues } from './issues.ts'
import { watchIssues } from './watch.ts'
import { webhookTracker } from './webhook.ts'

interface TrackingOptions {
  readonly internet: Internet
  readonly records: Records
  readonly desk: Desk
  readonly clock: Clock
  readonly timers: Timers
  readonly log: {
    fault(error: unknown, context: { readonly caseId?: string }): void
    warn(what: string, about: { readonly caseId: string }): void
  }
}

/** Issues of the configured tracker, and what looks whether they are closed; nothing without one. */
export function openTracking(
  { tracker: said, brand = '', desk: at, dryRun }: TrackingConfig,
  options: TrackingOptions,
): Tracking {
  if (said === undefined || dryRun)
    return { issues: undefined, hooks: [], start: async () => undefined, stop: async () => undefined }
  const tracker = trackerOf(said, brand, options)
  const { log } = options
  const watch = watchIssues({
    ...options,
    tracker,
    report: (error, context = {}) => log.fault(error, context),
    inform: (what, about) => log.warn(what, about),
  })
  const secret = said.kind === 'github' ? said.hookSecret : said.secret
  const hook = { signature: 'x-hub-signature-256', happened: () => watch.happened() }
  return {
    issues: createIssues({ ...options, tracker, deskUrl: at.url }),
    hooks: secret === undefined ? [] : [['tracker', { ...hook, secret }]],
    start: () => watch.look(),
    stop: () => watch.stop(),
  }
}

interface TrackingConfig {
  readonly tracker: TrackerSettings | undefined
  readonly brand: string | undefined
  /** Nothing is sent anywhere. */
  readonly dryRun: boolean
  readonly desk: { readonly url: string | undefined }
}

interface Tracking {
  readonly issues: Issues | undefined
  /** It tells us by a signed webhook that something happened. */
  readonly hooks: readonly (readonly ['tracker', NonNullable<Platform['hook']>])[]
  start(): Promise<void>
  stop(): Promise<void>
}

function trackerOf(said: TrackerSettings, brand: string, { internet, clock }: TrackingOptions): Tracker {
  const more = { internet, brand, now: () => clock.now() }
  return said.kind === 'github' ? githubTracker({ ...said, ...more }) : webhookTracker({ ...said, ...more })
}
