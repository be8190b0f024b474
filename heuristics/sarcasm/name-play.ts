import { lexiconCue, shapes } from '../cue.ts'

/** A name bent into a jibe: "Micro$oft", "Crapple", « Facebouc », « la Macronie ». */
export const namePlay = lexiconCue({
  evenNegated: true,
  id: 'sarcasm/name-play',
  strength: 0.5,
  forms: shapes(
    {
      find: /(?<!\w)(?:micro\$oft|m\$|app\$le|googl\$)(?!\w)/g,
      hears: ['Micro$oft at its best'],
      spares: ['Microsoft at its best'],
    },
    // The rare ending is looked for first: it costs nothing where it isn't.
    {
      find: /(?<=\w{3})(?:tardation|pocalypse|splain\w{0,3})\b/g,
      hears: ['The snowpocalypse is here'],
      spares: ['The apocalypse is here'],
      strength: 0.3,
    },
  ),
  reason: { en: 'bends a name into a jibe', fr: 'tord un nom pour s’en moquer' },
})
