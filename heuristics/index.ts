import type { Heuristic } from '../src/core/index.ts'
import { declared } from './anonymity/declared.ts'
import { freshAccount } from './anonymity/fresh-account.ts'
import { noName } from './anonymity/no-name.ts'
import { throwawayHandle } from './anonymity/throwaway-handle.ts'
import { brushOff } from './deflection/brush-off.ts'
import { counterQuestion } from './deflection/counter-question.ts'
import { unanswered } from './deflection/unanswered.ts'
import { aimedNegativity } from './disdain/aimed-negativity.ts'
import { asksForBrains } from './disdain/asks-for-brains.ts'
import { badFaith } from './disdain/bad-faith.ts'
import { bareDispleasure } from './disdain/bare-displeasure.ts'
import { careerAdvice } from './disdain/career-advice.ts'
import { comicBlame } from './disdain/comic-blame.ts'
import { condescension } from './disdain/condescension.ts'
import { crude } from './disdain/crude.ts'
import { curtRebuttal } from './disdain/curt-rebuttal.ts'
import { curtReply } from './disdain/curt-reply.ts'
import { dismissal } from './disdain/dismissal.ts'
import { entitlement } from './disdain/entitlement.ts'
import { faultFinding } from './disdain/fault-finding.ts'
import { gatekeeping } from './disdain/gatekeeping.ts'
import { goAway } from './disdain/go-away.ts'
import { goodAtTheRest } from './disdain/good-at-the-rest.ts'
import { groupContempt } from './disdain/group-contempt.ts'
import { insult } from './disdain/insult.ts'
import { judgesUnseen } from './disdain/judges-unseen.ts'
import { mockingImitation } from './disdain/mocking-imitation.ts'
import { mocksUsers } from './disdain/mocks-users.ts'
import { neverTried } from './disdain/never-tried.ts'
import { outOfTouch } from './disdain/out-of-touch.ts'
import { peopleContempt } from './disdain/people-contempt.ts'
import { petNames } from './disdain/pet-names.ts'
import { politicalScorn } from './disdain/political-scorn.ts'
import { productContempt } from './disdain/product-contempt.ts'
import { rebuke } from './disdain/rebuke.ts'
import { sameForSame } from './disdain/same-for-same.ts'
import { secondPersonAttack } from './disdain/second-person-attack.ts'
import { shouting } from './disdain/shouting.ts'
import { slur } from './disdain/slur.ts'
import { soMuchFolly } from './disdain/so-much-folly.ts'
import { superiority } from './disdain/superiority.ts'
import { tauntingQuestion } from './disdain/taunting-question.ts'
import { violence } from './disdain/violence.ts'
import { vulgarity } from './disdain/vulgarity.ts'
import { whataboutism } from './disdain/whataboutism.ts'
import { duration } from './experience/duration.ts'
import { ownership } from './experience/ownership.ts'
import { praiseFromUse } from './experience/praise-from-use.ts'
import { tried } from './experience/tried.ts'
import { overheard } from './off-site/overheard.ts'
import { thirdParty } from './off-site/third-party.ts'
import { underArticle } from './off-site/under-article.ts'
import { absurdComparison } from './sarcasm/absurd-comparison.ts'
import { alternatingCapitals } from './sarcasm/alternating-capitals.ts'
import { atTheirExpense } from './sarcasm/at-their-expense.ts'
import { bestPart } from './sarcasm/best-part.ts'
import { bestedByKin } from './sarcasm/bested-by-kin.ts'
import { childishComparison } from './sarcasm/childish-comparison.ts'
import { curtIrony } from './sarcasm/curt-irony.ts'
import { dryOpener } from './sarcasm/dry-opener.ts'
import { echo } from './sarcasm/echo.ts'
import { emojiIrony } from './sarcasm/emoji-irony.ts'
import { equallyAbsurd } from './sarcasm/equally-absurd.ts'
import { exaggeratedNumber } from './sarcasm/exaggerated-number.ts'
import { fakeNaivety } from './sarcasm/fake-naivety.ts'
import { feignedAgreement } from './sarcasm/feigned-agreement.ts'
import { hashtagJoke } from './sarcasm/hashtag-joke.ts'
import { hyperbole } from './sarcasm/hyperbole.ts'
import { ironicIntensifier } from './sarcasm/ironic-intensifier.ts'
import { ironicPoliteness } from './sarcasm/ironic-politeness.ts'
import { jokeTemplate } from './sarcasm/joke-template.ts'
import { laughing } from './sarcasm/laughing.ts'
import { lovingMisery } from './sarcasm/loving-misery.ts'
import { marker } from './sarcasm/marker.ts'
import { mixedMarks } from './sarcasm/mixed-marks.ts'
import { mockAdvice } from './sarcasm/mock-advice.ts'
import { mockApplause } from './sarcasm/mock-applause.ts'
import { mockHonours } from './sarcasm/mock-honours.ts'
import { mockMourning } from './sarcasm/mock-mourning.ts'
import { mockNews } from './sarcasm/mock-news.ts'
import { mockPity } from './sarcasm/mock-pity.ts'
import { mockSlogan } from './sarcasm/mock-slogan.ts'
import { mockSurprise } from './sarcasm/mock-surprise.ts'
import { mockThanks } from './sarcasm/mock-thanks.ts'
import { namePlay } from './sarcasm/name-play.ts'
import { praiseAmidTrouble } from './sarcasm/praise-amid-trouble.ts'
import { praisedOrdeal } from './sarcasm/praised-ordeal.ts'
import { rhetoricalQuestion } from './sarcasm/rhetorical-question.ts'
import { scareQuotes } from './sarcasm/scare-quotes.ts'
import { selfMockery } from './sarcasm/self-mockery.ts'
import { stageDirection } from './sarcasm/stage-direction.ts'
import { stretchedPraise } from './sarcasm/stretched-praise.ts'
import { tagQuestion } from './sarcasm/tag-question.ts'
import { takenBack } from './sarcasm/taken-back.ts'
import { trailingDots } from './sarcasm/trailing-dots.ts'
import { understatement } from './sarcasm/understatement.ts'
import { aspect } from './substance/aspect.ts'
import { burden } from './substance/burden.ts'
import { cannotDo } from './substance/cannot-do.ts'
import { clocked } from './substance/clocked.ts'
import { comparison } from './substance/comparison.ts'
import { conduct } from './substance/conduct.ts'
import { contested } from './substance/contested.ts'
import { contrast } from './substance/contrast.ts'
import { correction } from './substance/correction.ts'
import { courteousRequest } from './substance/courteous-request.ts'
import { craft } from './substance/craft.ts'
import { dearer } from './substance/dearer.ts'
import { device } from './substance/device.ts'
import { doesNotWork } from './substance/does-not-work.ts'
import { doneToUs } from './substance/done-to-us.ts'
import { errorCode } from './substance/error-code.ts'
import { everyday } from './substance/everyday.ts'
import { exposed } from './substance/exposed.ts'
import { goneWrong } from './substance/gone-wrong.ts'
import { lacking } from './substance/lacking.ts'
import { lessForMore } from './substance/less-for-more.ts'
import { likened } from './substance/likened.ts'
import { malfunction } from './substance/malfunction.ts'
import { measure } from './substance/measure.ts'
import { needsATorch } from './substance/needs-a-torch.ts'
import { nobodyHelps } from './substance/nobody-helps.ts'
import { notAsSold } from './substance/not-as-sold.ts'
import { obstacle } from './substance/obstacle.ts'
import { ordeal } from './substance/ordeal.ts'
import { pastedTrace } from './substance/pasted-trace.ts'
import { price } from './substance/price.ts'
import { question } from './substance/question.ts'
import { reason } from './substance/reason.ts'
import { recurs } from './substance/recurs.ts'
import { request } from './substance/request.ts'
import { shortLived } from './substance/short-lived.ts'
import { shortfall } from './substance/shortfall.ts'
import { shoutedThing } from './substance/shouted-thing.ts'
import { sinceWhen } from './substance/since-when.ts'
import { staffConduct } from './substance/staff-conduct.ts'
import { steps } from './substance/steps.ts'
import { supportSilent } from './substance/support-silent.ts'
import { takenAway } from './substance/taken-away.ts'
import { technical } from './substance/technical.ts'
import { version } from './substance/version.ts'
import { when } from './substance/when.ts'
import { whySo } from './substance/why-so.ts'

