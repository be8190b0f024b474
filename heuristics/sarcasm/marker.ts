import { longRegex } from '../../src/core/index.ts'
import { formCue, shapes } from '../cue.ts'

/** "10 mb /s", "shutdown /s", "the flag /s": a unit or a switch. */
const NO_MARK = longRegex()`
    (?:\d ?[kmgtµ]?(?:i?b|bits?|m|km|req|ops|go|mo|ko|frames)?|shutdown|dir|cmd|robocopy|flag|switch|option|
    parametre)$`

/** The author says so: "/s", "#sarcasm", « /ironie ». */
export const marker = formCue({
  id: 'sarcasm/marker',
  strength: 0.85,
  needs: /[/#<[]|sarcas|ironi|kidding|joking|plaisant|rigole|deconn|second degre|\bjk\b/,
  forms: shapes(
    // Marked as a joke, not at whose expense: alone it convicts nobody (rule 4).
    {
      find: longRegex('g')`
        (?:^|[\s.!?…,)"”»([])/(?:s|sarc|sarcastic|sarcasm|sarcasme|ironie|irony|iro|j|
        jk)(?=[ )\]"”»*_]{0,4}(?:$|[\n.!?…;]|[^\s\w/,-]))`,
      strength: 0.5,
    },
    {
      find: longRegex('g')`
        #(?:sarcas\w{0,8}|iron(?:ie|ique|y|ic)|not|irony|notreally|seconddegre|kidding|joking|lol|humour|
        humor)\b`,
    },
    {
      find: longRegex('g')`
        </?(?:sarcasm|sarcasme|ironie|irony|s)>|[[(*](?:sarcasm|sarcasme|ironie|irony|ironique|
        sarcastic)[\])*]`,
    },
    {
      find: longRegex('g')`
        \b(?:note the sarcasm|sarcasm (?:off|intended|alert|mode)|mode ironi\w{1,3}|ironie (?:on|off|
        inside)|second degre)\b`,
      strength: 0.8,
    },
    {
      find: /\b(?:just kidding|jk|i'?m being sarcastic|just joking|je plaisante|je rigole|je deconne)\b/g,
      // Takes it back, as often in good humour.
      strength: 0.3,
    },
  ),
  spares: (folded, from) => NO_MARK.test(folded.slice(Math.max(0, from - 12), from)),
  reason: { en: 'marks itself as a joke', fr: 'se signale comme une plaisanterie' },
})
