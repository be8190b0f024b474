import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** What was done and what came of it: "when I click", « dès que j’ouvre ». */
export const steps = patternCue({
  id: 'substance/steps',
  strength: 0.5,
  checkableFrom: 0.5,
  whenCalm: 0.15,
  patterns: {
    en: [
      {
        starts: starts('when whenever every each as after once if while'),
        find: /\b(?:when(?:ever)?|every time|each time|as soon as|after|once|if|while) (?:i|we|you|it|the app|my \w{3,12}) (?:try|tried|click\w{0,3}|open\w{0,3}|press\w{0,3}|tap\w{0,4}|start\w{0,3}|run|connect\w{0,3}|select\w{0,3}|log\w{0,4}|sync\w{0,4}|turn\w{0,3}|plug\w{0,4}|type|typing|scroll\w{0,3}|upload\w{0,3}|download\w{0,3}|install\w{0,3}|update\w{0,2}|upgrad\w{1,3}|use|using|launch\w{0,3}|save|switch\w{0,3}|enter\w{0,3}|restart\w{0,3}|reboot\w{0,3}|pair\w{0,3}|go(?:es)? (?:to|into|out)|move|play)\b/g,
      },
      {
        starts: starts('get got keep receive received see'),
        find: /\b(?:i|we) (?:get|got|keep getting|receive|received|see) (?:an?|the|this|that|only|no|nothing|just)\b/g,
        strength: 0.4,
      },
      {
        starts: starts(
          'say says saying show shows showing ask asks asking tell tells telling give gives giving displays display closes close goes go take takes send sends return returns throw throws hang hangs restart restarts shut shuts turn turns',
        ),
        find: /\b(?:it|app|screen|page|watch|phone|device|site|program|window|server) (?:just |then |always |only |keeps? |still |constantly |now )*(?:says?|saying|shows?|showing|asks?|asking|tells?|telling|gives?|giving|displays?|closes?|goes|takes? me|sends? me|returns?|throws?|hangs?|restarts?|shuts?|turns?)\b/g,
        strength: 0.4,
      },
    ],
    fr: [
      {
        find: /\b(?:quand|lorsque|lorsqu['’]|des que|chaque fois que|si|apres que|une fois que|au moment ou) ?(?:je|j['’]|on|nous|tu|vous|il|elle|l['’]appli\w{0,7}) ?(?:clique|ouvre|lance|veux|essaie|essaye|synchronise|connecte|demarre|appuie|selectionne|branche|tape|installe|mets|me connecte|utilise|passe|vais|fais|recois|allume|enregistre|charge|joue|active|desactive|rentre|ferme|m['’]\w{3,12}|l['’]\w{3,12})\b/g,
      },
      {
        starts: starts(
          'affiche indique dit demande reste ferme bloque coupe eteint deconnecte plante tourne redemarre relance arrete met propose marque ecrit renvoie ouvre',
        ),
        find: /\b(?:elle|il|ca|cela|l['’]appli\w{0,7}|la montre|l['’]ecran|la page|le site) (?:me |se |ne |n['’]|s['’]|m['’]|affiche |indique |reste |dit |demande )?(?:affiche|indique|dit|demande|reste|ferme|bloque|coupe|eteint|deconnecte|plante|tourne|redemarre|relance|arrete|met|propose|marque|ecrit|renvoie|ouvre)\b/g,
        strength: 0.35,
      },
      {
        starts: starts('message notification fenetre'),
        find: /\b(?:message|notification|fenetre) (?:d['’]erreur|me disant|qui (?:dit|s['’]affiche|indique)|disant|indiquant)\b/g,
      },
      {
        starts: starts('en'),
        find: /\ben (?:cliquant|ouvrant|lancant|voulant|essayant|synchronisant|appuyant|installant|desinstallant|passant|redemarrant|connectant)\b/g,
      },
    ],
  },
  reason: { en: 'says what was done and what came of it', fr: 'dit ce qui fut fait et ce qui s’ensuivit' },
})
