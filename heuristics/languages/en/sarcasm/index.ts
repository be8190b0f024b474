import { lexicons } from '../../pack.ts'
import absurdComparison from './absurd-comparison.json' with { type: 'json' }
import atTheirExpense from './at-their-expense.json' with { type: 'json' }
import bestPart from './best-part.json' with { type: 'json' }
import bestedByKin from './bested-by-kin.json' with { type: 'json' }
import childishComparison from './childish-comparison.json' with { type: 'json' }
import curtIrony from './curt-irony.json' with { type: 'json' }
import dryOpener from './dry-opener.json' with { type: 'json' }
import echo from './echo.json' with { type: 'json' }
import equallyAbsurd from './equally-absurd.json' with { type: 'json' }
import exaggeratedNumber from './exaggerated-number.json' with { type: 'json' }
import fakeNaivety from './fake-naivety.json' with { type: 'json' }
import feignedAgreement from './feigned-agreement.json' with { type: 'json' }
import hyperbole from './hyperbole.json' with { type: 'json' }
import ironicIntensifier from './ironic-intensifier.json' with { type: 'json' }
import ironicPoliteness from './ironic-politeness.json' with { type: 'json' }
import jokeTemplate from './joke-template.json' with { type: 'json' }
import laughing from './laughing.json' with { type: 'json' }
import lovingMisery from './loving-misery.json' with { type: 'json' }
import marker from './marker.json' with { type: 'json' }
import mockAdvice from './mock-advice.json' with { type: 'json' }
import mockApplause from './mock-applause.json' with { type: 'json' }
import mockHonours from './mock-honours.json' with { type: 'json' }
import mockMourning from './mock-mourning.json' with { type: 'json' }
import mockNews from './mock-news.json' with { type: 'json' }
import mockPity from './mock-pity.json' with { type: 'json' }
import mockSurprise from './mock-surprise.json' with { type: 'json' }
import mockThanks from './mock-thanks.json' with { type: 'json' }
import namePlay from './name-play.json' with { type: 'json' }
import rhetoricalQuestion from './rhetorical-question.json' with { type: 'json' }
import selfMockery from './self-mockery.json' with { type: 'json' }
import stageDirection from './stage-direction.json' with { type: 'json' }
import tagQuestion from './tag-question.json' with { type: 'json' }
import takenBack from './taken-back.json' with { type: 'json' }
import understatement from './understatement.json' with { type: 'json' }

/** What the cues of `sarcasm` know, by the cue's name. */
export const sarcasm = lexicons('sarcasm', {
  'absurd-comparison': absurdComparison,
  'at-their-expense': atTheirExpense,
  'best-part': bestPart,
  'bested-by-kin': bestedByKin,
  'childish-comparison': childishComparison,
  'curt-irony': curtIrony,
  'dry-opener': dryOpener,
  echo,
  'equally-absurd': equallyAbsurd,
  'exaggerated-number': exaggeratedNumber,
  'fake-naivety': fakeNaivety,
  'feigned-agreement': feignedAgreement,
  hyperbole,
  'ironic-intensifier': ironicIntensifier,
  'ironic-politeness': ironicPoliteness,
  'joke-template': jokeTemplate,
  laughing,
  'loving-misery': lovingMisery,
  marker,
  'mock-advice': mockAdvice,
  'mock-applause': mockApplause,
  'mock-honours': mockHonours,
  'mock-mourning': mockMourning,
  'mock-news': mockNews,
  'mock-pity': mockPity,
  'mock-surprise': mockSurprise,
  'mock-thanks': mockThanks,
  'name-play': namePlay,
  'rhetorical-question': rhetoricalQuestion,
  'self-mockery': selfMockery,
  'stage-direction': stageDirection,
  'tag-question': tagQuestion,
  'taken-back': takenBack,
  understatement,
})
