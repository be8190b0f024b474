import type { SocketModeReceiver } from '@slack/bolt'
import { longRegex, type PlatformServices } from '../../src/core/index.ts'
import { within } from './calls.ts'
import { codeOfFault, faultOf, slackError } from './faults.ts'

/** A connection must stand after so long, in milliseconds. */
const HELLO = 20_000
/** How long a goodbye may take, in milliseconds. */
const GOODBYE = 2_000
/** Waits between tries, in milliseconds: none at first (Slack renews connections as a matter of course). */
const WAITS = [0, 1_000, 2_000, 5_000, 10_000, 30_000]
/** Slack says that the token or the app is wrong: looked at again from time to time, in milliseconds. */
const HOPELESS = 300_000
const WRONG = longRegex()`
    ^(?:invalid_auth|not_authed|account_inactive|token_revoked|token_expired|not_allowed_token_type|
    missing_scope|team_disabled|user_removed_from_team|team_access_not_granted|app_uninstalled)$`

type Client = SocketModeReceiver['client']

export interface Connection {
  /** Returns at once; the connection comes, and comes back, by itself. */
  start(): void
  stop(): Promise<void>
}

/**
 * Keeps the Socket Mode connection. The client's own reconnecting is switched off: when Slack can't be
 * reached while it reconnects, its promise is rejected with nobody listening, which would end the program.
 */
export function keepConnected(
  client: Client,
  { timers, report, inform }: Pick<PlatformServices, 'timers' | 'report' | 'inform'>,
  onUp: () => void,
): Connection {
  let running = false
  let wake: () => void = () => undefined

  /** Stands until Slack or the network ends it. */
  async function once(): Promise<void> {
    let ended: () => void = () => undefined
    const end = new Promise<void>((resolve) => {
      ended = resolve
    })
    client.once('disconnected', ended)
    try {
      await within(timers, HELLO, client.start())
      inform('slack connected')
      onUp()
      await end
    } catch (error) {
      void client.disconnect().catch(() => undefined)
      throw error
    } finally {
      client.removeListener('disconnected', ended)
    }
  }

  async function keep(): Promise<void> {
    let failed = 0
    while (running) {
      let wait = WAITS[0] ?? 0
      try {
        await once()
        failed = 0
      } catch (error) {
        if (!running) return
        failed += 1
        const fault = faultOf(error)
        // Said once an outage, not at every try.
        if (failed === 2 || fault.kind === 'refused') report(slackError(error, 'connecting'))
        wait = WAITS[Math.min(failed, WAITS.length - 1)] ?? 0
        if (fault.kind === 'busy') wait = Math.max(wait, fault.after * 1_000)
        if (WRONG.test(codeOfFault(fault))) wait = HOPELESS
      }
      if (!running) return
      await new Promise<void>((resolve) => {
        const cancel = timers.after(wait, resolve)
        wake = () => {
          cancel()
          resolve()
        }
      })
    }
  }

  return {
    start() {
      if (running) return
      running = true
      keep().catch(report)
    },
    async stop() {
      running = false
      wake()
      // It waits for the other side to say goodbye, which may never come.
      await within(timers, GOODBYE, client.disconnect()).catch(() => undefined)
    },
  }
}