/** Every cue that listens, by signal. A cue that isn't listed here doesn't exist. */
export const heuristics: readonly Heuristic[] = [
  {
    signal: 'sarcasm',
    cues: [
      absurdComparison,
      alternatingCapitals,
      atTheirExpense,
      bestedByKin,
      bestPart,
      childishComparison,
      curtIrony,
      dryOpener,
      echo,
      emojiIrony,
      equallyAbsurd,
      exaggeratedNumber,
      fakeNaivety,
      feignedAgreement,
      hashtagJoke,
      hyperbole,
      ironicIntensifier,
      ironicPoliteness,
      jokeTemplate,
      laughing,
      lovingMisery,
      marker,
      mixedMarks,
      mockAdvice,
      mockApplause,
      mockHonours,
      mockMourning,
      mockNews,
      mockPity,
      mockSlogan,
      mockSurprise,
      mockThanks,
      namePlay,
      praiseAmidTrouble,
      praisedOrdeal,
      rhetoricalQuestion,
      scareQuotes,
      selfMockery,
      stageDirection,
      stretchedPraise,
      tagQuestion,
      takenBack,
      trailingDots,
      understatement,
    ],
  },
  {
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
  },
  { signal: 'deflection', cues: [brushOff, counterQuestion, unanswered] },
  { signal: 'off-site', cues: [overheard, thirdParty, underArticle] },
  { signal: 'anonymity', cues: [declared, freshAccount, noName, throwawayHandle] },
  {
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
  },
  { signal: 'experience', cues: [duration, ownership, praiseFromUse, tried] },
]
