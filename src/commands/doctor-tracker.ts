import type { Config } from '../config.ts'
import { type Checked, userAgent } from '../core/index.ts'
import { openInternet } from '../main.ts'

const PATIENCE = 5_000
const MOST = 200_000

/** Where a critic's problem becomes an issue: asked whether it is there, and makes none. */
export async function issues({ tracker, dryRun }: Config): Promise<readonly Checked[]> {
  const name = 'Issues'
  const off = (says: string, todo: string): readonly Checked[] => [{ name, state: 'off', says, todo }]
  if (tracker === undefined)
    return off('not configured: no issue is made', 'set WINNOW_TRACKER_GITHUB and WINNOW_TRACKER_TOKEN')
  if (dryRun) return off('none: WINNOW_DRY_RUN is on', 'remove WINNOW_DRY_RUN when you have seen enough')
  if (tracker.kind === 'webhook')
    return [{ name, state: 'works', says: `${new URL(tracker.url).host} is asked, when somebody makes one` }]
  const { repository, token, api } = tracker
  const headers = { authorization: `Bearer ${token}`, 'user-agent': userAgent('issues', '') }
  const asking = { headers, most: MOST, signal: AbortSignal.timeout(PATIENCE), ours: true } as const
  const at = new URL(`${api.replace(/\/$/, '')}/repos/${repository}`)
  const internet = await openInternet()
  const status = (await internet.get(at, asking).catch(() => undefined))?.status
  if (status === 200) return [{ name, state: 'works', says: `${repository} is there; its token is accepted` }]
  const broken = (says: string, todo: string): readonly Checked[] => [{ name, state: 'broken', says, todo }]
  if (status === 401) return broken(`${at.host} does not accept the token`, 'set WINNOW_TRACKER_TOKEN anew')
  if (status === 404)
    return broken(
      `${repository} is not there, or not for this token`,
      'mend WINNOW_TRACKER_GITHUB or the token',
    )
  return broken(
    `${at.host} can't be asked (${status ?? 'no answer'})`,
    'try again later, or mend WINNOW_TRACKER_API',
  )
}
