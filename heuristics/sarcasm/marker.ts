import { longRegex } from '../../src/core/index.ts'
import { lexiconCue, shapes } from '../cue.ts'

/** "10 mb /s", "shutdown /s", "the flag /s": a unit or a switch. */
const NO_MARK = longRegex()`
    (?:\d ?[kmgtµ]?(?:i?b|bits?|m|km|req|ops|go|mo|ko|frames)?|shutdown|dir|cmd|robocopy|flag|switch|option|
    parametre)$`

/** The author says so: "/s", "#sarcasm", « /ironie ». */
export const marker = lexiconCue({
  evenNegated: true,
  id: 'sarcasm/marker',
  strength: 0.85,
  needs: ['/', '#', '[', '(', '*'],
  forms: shapes(
    // Marked as a joke, not at whose expense: alone it convicts nobody (rule 4).
    {
      find: longRegex('g')`
        (?:^|[\s.!?…,)"”»([])/(?:s|sarc|sarcastic|sarcasm|sarcasme|ironie|irony|iro|j|
        jk)(?=[ )\]"”»*_]{0,4}(?:$|[\n.!?…;]|[^\s\w/,-]))`,
      hears: ['What a joy /s'],
      spares: ['The speed is 10 mb /s'],
      strength: 0.5,
    },
    {
      find: longRegex('g')`
        #(?:sarcas\w{0,8}|iron(?:ie|ique|y|ic)|not|irony|notreally|seconddegre|kidding|joking|lol|humour|
        humor)\b`,
      hears: ['What a joy #sarcasm'],
      spares: ['What a joy #garden'],
    },
    {
      find: /[[(*](?:sarcasm|sarcasme|ironie|irony|ironique|sarcastic)[\])*]/g,
      hears: ['(sarcasm) What a joy'],
      spares: ['(plain) What a joy'],
    },
  ),
  spares: (folded, from) => NO_MARK.test(folded.slice(Math.max(0, from - 12), from)),
  reason: { en: 'marks itself as a joke', fr: 'se signale comme une plaisanterie' },
})
