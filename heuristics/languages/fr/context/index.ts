import { contexts } from '../../pack.ts'
import aboutYou from './about-you.json' with { type: 'json' }
import advert from './advert.json' with { type: 'json' }
import asks from './asks.json' with { type: 'json' }
import badNews from './bad-news.json' with { type: 'json' }
import butOnly from './but-only.json' with { type: 'json' }
import compares from './compares.json' with { type: 'json' }
import denies from './denies.json' with { type: 'json' }
import gives from './gives.json' with { type: 'json' }
import greets from './greets.json' with { type: 'json' }
import labelAfter from './label-after.json' with { type: 'json' }
import labelBefore from './label-before.json' with { type: 'json' }
import mended from './mended.json' with { type: 'json' }
import notSolved from './not-solved.json' with { type: 'json' }
import nothingBad from './nothing-bad.json' with { type: 'json' }
import ofOneself from './of-oneself.json' with { type: 'json' }
import others from './others.json' with { type: 'json' }
import ownFault from './own-fault.json' with { type: 'json' }
import pair from './pair.json' with { type: 'json' }
import pointedAt from './pointed-at.json' with { type: 'json' }
import praiseOpens from './praise-opens.json' with { type: 'json' }
import praisedBefore from './praised-before.json' with { type: 'json' }
import saidBefore from './said-before.json' with { type: 'json' }
import sides from './sides.json' with { type: 'json' }
import slogan from './slogan.json' with { type: 'json' }
import solved from './solved.json' with { type: 'json' }
import speaker from './speaker.json' with { type: 'json' }
import taunt from './taunt.json' with { type: 'json' }
import thirdPerson from './third-person.json' with { type: 'json' }
import turn from './turn.json' with { type: 'json' }
import unwanted from './unwanted.json' with { type: 'json' }

/** What stands around a phrase and changes its sense, by name. */
export const context = contexts({
  'about-you': aboutYou,
  advert,
  asks,
  'bad-news': badNews,
  'but-only': butOnly,
  compares,
  denies,
  gives,
  greets,
  'label-after': labelAfter,
  'label-before': labelBefore,
  mended,
  'not-solved': notSolved,
  'nothing-bad': nothingBad,
  'of-oneself': ofOneself,
  others,
  'own-fault': ownFault,
  pair,
  'pointed-at': pointedAt,
  'praise-opens': praiseOpens,
  'praised-before': praisedBefore,
  'said-before': saidBefore,
  sides,
  slogan,
  solved,
  speaker,
  taunt,
  'third-person': thirdPerson,
  turn,
  unwanted,
})
