import { isAboutYou } from '../aimed.ts'
import { patternCue } from '../cue.ts'
import { deniesBad } from '../denied.ts'

/** "Don't wait for us": told what to do. "Dont work", at the start of a review, has only lost its subject. */
const ADVICE =
  /^do(?:n['’]?t|nt| not) (?!work|open|load|connect|sync|install|update|charge|show|start|save|track|have|get|know|see)/
const BEFORE_ADVICE = /(?:^|[.!?\n] ?|\b(?:please|just|pls) )$/

function isAdvice(folded: string, from: number, to: number): boolean {
  return ADVICE.test(folded.slice(from, to)) && BEFORE_ADVICE.test(folded.slice(Math.max(0, from - 8), from))
}

/**
 * "Can't" and "doesn't" before any verb, idioms of praise left out ("can't live without it", « je ne
 * peux plus m’en passer »).
 */
export const obstacle = patternCue({
  id: 'substance/obstacle',
  strength: 0.4,
  spares: (folded, from, to) =>
    deniesBad(folded, from, to) || isAboutYou(folded, from) || isAdvice(folded, from, to),
  patterns: {
    en: [
      {
        find: /\b(?!says|means|costs|lacks|misses|changes|beats|tops|has|was|is\b|does)[a-z]{3,12}(?:s|ed) (?:me |us |you )?(?:absolutely |literally |precisely |exactly |basically |practically )?(?:nothing|nowhere|zilch|nada)\b(?! (?:but|beats|wrong|bad|to (?:complain|worry|fear)|like|less|short))/g,
        strength: 0.42,
      },
      {
        find: /\b(?<!\bof )(?:does|do|did|doing) (?:absolutely |literally |precisely |exactly |basically )?(?:nothing|sod all|bugger all|zilch|fuck all)\b/g,
        strength: 0.45,
      },
      {
        find: /\b(?:can['’]?t|cannot|can not|(?<=\b(?:i|we) )(?:couldn['’]?t|could not)) (?:(?:even|really|seem to|currently|always|be|just) )?(?!even|really|seem|currently|always|be\b|just|live|wait|complain|fault|beat|recommend|(?:even )?put my finger|go |do without|say|thank|stress|believe|imagine|help|stop|argue|ask|praise|love|get enough|get over|understand|think|wrong|without|agree|care|tell|speak|comment|lie|deny|blame|stand|express|rate|compare|decide|hate|emphasi[sz]e|overstate|resist|breathe|put my finger|put it down|put a foot wrong|possibly|have asked|afford|fool|remember|be happier|be better|be more)[a-z]{2,}/g,
      },
      {
        find: /\b(?:does|do|did|dose|is|are|was|were|has|have|had|will)(?:n['’]?t|nt| not) (?!you\b)(?:(?:even|really|always|properly|fully|seem to|currently|automatically|yet|be|get|been) )?(?!even|really|always|properly|fully|seem|currently|automatically|yet|be\b|get\b|been|like|know|want|need|care|mind|worry|regret|disappoint|matter|hesitate|stop(?:ped)? (?:talking|laughing|smiling|playing|raving|singing|using|wearing|eating|humming|dancing)|have (?:any|a|to|an)|bad|too|think|believe|understand|feel|expect|trade|change|live|miss|leave|use any|be without|hurt|see why|a bad|that bad|so bad|the best|much|really|forget|recommend|buy|waste|bother|download|say|agree|ask|remember|surprise|only|just|sure|bored|alone|blame|unhappy|a fool|stupid|scary|for you|it[.!]|for (?:me|everyone|everybody)|it (?:lovely|nice|great|funny|wonderful|amazing|odd|strange|time)|[a-z]{2,4} lovely|put my)[a-z]{2,}/g,
        strength: 0.35,
      },
    ],
    fr: [
      {
        find: /\b(?:peux|peut|peuvent|puis|pouvons|arrive|arrivent|parviens|reussis|veut|veulent|sait|sais) (?:pas|plus|jamais|pas toujours|toujours pas) (?!m['’]en passer|me plaindre|vivre|faire mieux|rever|dire|en dire|qu|te |vous |tout|l['’]expliquer|refuser|mieux|trop|si bien)[a-z'’]{2,}/g,
      },
      {
        find: /\b(?:n['’]|ne )(?:se |s['’]|me |m['’]|y |en |nous |l['’])?(?!regrette|improvise|attends|ai pas encore|avons pas encore|prendrais|conseille|recommande|ferais|mettrais|ecoute|(?:saur|pourr|trouver)(?:aient|iez|ais|ait)|sav|connu|vu\b|savais|suis|pense|crois|veux pas|dis|connais|changer|comprends|doute|decoi|sais|aime|manque|pose|fait pas|vois)[a-z]{2,14} (?:pas|plus|jamais|rien|aucun|aucune|toujours pas)\b(?! (?:que|(?:le|de) progres|a me|a se|mal|du tout mal|de probleme|de souci|regrett|decu|m['’]en passer))/g,
        strength: 0.35,
      },
    ],
  },
  reason: {
    en: 'says what can’t be done or doesn’t happen',
    fr: 'dit ce qui ne se peut pas ou ne se fait pas',
  },
})
