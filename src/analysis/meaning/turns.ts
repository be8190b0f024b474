import { longRegex } from '../../core/index.ts'

/*
 * Turns of phrase that say what somebody wants of a post: a hint each, and weighed by what was learned,
 * never a rule. The title says it most plainly, so each is looked for there and in the whole.
 */

const TURNS = {
  fault: longRegex('i')`
      \b(?:broken|broke|crash(?:es|ed|ing)?|bugs?|buggy|freezes?|frozen|errors?|not working|stopped|
      no longer|any ?more|won['’]?t|fails?|failed|stuck|disappear(?:s|ed)?|vanished|gone|lost|lags?|
      flicker\w{0,5}|wrong|twice|blank|empty|nothing|never)\b|n['’]?t (?:work|load|start|open|save|sync|
      connect|show)|cass[ée]|\bplant(?:e|ent|é|age)\b|\b(?:bogue|erreur|panne|bloquée?s?|disparue?s?|fige|
      rame|vide|fausse?|double|jamais)\b|(?:marche|fonctionne|répond) (?:plus|pas)|impossible (?:de|d['’])|
      \bplus (?:aucune?|rien|moyen|possible)\b`,
  before: longRegex('i')`
      \b(?:since|used to|worked|was fine|after (?:the|yesterday|an?)|until)\b|\b(?:depuis|marchait|
      fonctionnait|auparavant|après la|jusqu['’]à)\b`,
  mending: longRegex('i')`
      \b(?:fix(?:ed|es)?|hotfix|repair(?:ed)?|look into|solved?)\b|\bcorri(?:ge|gez|ger|gée?s?)\b|
      \bcorrectif\b|\brépar`,
  wish: longRegex('i')`
    \b(?:adds?|adding|would it be possible|would (?:be|love|like|pay|thank)|wish(?:list)?|hop(?:e|ing)|
    could (?:we|you)|can (?:we|you)|let (?:us|me)|allow|support for|suggestions?|requests?|ideas?|
    any (?:plans?|chance)|consider|bring back|should|options?|more|plans? to|integrat\w{1,5})\b|
    \bajout(?:er|ez|e)?\b|serait(?:-il)? (?:bien|génial|possible|envisageable|top|super|parfait|cool|
    pratique|utile)|\b(?:aimerais|aimerions|pouvoir|manque|idées?|prévu|à quand|faudrait|laissez|pourriez|
    pourrait|souhaite\w{0,4}|option|demande|davantage)\b`,
  whyNot: longRegex('i')`
      \bwhy (?:can['’]?t|is there (?:still )?no|isn['’]?t there|no|not|don['’]?t)\b|\bno way to\b|
      \bpourquoi (?:pas|n['’]|(?:je|on|il|vous) n(?:e |['’])|on (?:peut|a) pas)`,
  how: longRegex('i')`
    \b(?:how (?:do|can|to|does|is|are|many|much|long|should)|where|which|
    what(?:['’]s| is| does| are| happens)|who|is (?:there|it)|can i|does (?:it|the|anyone)|n['’]?t find|
    not find|not sure|tutorials?|difference|explain)\b|\b(?:comment|où|quel(?:le)?s?|lequel|combien|
    est-ce que|à quoi|quoi|peut-on|puis-je|existe|différence|tuto|expliquer)\b|pas trouvé|(?:trouve|vois|
    sais) pas`,
  opinion: longRegex('i')`
      \b(?:too|prefer(?:red)?|i find|in my opinion|disappoint\w{1,5}|feels?|felt|fun|boring|thoughts|
      impressions?|review|hate|liked|unfair|clumsy|confusing|harsh|hard|expensive|slow)\b|\b(?:trop|
      préfér\w{1,5}|je trouve|à mon avis|décevant|amusant|avis|impressions?|retour|mitigé|cher|lourds?|
      lente?s?|confus)\b`,
  thanks: longRegex('i')`
      \b(?:thanks?|thank you|kudos|congrat\w{1,11}|love(?:ly)?|awesome|amazing|great|best|beautiful|
      gorgeous|superb|wow|hats off|well done|impressed)\b|\b(?:merci|bravo|génial|magnifique|superbes?|
      sublime|splendide|chapeau|adore|parfait|au top|wahou|félicitations)\b`,
  asked: /\?/,
  please: /\b(?:please|pls|plz|svp|stp|s['’]il (?:vous|te) pla[iî]t)\b/i,
} as const

/** Each twice: in the title, and anywhere. */
export const TURN_NAMES: readonly string[] = Object.keys(TURNS).flatMap((name) => [`title ${name}`, name])

/** So much of a post is looked through; what it is about, it says early. */
const MOST = 3_000

/** 0 or 1 for each of `TURN_NAMES`, in order. @param post its title, an empty line, and what it says */
export function turnsOf(post: string): readonly number[] {
  const text = post.slice(0, MOST)
  const end = text.indexOf('\n\n')
  const title = end < 0 ? text.slice(0, 100) : text.slice(0, end)
  return Object.values(TURNS).flatMap((turn) => [Number(turn.test(title)), Number(turn.test(text))])
}
