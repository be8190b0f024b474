import type { Heuristic } from '../../src/core/index.ts'
import { overheard } from './overheard.ts'
import { thirdParty } from './third-party.ts'
import { underArticle } from './under-article.ts'

export const offSite: Heuristic = {
  signal: 'off-site',
  cues: [overheard, thirdParty, underArticle],
}
