import type { Heuristic } from '../../src/core/index.ts'
import { absurdComparison } from './absurd-comparison.ts'
import { alternatingCapitals } from './alternating-capitals.ts'
import { atTheirExpense } from './at-their-expense.ts'
import { bestPart } from './best-part.ts'
import { bestedByKin } from './bested-by-kin.ts'
import { childishComparison } from './childish-comparison.ts'
import { curtIrony } from './curt-irony.ts'
import { dryOpener } from './dry-opener.ts'
import { echo } from './echo.ts'
import { emojiIrony } from './emoji-irony.ts'
import { equallyAbsurd } from './equally-absurd.ts'
import { exaggeratedNumber } from './exaggerated-number.ts'
import { fakeNaivety } from './fake-naivety.ts'
import { feignedAgreement } from './feigned-agreement.ts'
import { hashtagJoke } from './hashtag-joke.ts'
import { hyperbole } from './hyperbole.ts'
import { ironicIntensifier } from './ironic-intensifier.ts'
import { ironicPoliteness } from './ironic-politeness.ts'
import { jokeTemplate } from './joke-template.ts'
import { laughing } from './laughing.ts'
import { lovingMisery } from './loving-misery.ts'
import { marker } from './marker.ts'
import { mixedMarks } from './mixed-marks.ts'
import { mockAdvice } from './mock-advice.ts'
import { mockApplause } from './mock-applause.ts'
import { mockHonours } from './mock-honours.ts'
import { mockMourning } from './mock-mourning.ts'
import { mockNews } from './mock-news.ts'
import { mockPity } from './mock-pity.ts'
import { mockSlogan } from './mock-slogan.ts'
import { mockSurprise } from './mock-surprise.ts'
import { mockThanks } from './mock-thanks.ts'
import { namePlay } from './name-play.ts'
import { praiseAmidTrouble } from './praise-amid-trouble.ts'
import { praisedOrdeal } from './praised-ordeal.ts'
import { rhetoricalQuestion } from './rhetorical-question.ts'
import { scareQuotes } from './scare-quotes.ts'
import { selfMockery } from './self-mockery.ts'
import { stageDirection } from './stage-direction.ts'
import { stretchedPraise } from './stretched-praise.ts'
import { tagQuestion } from './tag-question.ts'
import { takenBack } from './taken-back.ts'
import { trailingDots } from './trailing-dots.ts'
import { understatement } from './understatement.ts'

export const sarcasm: Heuristic = {
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
}
