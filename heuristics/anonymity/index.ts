import type { Heuristic } from '../../src/core/index.ts'
import { declared } from './declared.ts'
import { freshAccount } from './fresh-account.ts'
import { noName } from './no-name.ts'
import { throwawayHandle } from './throwaway-handle.ts'

export const anonymity: Heuristic = {
  signal: 'anonymity',
  cues: [declared, freshAccount, noName, throwawayHandle],
}
