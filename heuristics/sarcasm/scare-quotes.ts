import { type Cue, type Heard, longRegex } from '../../src/core/index.ts'

/** More are put into a mouth (mock-slogan), not held at arm's length; French marks stand apart and count. */
const MOST_PIECES = 5
/** Marks for a name, a term or a button's label, which are quoted innocently. */
const LABEL = /\d|[A-Z]{2}|[_/\\.=(){}[\]<>]|^["“”«»\s]{0,3}(?:OK|Yes|No|Oui|Non|Save|Error|Erreur)/
const BUTTON_BEFORE = longRegex()`
    (?:click|tap|press|button|menu|error|message|says|saying|called|named|field|setting|option|page|label|
    libelle|libellé|bouton|cliqu\w{1,3}|erreur|menu|affiche|dit|titre|onglet|appel\w{1,3})(?: (?:toujours|
    always|just|souvent))?(?: (?:sur|on|the|le|la|un|une|a|that|que))?[\s:]{0,2}$`
/** … or after it. */
const BUTTON_AFTER = longRegex()`
    ^.? ?(?:button|option|tab|label|menu|field|setting|key|folder|page|checkbox|section|link|bouton|onglet|
    case|champ|dossier)`
/** Two terms set side by side are compared, not mocked. */
/** What somebody said, told as such: « mon prof disait « recommence » ». */
const SAID_BEFORE = longRegex()`
    \b(?:said|says|told (?:me|us)|called|calls|shouted|replied|wrote|asked|disait|disaient|dit|a dit|
    repetait|repondu|appelait|criait|ecrit|écrit|répétait|répondu)(?: (?:me|us|him|her|it|
    the \w{2,8}(?: \w{2,8})?))?[\s:,]{0,3}$`
const PAIR = longRegex()`
    ^.? ?(?:and|or|vs|et|ou|not|instead of|au lieu de|contre) ?["“«]|["”»] ?(?:and|or|vs|et|ou|not|
    instead of|au lieu de|contre) .?$`

/** "nice 'update'", « jolie « amélioration » »: praise that takes itself back. */
const PRAISED_BEFORE =
  /\b(?:nice|great|lovely|brilliant|so-called|another|jolie?|belle|beau|super|bel|sacree?|encore une?) .?$/

/** A word or two between quotation marks, kept at arm's length: the "feature", « l’innovation ». */
export const scareQuotes: Cue = {
  id: 'sarcasm/scare-quotes',
  signal: 'sarcasm',
  languages: ['en', 'fr'],
  listen(reading) {
    const { text } = reading.comment
    const found: Heard[] = []
    const said = new Set<string>()
    for (const { kind, start, end } of reading.regions) {
      if (kind !== 'scare-quotes') continue
      const inside = text.slice(start, end)
      // Nothing but signs: emphasis gone astray.
      if (!/\p{L}{2}/u.test(inside)) continue
      if (inside.trim().split(/\s+/).length > MOST_PIECES) continue
      const before = text.slice(Math.max(0, start - 32), start + 1).toLowerCase()
      const after = text.slice(Math.max(start, end - 1), end + 20).toLowerCase()
      if (LABEL.test(inside) || BUTTON_BEFORE.test(before.slice(0, -1)) || BUTTON_AFTER.test(after)) continue
      if (PAIR.test(after) || PAIR.test(before) || SAID_BEFORE.test(before.slice(0, -1))) continue
      // The same word twice: it isn't only kept at a distance, it is dwelt on.
      const again = said.has(inside.toLowerCase())
      said.add(inside.toLowerCase())
      found.push({
        strength: again ? 0.55 : PRAISED_BEFORE.test(before) ? 0.4 : 0.3,
        reason: {
          en: 'keeps a word at arm’s length between quotation marks',
          fr: 'tient un mot à distance entre guillemets',
        },
        evidence: [reading.spanAsGiven(start, end)],
      })
      if (found.length === 3) break
    }
    return found
  },
}
