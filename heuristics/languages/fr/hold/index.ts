import type { HoldKind, HoldWords } from '../../../../src/core/index.ts'
import { holdWords } from '../../hold-words.ts'
import child from './child.json' with { type: 'json' }
import distress from './distress.json' with { type: 'json' }
import leak from './leak.json' with { type: 'json' }
import legal from './legal.json' with { type: 'json' }
import safety from './safety.json' with { type: 'json' }
import threat from './threat.json' with { type: 'json' }

export const hold: Readonly<Record<HoldKind, HoldWords>> = {
  distress: holdWords(distress),
  child: holdWords(child),
  threat: holdWords(threat),
  safety: holdWords(safety),
  leak: holdWords(leak),
  legal: holdWords(legal),
}
