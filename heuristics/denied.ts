import { longRegex } from '../src/core/index.ts'

/** How far before a word its denial may stand, in characters. */
const BEFORE = 36
const AFTER = 30

/** "zero bugs", "not a single crash", « pas le moindre plantage », « jamais une minute de retard ». */
const DENIES = longRegex()`
    (?:^|[^a-z0-9])(?:zero|0|no more|free of|without|(?:no|not|never|hardly|barely) (?:(?:a|an|any|one|even|
    had|have|seen|more|longer)\b ?)*(?:single )?|(?:n['’]?t|not|never) (?:had|have|seen|got|met)(?: (?:a|
    any|one|even|single|the))*|plus (?:aucune?|de|d['’])|pas (?:de|d['’]|une?)(?: seule?)?|aucune?|
    jamais (?:(?:eu|vu|de|d['’]|une?|le|la|connu) ?)*|sans|moindre|ni) ?(?:[a-z]{2,12} (?:of |de |
    d['’])?){0,1}$`

/** What is set right: "all the crashes are gone", « ça a réglé mon souci ». */
const SOLVED = longRegex()`
    \b(?:(?:is|are|was|were|got|been|all|now) (?:all |now |finally |completely )?(?:gone|fixed|solved|
    resolved|sorted)|(?:fixed|solved|sorted|resolved) (?:my|it|the|all|that|every|our)|works? (?:fine|great|
    well|perfectly|beautifully|flawlessly|again)(?: now| again)?|no longer a|(?:a|ont|as|avez) (?:bien |
    enfin |tout |totalement |completement )?(?:regle|resolu|corrige|repare|debloque)|(?:est|sont|
    etait) (?:enfin |bien |maintenant |desormais )?(?:regle|resolu|corrige|repare)e?s?|(?:plus|
    aucun) (?:aucun )?(?:souci|probleme)s? (?:depuis|maintenant))\b`
/** … unless it isn't: "is not fixed", « toujours pas réglé ». */
const NOT_SOLVED = longRegex()`
    \b(?:not|never|still|yet|until|unless|if|please|pas|jamais|toujours|quand|si|hope|when|after|but|mais|
    should|could|would|be (?:fixed|solved|resolved)|need\w{0,2}|avoid)\b|n['’]t\b`

/** A bad thing is named to say that it isn't there. @param at index in the folded text */
export function isDenied(folded: string, at: number): boolean {
  return DENIES.test(folded.slice(Math.max(0, at - BEFORE), at))
}

/** The sentence around says that the trouble is over. */
export function isSolved(sentence: string): boolean {
  return SOLVED.test(sentence) && !NOT_SOLVED.test(sentence)
}

const BAD = longRegex()`
    ^[^.!?;]{0,60}\b(?:crash|bugs?\b|lags?\b|freez|froze|glitch|fail|break|problem|issue|error|complain|
    regret|disappoint|let (?:me|us) down|late\b|plant(?:e|a)|ram(?:e|ait)\b|bugg?(?:e|a|ue)|bogue|souci|
    probleme|panne|retard|erreur|coup(?:e|ure)\b|decu|decoit|decev|regrett|fige)`

/** « ne plante jamais », "haven't had a single crash": after the negation comes something bad. */
export function deniesBad(folded: string, from: number, to: number): boolean {
  return BAD.test(folded.slice(from, to + AFTER).replace(/\b(?:pas|jamais|plus|rien) (?:que|mais)\b.*/, ''))
}
