import type { Heuristic } from '../src/core/index.ts'
import { declared } from './anonymity/declared.ts'
import { freshAccount } from './anonymity/fresh-account.ts'
import { noName } from './anonymity/no-name.ts'
import { throwawayHandle } from './anonymity/throwaway-handle.ts'
import { brushOff } from './deflection/brush-off.ts'
import { counterQuestion } from './deflection/counter-question.ts'
import { unanswered } from './deflection/unanswered.ts'
import { condescension } from './disdain/condescension.ts'
import { dismissal } from './disdain/dismissal.ts'
import { entitlement } from './disdain/entitlement.ts'
import { faultFinding } from './disdain/fault-finding.ts'
import { gatekeeping } from './disdain/gatekeeping.ts'
import { goAway } from './disdain/go-away.ts'
import { insult } from './disdain/insult.ts'
import { mockingImitation } from './disdain/mocking-imitation.ts'
import { neverTried } from './disdain/never-tried.ts'
import { peopleContempt } from './disdain/people-contempt.ts'
import { productContempt } from './disdain/product-contempt.ts'
import { whataboutism } from './disdain/whataboutism.ts'
import { duration } from './experience/duration.ts'
import { ownership } from './experience/ownership.ts'
import { praiseFromUse } from './experience/praise-from-use.ts'
import { tried } from './experience/tried.ts'
import { overheard } from './off-site/overheard.ts'
import { thirdParty } from './off-site/third-party.ts'
import { underArticle } from './off-site/under-article.ts'
import { fakeNaivety } from './sarcasm/fake-naivety.ts'
import { hyperbole } from './sarcasm/hyperbole.ts'
import { ironicIntensifier } from './sarcasm/ironic-intensifier.ts'
import { ironicPoliteness } from './sarcasm/ironic-politeness.ts'
import { jokeTemplate } from './sarcasm/joke-template.ts'
import { laughing } from './sarcasm/laughing.ts'
import { lovingMisery } from './sarcasm/loving-misery.ts'
import { mockApplause } from './sarcasm/mock-applause.ts'
import { mockSurprise } from './sarcasm/mock-surprise.ts'
import { mockThanks } from './sarcasm/mock-thanks.ts'
import { rhetoricalQuestion } from './sarcasm/rhetorical-question.ts'
import { cannotDo } from './substance/cannot-do.ts'
import { doesNotWork } from './substance/does-not-work.ts'
import { malfunction } from './substance/malfunction.ts'
import { request } from './substance/request.ts'
import { sinceWhen } from './substance/since-when.ts'

/** Every cue that listens, by signal. A cue that isn't listed here doesn't exist. */
export const heuristics: readonly Heuristic[] = [
  {
    signal: 'sarcasm',
    cues: [
      fakeNaivety,
      hyperbole,
      ironicIntensifier,
      ironicPoliteness,
      jokeTemplate,
      laughing,
      lovingMisery,
      mockApplause,
      mockSurprise,
      mockThanks,
      rhetoricalQuestion,
    ],
  },
  {
    signal: 'disdain',
    cues: [
      condescension,
      dismissal,
      entitlement,
      faultFinding,
      gatekeeping,
      goAway,
      insult,
      mockingImitation,
      neverTried,
      peopleContempt,
      productContempt,
      whataboutism,
    ],
  },
  { signal: 'deflection', cues: [brushOff, counterQuestion, unanswered] },
  { signal: 'off-site', cues: [overheard, thirdParty, underArticle] },
  { signal: 'anonymity', cues: [declared, freshAccount, noName, throwawayHandle] },
  { signal: 'substance', cues: [cannotDo, doesNotWork, malfunction, request, sinceWhen] },
  { signal: 'experience', cues: [duration, ownership, praiseFromUse, tried] },
]
