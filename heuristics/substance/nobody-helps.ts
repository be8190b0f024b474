import { patternCue } from '../cue.ts'

/** Nobody came, answered, knew: "no one picks up", « personne ne décroche ». */
export const nobodyHelps = patternCue({
  id: 'substance/nobody-helps',
  strength: 0.45,
  needs: /\b(?:no ?body|no[ -]one|none|not|without|personne|aucun|aucune|sans|pas|ni)\b/,
  patterns: {
    en: [
      {
        find: /\b(?:nobody|no[ -]one|none of (?:the|your|them)(?: \w{3,12})?|not (?:a |one )(?:single )?(?:person|soul|agent|employee|member of staff))(?: (?:at|on|in|from|behind|of) [\w' ]{3,24}?)? (?:has |had |have |even |ever |would |could |can |will |seems? to |bothered to |bothers to |actually |there )*(?:came|come|comes|deliver\w{0,3}|collect\w{0,2}|answer\w{0,3}|repl(?:y|ies|ied)|told|tells?|inform\w{0,2}|help\w{0,3}|knew|knows?|explain\w{0,2}|pick(?:s|ed)? up|call\w{0,2}|show(?:s|ed)?|turn(?:s|ed)? up|check\w{0,2}|clean\w{0,2}|apologi[sz]\w{1,2}|bother\w{0,2}|warn\w{0,2}|respond\w{0,2}|say|says|said|open(?:s|ed)?|serve[sd]?|fix(?:es|ed)?|test(?:s|ed)?|there|at the|on duty|available|notif\w{1,3}|announce[ds]?|translate[ds]?|moderate[ds]?)\b/g,
      },
      {
        find: /\b(?:without|not) (?:a|one|any) (?:single )?(?:word|apology|explanation|warning|announcement|reply|answer|update|refund)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:personne|aucun\w? \w{4,14}) (?:(?:de|du|au|a|dans|sur|chez|la|le|l['’]|\w{4,12}) ){0,3}?(?:ne |n['’] ?|nous |m['’]|me |est |a |capable |daigne |pour |foutu |fichu |en mesure |dispo\w{0,6} |de |d['’]|ait |soit )*(?:repond\w{0,3}|decroch\w{1,2}|vient|venue?|sait|savait|expliqu\w{1,3}|aid\w{1,3}|inform\w{1,3}|prevenir|prevenue?s?|previent|dit|appel\w{1,3}|rappel\w{1,3}|passe|passee?|bouge|bouger|accueil\w{0,4}|renseign\w{1,3}|regl\w{1,3}|repar\w{1,3}|nettoi\w{1,2}|nettoye|excus\w{1,3}|verifi\w{1,3}|ouvr\w{1,2}|servi\w{0,2}|capable|au (?:guichet|bout|comptoir|standard|telephone|sav)|a l['’]accueil|en caisse|sur place|dispo\w{0,6}|pour)\b/g,
      },
      {
        find: /\b(?:sans|pas|ni) (?:un |une |la |le |d['’]|aucune? |la moindre |le moindre )?(?:un )?(?:mot|excuses?|explications?|avertissement|annonce|reponse|prevenir|preavis|dedommagement|remboursement|nouvelles?(?<!\bla nouvelle))\b/g,
      },
    ],
  },
  reason: { en: 'says that nobody helped', fr: 'dit que personne n’a aidé' },
})
