import { longRegex } from '../../core/index.ts'

/*
 * A quotation is somebody else's words only if somebody else said them. A slogan that the author makes up,
 * and an answer repeated to mock it, are the author's own voice between quotation marks.
 */

/** What is longer is told, not put into somebody's mouth. */
const LONGEST = 220
const BEFORE = 90
const AFTER = 70

const SLOGAN = '(?:slogan|motto|tag ?line|strap ?line|catch ?phrase|mantra|jingle|headline|advert|name)'
const DEVISE = '(?:slogan|devise|accroche|mantra|jingle|signature|pub|nom)'
const NEW = '(?:new|next|real|true|actual|honest|better|updated|unofficial|proposed|suggested|future|revised)'
const NEUF = '(?:nouvel(?:le)?|nouveau|prochaine?|vraie?|futur|future|veritable|véritable|meilleure?)'

/** Before the opening mark, in the same clause. */
const MADE_UP_BEFORE = new RegExp(
  [
    // "your new motto", "their next slogan is", « votre nouvelle devise : »
    `\\b${NEW} (?:\\w{2,12} )?${SLOGAN}(?: for \\w{2,12}(?: \\w{2,12})?| is| was| will be| would ` +
      'be| could be| should be| idea)?',
    `\\b${NEUF} (?:\\p{L}{2,12} )?${DEVISE}(?: pour \\p{L}{2,12}(?: \\p{L}{2,12})?| est| serait| ` +
      'pourrait être| devrait être)?',
    // "the slogan should be", "your sign should say", « votre slogan devrait être »
    '\\b(?:should|could|ought to|might as well|may as well|had better) (?:just |really |at least ' +
      '|honestly )?(?:say|read|be|be called|be renamed)',
    '\\b(?:devrait|devraient|pourrait|pourraient|mériterait de|ferait mieux de) (?:plutôt |au ' +
      `moins |carrément |bien )?(?:dire|être|s'appeler|afficher|se lire)`,
    // "slogan: ", "motto suggestion:"
    `\\b${SLOGAN}(?: suggestion| idea| proposal)? ?:`,
    `\\b(?:idée de |proposition de )?${DEVISE} ?:`,
    // "nice reply..", « belle réponse : »
    '\\b(?:nice|great|lovely|helpful|useful|brilliant|typical|classic|standard|usual|canned|' +
      'scripted|robotic|copy[- ' +
      ']?pasted?) (?:\\w{2,10} )?(?:reply|answer|response|script|excuse)',
    '\\b(?:belle|jolie|super|magnifique|sempiternelle|éternelle|sacrée|quelle|géniale) ' +
      '(?:réponse|excuse|formule|phrase toute faite)',
    '\\b(?:réponse|excuse|phrase) (?:type|toute faite|bateau|robot|automatique|copiée[- ]collée)',
    // "translation:", « traduction : »
    '\\b(?:translation|in other words|translated|traduction|autrement dit|en clair) ?:?',
  ]
    .map((shape) => `(?:${shape})`)
    .join('|')
    .replace(/^/, '(?:')
    .replace(/$/, ')[\\s.,:!…-]{0,6}$'),
  'iu',
)

/** Behind the closing mark: "… should be your slogan", « … devrait être votre devise ». */
const MADE_UP_AFTER = new RegExp(
  `^[\\s,.!…-]{0,4}(?:(?:should|could|must|might as well|may as well|would) be|is|as|that's|sounds ` +
    `like|devrait être|pourrait être|comme|voilà|serait) [^.!?\\n"“«]{0,24}\\b(?:${NEW} ` +
    `${SLOGAN}|${NEUF} ${DEVISE}|(?:your|their|its) (?:slogan|motto|tag ?line)|(?:votre|leur) ` +
    '(?:slogan|devise|accroche))\\b',
  'iu',
)

/** Somebody did say it: "she wrote that your new slogan …". */
const TOLD = longRegex('iu')`
    \b(?:said|says|wrote|writes|told|tells|asked|replied|shouted|announced|posted|quoted|a dit|disait|dit|
    écrit|a écrit|répondu|annoncé|demandé|crié|lance|lancé)\b`
/** What is given as an error or on a screen is reported: "the button should say". */
const ON_SCREEN = longRegex('iu')`
    \b(?:buttons?|errors?|messages?|labels?|dialogs?|fields?|menus?|tooltips?|settings?|screens?|
    documentation|docs|manual|bouton|erreurs?|messages?|libellé|champ|écran|fenêtre|infobulle|documentation|
    notice)\b`

/** Whether what stands between marks at `start`–`end` (marks included) is the author's own voice. Bounded. */
export function isOwnVoice(plain: string, start: number, end: number): boolean {
  if (end - start > LONGEST) return false
  if (hops(plain.slice(start, end))) return true
  const before = clauseBefore(plain.slice(Math.max(0, start - BEFORE), start))
  if (TOLD.test(before) || ON_SCREEN.test(before)) return false
  return MADE_UP_BEFORE.test(before) || MADE_UP_AFTER.test(plain.slice(end, end + AFTER))
}

/** "wE aRe SoRrY": mimicry, whoever said it first. */
function hops(quoted: string): boolean {
  const letters = quoted.replace(/[^\p{L}]/gu, '')
  let changes = 0
  for (let i = 1; i < letters.length; i += 1)
    if (isCapital(letters, i) !== isCapital(letters, i - 1)) changes += 1
  return changes > 5 && changes / letters.length > 0.6
}

function isCapital(letters: string, at: number): boolean {
  return letters.charAt(at) !== letters.charAt(at).toLowerCase()
}

/** What introduces the quotation: back to the end of the sentence or line before. */
function clauseBefore(before: string): string {
  let end = before.length
  while (end > 0 && /[\s.,:!?…-]/u.test(before.charAt(end - 1))) end -= 1
  let last = end - 1
  while (last >= 0 && !/[.!?…\n]/u.test(before.charAt(last))) last -= 1
  return before.slice(last + 1)
}
