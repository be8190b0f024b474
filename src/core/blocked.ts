import type { Desk } from './ports.ts'
import { isBlocked } from './sending.ts'

/** Cases looked through, and refused replies of which a place is asked in one look; there are never many. */
const PAGE = 200
const ASKED = 20

/** Asks a place of the most urgent replies that it refused: may they be approved again? */
export async function lookAtBlocked(desk: Pick<Desk, 'list' | 'lookMended'>, source: string): Promise<void> {
  const { cases } = await desk.list({ status: 'pending', limit: PAGE })
  const blocked = cases.filter((one) => one.source === source && isBlocked(one))
  for (const { id } of blocked.slice(0, ASKED)) await desk.lookMended(id)
}
