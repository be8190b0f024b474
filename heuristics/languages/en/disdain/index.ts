import { lexicons } from '../../pack.ts'
import asksForBrains from './asks-for-brains.json' with { type: 'json' }
import badFaith from './bad-faith.json' with { type: 'json' }
import bareDispleasure from './bare-displeasure.json' with { type: 'json' }
import careerAdvice from './career-advice.json' with { type: 'json' }
import comicBlame from './comic-blame.json' with { type: 'json' }
import condescension from './condescension.json' with { type: 'json' }
import crude from './crude.json' with { type: 'json' }
import curtRebuttal from './curt-rebuttal.json' with { type: 'json' }
import dismissal from './dismissal.json' with { type: 'json' }
import entitlement from './entitlement.json' with { type: 'json' }
import faultFinding from './fault-finding.json' with { type: 'json' }
import gatekeeping from './gatekeeping.json' with { type: 'json' }
import goAway from './go-away.json' with { type: 'json' }
import goodAtTheRest from './good-at-the-rest.json' with { type: 'json' }
import groupContempt from './group-contempt.json' with { type: 'json' }
import insult from './insult.json' with { type: 'json' }
import judgesUnseen from './judges-unseen.json' with { type: 'json' }
import mockingImitation from './mocking-imitation.json' with { type: 'json' }
import mocksUsers from './mocks-users.json' with { type: 'json' }
import neverTried from './never-tried.json' with { type: 'json' }
import outOfTouch from './out-of-touch.json' with { type: 'json' }
import peopleContempt from './people-contempt.json' with { type: 'json' }
import petNames from './pet-names.json' with { type: 'json' }
import politicalScorn from './political-scorn.json' with { type: 'json' }
import productContempt from './product-contempt.json' with { type: 'json' }
import rebuke from './rebuke.json' with { type: 'json' }
import sameForSame from './same-for-same.json' with { type: 'json' }
import secondPersonAttack from './second-person-attack.json' with { type: 'json' }
import slur from './slur.json' with { type: 'json' }
import soMuchFolly from './so-much-folly.json' with { type: 'json' }
import superiority from './superiority.json' with { type: 'json' }
import violence from './violence.json' with { type: 'json' }
import vulgarity from './vulgarity.json' with { type: 'json' }
import whataboutism from './whataboutism.json' with { type: 'json' }

/** What the cues of `disdain` know, by the cue's name. */
export const disdain = lexicons('disdain', {
  'asks-for-brains': asksForBrains,
  'bad-faith': badFaith,
  'bare-displeasure': bareDispleasure,
  'career-advice': careerAdvice,
  'comic-blame': comicBlame,
  condescension,
  crude,
  'curt-rebuttal': curtRebuttal,
  dismissal,
  entitlement,
  'fault-finding': faultFinding,
  gatekeeping,
  'go-away': goAway,
  'good-at-the-rest': goodAtTheRest,
  'group-contempt': groupContempt,
  insult,
  'judges-unseen': judgesUnseen,
  'mocking-imitation': mockingImitation,
  'mocks-users': mocksUsers,
  'never-tried': neverTried,
  'out-of-touch': outOfTouch,
  'people-contempt': peopleContempt,
  'pet-names': petNames,
  'political-scorn': politicalScorn,
  'product-contempt': productContempt,
  rebuke,
  'same-for-same': sameForSame,
  'second-person-attack': secondPersonAttack,
  slur,
  'so-much-folly': soMuchFolly,
  superiority,
  violence,
  vulgarity,
  whataboutism,
})
