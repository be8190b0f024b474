import { longRegex } from '../../src/core/index.ts'
import { formCue, shapes } from '../cue.ts'

/** A hashtag that comments on what was just said: "#blessed", "#firstworldproblems". */
export const hashtagJoke = formCue({
  id: 'sarcasm/hashtag-joke',
  strength: 0.35,
  needs: ['#'],
  forms: shapes(
    {
      find: longRegex('g')`
        #(?:blessed|winning|fail|epicfail|firstworldproblems|adulting|yolo|goals|lifegoals|mondays?|thanks|
        thanksalot|smh|facepalm|fml|justsaying|oops|awkward|livingthedream|bestdayever|soexcited|yay|joy|
        lucky(?:me)?|sorrynotsorry|irony|whatcouldgowrong|genius|priorities|hilarious|merci|bravo|vdm|
        quelbonheur|joie|youpi|balancetonporc|toutvabien|lol|mdr|ironique|ouin)\b`,
      hears: ['Third try. #blessed'],
      spares: ['Third try. #garden'],
    },
    {
      find: /#\w*(?:fail|gate|problems|life|istan|bashing|logic|logique)\b/g,
      hears: ['Closed again #queuelife'],
      spares: ['Closed again #lifeboat'],
      strength: 0.25,
    },
  ),
  reason: { en: 'the hashtag reads as a wry aside', fr: 'le mot-dièse se lit comme un aparté moqueur' },
})
