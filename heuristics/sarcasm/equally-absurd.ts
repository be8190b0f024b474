import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** An absurd claim set beside theirs: "and my cat is a neurosurgeon", « et moi je suis la reine d’Angleterre ». */
export const equallyAbsurd = patternCue({
  id: 'sarcasm/equally-absurd',
  strength: 0.62,
  starts: starts(
    "queen king pope neuro surge astron ballerina pilot presid princess brain rocket dalai cheese virgin elvis beyon batman santa easter tooth unicorn fly olympic superm billion profess opera nobel if pape reine roi napol archev astronaute neurochir danseuse pere fromage miss champion prix chirurg cosmon evangile l'ev princesse jules cleop pilote si",
  ),
  patterns: {
    en: [
      {
        find: /\b(?:and|yeah|sure|right),? (?:i['’]?m|i am|my (?:\w{2,12} ){0,2}is|the moon is|pigs) (?:the |an? |made of |called |secretly )?(?:\w{2,12} )?(?:queen|king|pope|neurosurgeon|surgeon|astronaut|ballerina|pilot|president|princess|brain surgeon|rocket scientist|dalai lama|cheese|virgin mary|elvis|beyonce|batman|santa(?: claus)?|easter bunny|tooth fairy|unicorn|fly|olympic \w{3,12}|supermodel|billionaire|professor|opera singer|nobel \w{3,9})\b/g,
      },
      {
        find: /\bif (?:this|that|it) is (?:an? |the )?[\w ]{3,24},? (?:then )?(?:i['’]?m|i am|my \w{3,12} is) (?:the |an? )?\w/g,
      },
    ],
    fr: [
      {
        find: /\b(?:et|mais oui|bien sur|ouais|oui),? (?:moi,? )?(?:je suis|chuis|j['’]suis|mon \w{3,12} est|ma \w{3,12} est|la lune est) (?:le |la |l['’]|une? |en )?(?:pape|reine|roi|napoleon|archeveque|astronaute|president|presidente|neurochirurgien\w{0,2}|danseuse|pere noel|batman|fromage|dalai|miss|champion\w{0,2}|prix nobel|chirurgien\w{0,2}|cosmonaute|evangile|princesse|jules cesar|cleopatre|pilote)\b/g,
      },
      {
        find: /\bsi (?:ca|c['’]est|ceci|cela) (?:c['’]est |est )?(?:de |du |une? |la |le |l['’])[\w’' ]{3,24},? (?:moi )?(?:je suis|chuis|mon \w{3,12} est) \w/g,
      },
    ],
  },
  reason: {
    en: 'reads as mocking a claim by a wilder one',
    fr: 'se lit comme une prétention moquée par une plus folle',
  },
})
