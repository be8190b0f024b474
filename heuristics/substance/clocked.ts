import { DIGITS, formCue } from '../cue.ts'

const SPAN =
  '\\d{1,3}(?::\\d\\d)? ?(?:min|mins|minutes?|h|hrs?|hours?|heures?|days?|weeks?|jours?|semaines?)\\b'
const CLOCK = '\\d{1,2}[:h.]\\d\\d\\b'

/**
 * A wait or a delay with its figures: "on hold for 41 minutes", "due by 10:15 and it's 11:40", « 40 minutes
 * d’attente ».
 */
export const clocked = formCue({
  id: 'substance/clocked',
  strength: 0.5,
  needs: DIGITS,
  // "Waited 20 minutes for a table, worth it" praises.
  whenCalm: 0.2,
  forms: {
    en: [
      {
        find: new RegExp(
          '\\b(?:wait(?:ed|ing)|stood|standing|queu(?:ed|eing|ing)|on ' +
            'hold|stuck|delayed|late|sat|sitting)\\b[^.!?\\n]{0,50}?\\b(?:for|over|about|already|' +
            'since|by|almost|nearly|past)? ' +
            `?${SPAN}`,
          'g',
        ),
        hears: ['I waited for 40 minutes.'],
        spares: ['I waited for a while.'],
      },
      {
        find: new RegExp(
          `\\b${SPAN}[^.!?\\n]{0,30}\\b(?:waiting|on hold|in (?:the|a) queue|late|delayed|and ` +
            '(?:still )?counting)\\b',
          'g',
        ),
        hears: ['It took 40 minutes on hold.'],
        spares: ['It took 40 minutes.'],
      },
      {
        find: new RegExp(
          `\\b(?:by|at|due|from|for) ${CLOCK}[^.!?\\n]{0,30}\\b(?:it['’]s|it ` +
            `is|now|still|already|came|arrived|left)\\b[^.!?\\n]{0,20}${CLOCK}`,
          'g',
        ),
        hears: ["Due at 10:15 and it's 11:40."],
        spares: ['Due at 10:15.'],
      },
    ],
    fr: [
      {
        find: new RegExp(
          `\\b${SPAN} (?:d['’]attente|de retard|d['’]attendre|a attendre|au telephone|de queue)`,
          'g',
        ),
        hears: ["Il y a 40 minutes d'attente."],
        spares: ['Il y a 40 minutes de musique.'],
      },
      {
        find: new RegExp(
          '\\b(?:attend\\w{0,4}|poireaut\\w{1,4}|patient\\w{1,4}|coince\\w{0,2}|en ' +
            `retard)\\b[^.!?\\n]{0,40}?\\b(?:depuis|plus de|pendant|de|deja) ${SPAN}`,
          'g',
        ),
        hears: ['On attend depuis 40 minutes.'],
        spares: ['On attend dehors.'],
      },
      {
        find: new RegExp(
          `\\b(?:a|avant|pour|vers) ${CLOCK}[^.!?\\n]{0,30}\\b(?:il ` +
            `est|toujours|encore|arrive\\w?)\\b[^.!?\\n]{0,20}${CLOCK}`,
          'g',
        ),
        hears: ['Prévu pour 10h15, il est 11h40.'],
        spares: ['Prévu pour 10h15.'],
      },
    ],
  },
  reason: { en: 'gives a wait or a delay with its figures', fr: 'chiffre une attente ou un retard' },
})
