import type { Heuristic } from '../../src/core/index.ts'
import { aspect } from './aspect.ts'
import { burden } from './burden.ts'
import { cannotDo } from './cannot-do.ts'
import { clocked } from './clocked.ts'
import { comparison } from './comparison.ts'
import { conduct } from './conduct.ts'
import { contested } from './contested.ts'
import { contrast } from './contrast.ts'
import { correction } from './correction.ts'
import { courteousRequest } from './courteous-request.ts'
import { craft } from './craft.ts'
import { dearer } from './dearer.ts'
import { device } from './device.ts'
import { doesNotWork } from './does-not-work.ts'
import { doneToUs } from './done-to-us.ts'
import { errorCode } from './error-code.ts'
import { everyday } from './everyday.ts'
import { exposed } from './exposed.ts'
import { goneWrong } from './gone-wrong.ts'
import { lacking } from './lacking.ts'
import { lessForMore } from './less-for-more.ts'
import { likened } from './likened.ts'
import { malfunction } from './malfunction.ts'
import { measure } from './measure.ts'
import { needsATorch } from './needs-a-torch.ts'
import { nobodyHelps } from './nobody-helps.ts'
import { notAsSold } from './not-as-sold.ts'
import { obstacle } from './obstacle.ts'
import { ordeal } from './ordeal.ts'
import { pastedTrace } from './pasted-trace.ts'
import { price } from './price.ts'
import { question } from './question.ts'
import { reason } from './reason.ts'
import { recurs } from './recurs.ts'
import { request } from './request.ts'
import { shortLived } from './short-lived.ts'
import { shortfall } from './shortfall.ts'
import { shoutedThing } from './shouted-thing.ts'
import { sinceWhen } from './since-when.ts'
import { staffConduct } from './staff-conduct.ts'
import { steps } from './steps.ts'
import { supportSilent } from './support-silent.ts'
import { takenAway } from './taken-away.ts'
import { technical } from './technical.ts'
import { version } from './version.ts'
import { when } from './when.ts'
import { whySo } from './why-so.ts'

export const substance: Heuristic = {
  signal: 'substance',
  cues: [
    aspect,
    burden,
    cannotDo,
    clocked,
    comparison,
    conduct,
    contested,
    contrast,
    correction,
    courteousRequest,
    craft,
    dearer,
    device,
    doesNotWork,
    doneToUs,
    errorCode,
    everyday,
    exposed,
    goneWrong,
    lacking,
    lessForMore,
    likened,
    malfunction,
    measure,
    needsATorch,
    nobodyHelps,
    notAsSold,
    obstacle,
    ordeal,
    pastedTrace,
    price,
    question,
    reason,
    recurs,
    request,
    shortfall,
    shortLived,
    shoutedThing,
    sinceWhen,
    staffConduct,
    steps,
    supportSilent,
    takenAway,
    technical,
    version,
    when,
    whySo,
  ],
}
