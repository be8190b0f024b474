import type { Installation, InstallationStore } from '@slack/bolt'
import { type Clock, type Records, WinnowError } from '../../../src/core/index.ts'
import type { Seal } from './sealing.ts'

/** Rows are never listed in larger pages than this; more workspaces are read page by page. */
const PAGE = 500
export const INSTALLATION = 'slack-installation'

/** One row: whose it is, and everything else sealed. */
interface Row {
  /** ISO 8601. */
  readonly installedAt: string
  readonly sealed: string
}

export interface SealedStore extends InstallationStore {
  deleteInstallation: NonNullable<InstallationStore['deleteInstallation']>
  /** Team ids, the first installed first. */
  teams(): Promise<readonly string[]>
}

/** Installations in the program's own database, with their tokens unreadable without the key. */
export function createStore(records: Records, seal: Seal, clock: Clock): SealedStore {
  return {
    async storeInstallation(installation) {
      const key = keyOf(
        installation.isEnterpriseInstall === true,
        installation.team?.id,
        installation.enterprise?.id,
      )
      const before = await records.get<Row>(INSTALLATION, key)
      await records.put(INSTALLATION, key, {
        installedAt: before?.installedAt ?? clock.now().toISOString(),
        sealed: seal.seal(JSON.stringify(installation), key),
      } satisfies Row)
    },
    async fetchInstallation({ isEnterpriseInstall, teamId, enterpriseId }) {
      const key = keyOf(isEnterpriseInstall, teamId, enterpriseId)
      const row = await records.get<Row>(INSTALLATION, key)
      if (row === undefined)
        throw new WinnowError('not_possible', 'The app is not installed in that Slack workspace.')
      const opened = seal.open(row.sealed, key)
      if (opened === undefined)
        throw new WinnowError(
          'not_possible',
          'The token of that Slack workspace can’t be read: SLACK_TOKEN_KEY is another one now. ' +
            'Install the app there again.',
        )
      return JSON.parse(opened) as Installation
    },
    async deleteInstallation({ isEnterpriseInstall, teamId, enterpriseId }) {
      await records.remove(INSTALLATION, keyOf(isEnterpriseInstall, teamId, enterpriseId))
    },
    async teams() {
      const rows: { key: string; installedAt: string }[] = []
      for (let after: string | undefined; ; ) {
        const page = await records.list<Row>(INSTALLATION, {
          prefix: 'T',
          limit: PAGE,
          ...(after === undefined ? {} : { after }),
        })
        rows.push(...page.map(({ key, value }) => ({ key, installedAt: value.installedAt })))
        after = page.at(-1)?.key
        if (page.length < PAGE) break
      }
      return rows
        .sort((a, b) => (a.installedAt < b.installedAt ? -1 : a.installedAt > b.installedAt ? 1 : 0))
        .map(({ key }) => key)
    },
  }
}

/** T… of a workspace, or E… of an organisation that installed it for all of its own. */
function keyOf(
  isEnterpriseInstall: boolean,
  teamId: string | undefined,
  enterpriseId: string | undefined,
): string {
  const key = isEnterpriseInstall ? enterpriseId : teamId
  if (key === undefined || key === '')
    throw new WinnowError('invalid_input', 'Slack named no workspace for this installation.')
  return key
}
