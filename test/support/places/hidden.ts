import { expect } from 'vitest'
import type { ApprovedReply, Poster } from '../../../src/core/index.ts'

/** Why a place shows something no more, how a look finds it, and what becomes of a reply to it. */
export const HIDDEN: readonly (readonly ['blocked' | 'suspended' | 'account deleted', string, object])[] = [
  [
    'blocked',
    'unknown',
    { state: 'refused', mend: 'place', why: expect.stringContaining('blocked our account') },
  ],
  ['suspended', 'unknown', { state: 'refused', mend: 'place', why: expect.stringContaining('suspended') }],
  ['account deleted', 'gone', { state: 'gone' }],
]

/** Such a comment is looked at and answered: as expected, and nothing stands there. */
export async function meetsHidden(
  poster: Poster,
  reply: ApprovedReply,
  double: { posts(): number },
  [looked, posted]: readonly [string, object],
): Promise<void> {
  expect([(await poster.look?.(reply))?.state, await poster.post(reply)]).toEqual([
    looked,
    expect.objectContaining(posted),
  ])
  expect(double.posts()).toBe(0)
}
