import { longRegex } from '../../src/core/index.ts'
import { formCue, shapes } from '../cue.ts'

/** A name bent into a jibe: "Micro$oft", "Crapple", « Facebouc », « la Macronie ». */
export const namePlay = formCue({
  id: 'sarcasm/name-play',
  strength: 0.5,
  forms: shapes(
    {
      find: longRegex('g')`
        (?<!\w)(?:micro\$oft|microsuck\w{0,3}|m\$|windoze|windblows|winblows|crapple|app\$le|googl\$|goolag|
        face(?:bouc|crook|plouc)|fakebook|twatter|internet exploder|in(?:ternet )?exploiter|javashit|linsux|
        failfox|scamazon|yahell)(?!\w)`,
    },
    {
      find: longRegex('g')`
        \b(?:drumpf|obummer|killary|bojo|remoaner\w{0,2}|democraps?|rethug\w{0,6}|libtards?|macronie|
        macronistan|sarko(?:land|zie)|hollandouille|fla[nm]by|merdi?as?|journalop\w{1,3}|bfm ?wc|cnewsd|
        merluche|merlenchon|edouche|orage telecom)\b`,
    },
    // The rare ending is looked for first: it costs nothing where it isn't.
    { find: /(?<=\w{3})(?:tardation|pocalypse|splain\w{0,3})\b/g, strength: 0.3 },
  ),
  reason: { en: 'bends a name into a jibe', fr: 'tord un nom pour s’en moquer' },
})
