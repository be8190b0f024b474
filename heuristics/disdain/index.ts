import type { Heuristic } from '../../src/core/index.ts'
import { aimedNegativity } from './aimed-negativity.ts'
import { asksForBrains } from './asks-for-brains.ts'
import { badFaith } from './bad-faith.ts'
import { bareDispleasure } from './bare-displeasure.ts'
import { careerAdvice } from './career-advice.ts'
import { comicBlame } from './comic-blame.ts'
import { condescension } from './condescension.ts'
import { crude } from './crude.ts'
import { curtRebuttal } from './curt-rebuttal.ts'
import { curtReply } from './curt-reply.ts'
import { dismissal } from './dismissal.ts'
import { entitlement } from './entitlement.ts'
import { faultFinding } from './fault-finding.ts'
import { gatekeeping } from './gatekeeping.ts'
import { goAway } from './go-away.ts'
import { goodAtTheRest } from './good-at-the-rest.ts'
import { groupContempt } from './group-contempt.ts'
import { insult } from './insult.ts'
import { judgesUnseen } from './judges-unseen.ts'
import { mockingImitation } from './mocking-imitation.ts'
import { mocksUsers } from './mocks-users.ts'
import { neverTried } from './never-tried.ts'
import { outOfTouch } from './out-of-touch.ts'
import { peopleContempt } from './people-contempt.ts'
import { petNames } from './pet-names.ts'
import { politicalScorn } from './political-scorn.ts'
import { productContempt } from './product-contempt.ts'
import { rebuke } from './rebuke.ts'
import { sameForSame } from './same-for-same.ts'
import { secondPersonAttack } from './second-person-attack.ts'
import { shouting } from './shouting.ts'
import { slur } from './slur.ts'
import { soMuchFolly } from './so-much-folly.ts'
import { superiority } from './superiority.ts'
import { tauntingQuestion } from './taunting-question.ts'
import { violence } from './violence.ts'
import { vulgarity } from './vulgarity.ts'
import { whataboutism } from './whataboutism.ts'

export const disdain: Heuristic = {
  signal: 'disdain',
  cues: [
    aimedNegativity,
    asksForBrains,
    badFaith,
    bareDispleasure,
    careerAdvice,
    comicBlame,
    condescension,
    crude,
    curtRebuttal,
    curtReply,
    dismissal,
    entitlement,
    faultFinding,
    gatekeeping,
    goAway,
    goodAtTheRest,
    groupContempt,
    insult,
    judgesUnseen,
    mockingImitation,
    mocksUsers,
    neverTried,
    outOfTouch,
    peopleContempt,
    petNames,
    politicalScorn,
    productContempt,
    rebuke,
    sameForSame,
    secondPersonAttack,
    shouting,
    slur,
    soMuchFolly,
    superiority,
    tauntingQuestion,
    violence,
    vulgarity,
    whataboutism,
  ],
}
