import type { Cue, Heard } from '../../src/core/index.ts'

/** Marks for a name, a term or a button's label, which are quoted innocently. */
const LABEL = /\d|[A-Z]{2}|[_/\\.=(){}[\]<>]|^["“”«»\s]{0,3}(?:OK|Yes|No|Oui|Non|Save|Error|Erreur)/
const BUTTON_BEFORE =
  /(?:click|tap|press|button|menu|error|message|says|saying|called|named|field|setting|option|page|label|libelle|libellé|bouton|cliqu\w{1,3}|erreur|menu|affiche|dit|titre|onglet|appel\w{1,3})(?: (?:sur|on|the|le|la|un|une|a|that|que))?[\s:]{0,2}$/

/** A word or two between quotation marks, kept at arm's length: the "feature", « l’innovation ». */
export const scareQuotes: Cue = {
  id: 'sarcasm/scare-quotes',
  signal: 'sarcasm',
  languages: ['en', 'fr'],
  listen(reading) {
    const { text } = reading.comment
    const found: Heard[] = []
    for (const { kind, start, end } of reading.regions) {
      if (kind !== 'scare-quotes') continue
      const inside = text.slice(start, end)
      if (LABEL.test(inside) || BUTTON_BEFORE.test(text.slice(Math.max(0, start - 24), start).toLowerCase()))
        continue
      found.push({
        strength: 0.3,
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
