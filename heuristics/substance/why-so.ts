import { patternCue } from '../cue.ts'

/**
 * "Why does the gate close at noon", « pourquoi le guichet ferme à midi »: who asks why takes the fact
 * for granted and isn't pleased. Names and origins are plain curiosity.
 */
export const whySo = patternCue({
  id: 'substance/why-so',
  strength: 0.3,
  needs: /\b(?:why|how come|pourquoi|pk|pq|prkoi|comment (?:ca se fait|se fait|est-ce possible|peut))/,
  spares: (folded, from, to) => CURIOUS.test(folded.slice(from, to + 60)),
  patterns: {
    en: [
      {
        find: /\b(?:why|how come) (?:on earth |the hell |the heck |the fuck |in the world )?(?:do i|do we|do you|must i|must we|should i|should we|am i|are we|can['’]?t|cannot|won['’]?t|isn['’]?t|aren['’]?t|doesn['’]?t|don['’]?t|didn['’]?t|hasn['’]?t|haven['’]?t|wasn['’]?t|is there (?:no|not|only|never|still)|are there (?:no|not|only|so)|is it (?:so|that|always|still|impossible|necessary|taking)|did you (?:remove|change|take|get rid|drop|kill|move|hide|stop|raise|cancel|break|close)|have you (?:removed|changed|taken|stopped|raised|closed|hidden|moved))\b/g,
        strength: 0.5,
      },
      {
        find: /\b(?:why|how come) (?:on earth |the hell |the heck )?(?:do|does|is|are|did|has|have|was|were) (?:the|your|this|my|our|every|all|it|they|these|half|nobody|no one|nothing|everything|there)\b[^.?!\n]{0,60}\b(?:every|always|never|still|only|so|suddenly|again|no|not|without|just|even|all the time|too|another|twice|at (?:night|noon|\d))\b/g,
        strength: 0.5,
      },
      {
        find: /\b(?:why|how come) (?:do|does|is|are|did|has|have|was|were) (?:the|your|this|my|our|every|these)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:pourquoi|pk|pq|prkoi|comment (?:ca se fait|se fait[- ]il)) (?:diable |est-ce que? ?|est-ce qu['’] ?|donc )?(?:dois-je|faut-il|il faut|devoir|je dois|on doit|on ne (?:peut|nous)|on peut p|je (?:ne )?peux p|(?:avez|ont|as)-(?:vous|ils|tu) (?:supprime|change|retire|enleve|vire|arrete|augmente|ferme|cache|deplace|remplace)|vous avez (?:supprime|change|retire|enleve|vire|arrete|augmente|ferme|cache|deplace|remplace)|(?:il )?n['’]?y a(?:-t-il)? (?:pas|plus|que|jamais|aucun))/g,
        strength: 0.5,
      },
      {
        find: /\b(?:pourquoi|pk|pq|prkoi|comment (?:ca se fait|se fait[- ]il) que?) (?:est-ce que? ?)?(?:le|la|les|l['’]|mon|ma|mes|votre|vos|ce|cette|ces|notre|tous|toutes|rien|personne|ca)\b[^.?!\n]{0,70}\b(?:toujours|jamais|plus|pas|encore|si|aussi|tous|toutes|chaque|que|sans|seulement|quand|alors que|trop|meme|rien|aucune?|d['’]un coup|deux fois|ferme|a \d)\b/g,
        strength: 0.5,
      },
      {
        find: /\b(?:pourquoi|pk|pq|prkoi) (?:est-ce que? ?)?(?:le|la|les|l['’]|mon|ma|mes|votre|vos|ce|cette|ces)\b/g,
      },
    ],
  },
  reason: { en: 'asks why it is so', fr: 'demande pourquoi il en est ainsi' },
})

const CURIOUS =
  /\b(?:called|named|name|logo|chose|choose|so (?:good|great|addictive|cute|nice|popular|funny|fun|happy|beautiful|tasty)|appelle\w{0,3}|nomme\w{0,3}|nom|choisi\w{0,2}|si (?:bon|bonne|bons|beau|belle|bien|addictif|mignon)|no?t (?:try|use|just|come|join|add a|make a))\b/
