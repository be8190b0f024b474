import { lexicons } from '../../pack.ts'
import aspect from './aspect.json' with { type: 'json' }
import cannotDo from './cannot-do.json' with { type: 'json' }
import comparison from './comparison.json' with { type: 'json' }
import conduct from './conduct.json' with { type: 'json' }
import contested from './contested.json' with { type: 'json' }
import contrast from './contrast.json' with { type: 'json' }
import correction from './correction.json' with { type: 'json' }
import courteousRequest from './courteous-request.json' with { type: 'json' }
import craft from './craft.json' with { type: 'json' }
import doesNotWork from './does-not-work.json' with { type: 'json' }
import errorCode from './error-code.json' with { type: 'json' }
import everyday from './everyday.json' with { type: 'json' }
import exposed from './exposed.json' with { type: 'json' }
import lessForMore from './less-for-more.json' with { type: 'json' }
import likened from './likened.json' with { type: 'json' }
import malfunction from './malfunction.json' with { type: 'json' }
import needsATorch from './needs-a-torch.json' with { type: 'json' }
import nobodyHelps from './nobody-helps.json' with { type: 'json' }
import notAsSold from './not-as-sold.json' with { type: 'json' }
import obstacle from './obstacle.json' with { type: 'json' }
import reason from './reason.json' with { type: 'json' }
import recurs from './recurs.json' with { type: 'json' }
import request from './request.json' with { type: 'json' }
import shortLived from './short-lived.json' with { type: 'json' }
import shortfall from './shortfall.json' with { type: 'json' }
import sinceWhen from './since-when.json' with { type: 'json' }
import staffConduct from './staff-conduct.json' with { type: 'json' }
import steps from './steps.json' with { type: 'json' }
import supportSilent from './support-silent.json' with { type: 'json' }
import when from './when.json' with { type: 'json' }
import whySo from './why-so.json' with { type: 'json' }

/** What the cues of `substance` know, by the cue's name. */
export const substance = lexicons('substance', {
  aspect,
  'cannot-do': cannotDo,
  comparison,
  conduct,
  contested,
  contrast,
  correction,
  'courteous-request': courteousRequest,
  craft,
  'does-not-work': doesNotWork,
  'error-code': errorCode,
  everyday,
  exposed,
  'less-for-more': lessForMore,
  likened,
  malfunction,
  'needs-a-torch': needsATorch,
  'nobody-helps': nobodyHelps,
  'not-as-sold': notAsSold,
  obstacle,
  reason,
  recurs,
  request,
  'short-lived': shortLived,
  shortfall,
  'since-when': sinceWhen,
  'staff-conduct': staffConduct,
  steps,
  'support-silent': supportSilent,
  when,
  'why-so': whySo,
})
