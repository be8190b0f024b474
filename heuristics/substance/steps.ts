import type { Cue, Heard, Reading } from '../../src/core/index.ts'
import { patternCue, sours } from '../cue.ts'

const shapes = patternCue({
  id: 'substance/steps',
  strength: 0.5,
  checkableFrom: 0.5,
  patterns: {
    en: [
      {
        find: /\b(?:when(?:ever)?|every time|each time|as soon as|after|once|if|while) (?:i|we|you|it|the app|my \w{3,12}) (?:try|tried|click\w{0,3}|open\w{0,3}|press\w{0,3}|tap\w{0,4}|start\w{0,3}|run|connect\w{0,3}|select\w{0,3}|log\w{0,4}|sync\w{0,4}|turn\w{0,3}|plug\w{0,4}|type|typing|scroll\w{0,3}|upload\w{0,3}|download\w{0,3}|install\w{0,3}|update\w{0,2}|upgrad\w{1,3}|use|using|launch\w{0,3}|save|switch\w{0,3}|enter\w{0,3}|restart\w{0,3}|reboot\w{0,3}|pair\w{0,3}|go(?:es)? (?:to|into|out)|move|play)\b/g,
      },
      {
        find: /\b(?:i|we) (?:get|got|keep getting|receive|received|see) (?:an?|the|this|that|only|no|nothing|just)\b/g,
        strength: 0.4,
      },
      {
        find: /\b(?:it|app|screen|page|watch|phone|device|site|program|window|server) (?:just |then |always |only |keeps? |still |constantly |now )*(?:says?|saying|shows?|showing|asks?|asking|tells?|telling|gives?|giving|displays?|closes?|goes|takes? me|sends? me|returns?|throws?|hangs?|restarts?|shuts?|turns?)\b/g,
        strength: 0.4,
      },
    ],
    fr: [
      {
        find: /\b(?:quand|lorsque|lorsqu['’]|des que|chaque fois que|si|apres que|une fois que|au moment ou) ?(?:je|j['’]|on|nous|tu|vous|il|elle|l['’]appli\w{0,7}) ?(?:clique|ouvre|lance|veux|essaie|essaye|synchronise|connecte|demarre|appuie|selectionne|branche|tape|installe|mets|me connecte|utilise|passe|vais|fais|recois|allume|enregistre|charge|joue|active|desactive|rentre|ferme|m['’]\w{3,12}|l['’]\w{3,12})\b/g,
      },
      {
        find: /\b(?:elle|il|ca|cela|l['’]appli\w{0,7}|la montre|l['’]ecran|la page|le site) (?:me |se |ne |n['’]|s['’]|m['’]|affiche |indique |reste |dit |demande )?(?:affiche|indique|dit|demande|reste|ferme|bloque|coupe|eteint|deconnecte|plante|tourne|redemarre|relance|arrete|met|propose|marque|ecrit|renvoie|ouvre)\b/g,
        strength: 0.35,
      },
      {
        find: /\b(?:message|notification|fenetre) (?:d['’]erreur|me disant|qui (?:dit|s['’]affiche|indique)|disant|indiquant)\b/g,
      },
      {
        find: /\ben (?:cliquant|ouvrant|lancant|voulant|essayant|synchronisant|appuyant|installant|desinstallant|passant|redemarrant|connectant)\b/g,
      },
    ],
  },
  reason: { en: 'says what was done and what came of it', fr: 'dit ce qui fut fait et ce qui s’ensuivit' },
})

/** A calm question says when, too: "does it keep the history when I move it?" Only trouble makes it a report. */
const IN_A_QUESTION = 0.2

/** What was done and what came of it: "when I click", « dès que j’ouvre ». */
export const steps: Cue = {
  ...shapes,
  listen: (reading, hits) =>
    shapes.listen(reading, hits).map((heard) => (isCalmQuestion(reading, heard) ? calm(heard) : heard)),
}

function calm({ reason, evidence }: Heard): Heard {
  return { strength: IN_A_QUESTION, reason, evidence }
}

function isCalmQuestion(reading: Reading, { evidence: [first] }: Heard): boolean {
  if (first.kind !== 'span') return false
  const at = reading.sentences.findIndex(({ start, end }) => start <= first.start && first.start < end)
  const sentence = reading.sentences[at]
  if (sentence === undefined || !sentence.question || sours(reading, at)) return false
  return !reading.tokens.slice(sentence.from, sentence.to).some((token) => token.negated)
}
