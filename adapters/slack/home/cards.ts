import type { SlackContext } from '../context.ts'
import { permalink } from '../places.ts'
import type { CardPosition } from '../reviews/plan.ts'
import { CARDS } from '../reviews/tend.ts'

/** Where the cards of these cases stand, by case id; an address that can't be had is left out. */
export async function cardAddresses(
  { services, workspaceOf }: Pick<SlackContext, 'services' | 'workspaceOf'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const workspace = await workspaceOf().catch(() => undefined)
  const found = await Promise.all(
    caseIds.map(async (id) => {
      const { channel, ts } = (await services.records.get<CardPosition>(CARDS, id)) ?? {}
      if (channel === undefined || ts === undefined) return undefined
      const address = permalink(workspace?.url, { channel, ts })
      return address === undefined ? undefined : ([id, address] as const)
    }),
  )
  return new Map(found.filter((one) => one !== undefined))
}
