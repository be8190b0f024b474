import { longRegex } from '../../src/core/index.ts'
import { lexiconCue, shapes } from '../cue.ts'

/** An action between asterisks or brackets, acted for the audience: "*slow clap*". */
export const stageDirection = lexiconCue({
  evenNegated: true,
  id: 'sarcasm/stage-direction',
  strength: 0.45,
  needs: ['*', '(', ':'],
  forms: shapes(
    {
      find: longRegex('g')`
        :(?:rires?|malade|noel|hap|rolleyes|roll|facepalm|lol|mdr|sarcastic|clap|popcorn|trollface|ouch):`,
      hears: ['Closed again :rolleyes:'],
      spares: ['Closed again: noel'],
      strength: 0.3,
    },
    {
      find: longRegex('g')`
        \*(?:(?:slow|golf) ?claps?|claps?|sighs?|gasps?|coughs?|facepalms?|shrugs?|rolls? eyes|eye ?rolls?|
        checks? \w{2,12}|grabs? \w{2,12}|sips? \w{2,12}|cries|sobs?|laughs?|snorts?|yawns?|looks? \w{2,12}|
        applauds?|bows?|soupir\w{0,3}|tousse|applaudit|rire\w?|se gratte la tete|bruit de \w{2,12}|
        musique \w{2,12}|insert[^*\n]{1,30})\*`,
      hears: ['*slow clap* for them'],
      spares: ['*important* for them'],
    },
    {
      find: /\((?:slow clap|sigh|gasp|facepalm|eye ?roll|cough|rires?|soupirs?|applaudissements)\)/g,
      hears: ['(sigh) closed again'],
      spares: ['(closed) again'],
    },
  ),
  reason: { en: 'acts a little scene', fr: 'joue une petite scène' },
})
