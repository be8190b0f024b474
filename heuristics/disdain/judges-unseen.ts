import type { Cue } from '../../src/core/index.ts'
import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

const phrases = patternCue({
  id: 'disdain/judges-unseen',
  strength: 0.6,
  needs:
    /\b(?:need|have|haven|hasn|never|without|touch|go near|paid me|pay me|glance|one look|besoin|jamais|meme pas|sans|touche|approche|paye|paie|payait|coup d['’]oeil|loin|odeur|essay|gratuit|cadeau|offert|pincettes)/,
  patterns: {
    en: [
      {
        starts: starts('need have needed had got'),
        find: /\b(?:don['’]?t|do not|didn['’]?t|no|never|hardly) (?:even |really )?(?:need|have|needed|had|got) to (?:even |actually )?(?:try|use|play|read|watch|see|taste|eat|buy|open|install|visit|hear|listen|ride|own|go|download|touch|finish)\b[^.!?\n]{0,30}\b(?:to (?:know|see|tell|smell|say|guess|judge)|and (?:i|it))\b/g,
      },
      {
        starts: starts('tell smell see hear judge'),
        find: /\b(?:can|could) (?:tell|smell|see|hear|judge) (?:it|this|that|the \w{3,12}|from)?[^.!?\n]{0,24}\b(?:without|from (?:here|a mile|the (?:trailer|cover|name|screenshots?|photos?|title|menu|car park|outside|street|logo))|a mile (?:off|away)|just by)\b/g,
      },
      {
        starts: starts("never haven't havent"),
        find: /\b(?:never|haven['’]?t)[^.!?\n]{3,44}(?:,| and| \u2013|;) ?(?:i )?(?:never will|don['’]?t plan to|won['’]?t ever|never intend to)\b/g,
      },
      {
        find: /\b(?:never|haven['’]?t|hasn['’]?t|not) (?:even |once |actually |bothered to |bother |going to |gonna |ever )*(?:tried|tr(?:y|ying)|used?|us(?:e|ing)|played?|read|watch(?:ed)?|seen|tasted?|eaten|bought|opened|install(?:ed)?|visited|set foot|touched|owned|downloaded|ridden|met|finished)\b[^.!?\n]{0,40}\b(?:never will|don['’]?t (?:intend|plan|want|need)|won['’]?t|rather|trash|garbage|rubbish|junk|crap|shit|joke|pathetic|stupid|ridiculous|awful|terrible|stinks?|reeks?|waste|no (?:thanks|intention|need)|obviously|clearly|bet it|sure it['’]?s|thank god)\b/g,
      },
      {
        starts: starts("wouldn't wouldnt won't wont not"),
        find: /\b(?:wouldn['’]?t|won['’]?t|would not|will not) (?:touch|use|install|play|watch|read|eat|go near|set foot|buy|download|be seen|take|wear|drive|have|go|bother|wipe|feed|give|line|trust)\b[^.!?\n]{0,40}\b(?:paid|pay me|barge ?pole|ten[- ]foot|free|dead|if it were the last|last \w{2,10} on earth|my (?:worst|dog|cat|enemy|hamster)|with yours|gift|money|life depended|gloves)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:pas|plus|aucun|meme pas|nul) (?:eu )?besoin (?:de |d['’]|meme de )?(?:l['’]|y |le |la |les |en )?(?:avoir )?(?:essay\w{1,3}|test\w{1,3}|utilis\w{1,3}|jou\w{1,3}|lire|lu|voir|vu|regard\w{1,3}|gout\w{1,3}|mang\w{1,3}|achet\w{1,3}|ouvri\w{1,2}|ouvert|install\w{1,3}|all\w{1,3}|ecout\w{1,3}|entrer|touch\w{1,3}|finir|telecharg\w{1,3})/g,
      },
      {
        find: /\b(?:(?:ca|sa|on) (?:se |le |la )?(?:sent|renifle|voit|devine|flaire|pue)[^.!?\n]{0,24}(?:de loin|d['’]ici|a (?:des |cent |dix |vingt |mille )?(?:kilometres|km|metres|bornes)|rien qu|sans (?:meme )?(?:y|l|ouvrir|essayer))|ca se renifle|il suffit de (?:voir|regarder|lire) (?:la|le|les) (?:bande-annonce|affiche|titre|nom|tete|carte|capture|photos?|logo))/g,
      },
      {
        find: /\b(?:jamais|pas)[^.!?\n]{3,44}(?:,|;| et) ?(?:je )?(?:ca n['’]arrivera (?:pas|jamais)|ca risque pas|jamais je n|et je n['’]\w{3,10} (?:jamais|pas)|je ne compte pas|n['’]est pas pres|c['’]est pas (?:demain|pres)|pas l['’]intention)/g,
      },
      {
        find: /\b(?:jamais|pas|meme pas|pas encore) (?:eu a |daigne |envie d['’]|pris la peine d['’]|foutu |mis )?(?:essaye?|teste|utilise|joue|lu|vu|regarde|goute|mange|achete|ouvert|installe|alle|allee|ecoute|entre|les pieds|touche|telecharge)\b[^.!?\n]{0,50}\b(?:jamais|m['’]en porte|essaierai|utiliserai|acheterai|irai|plutot (?:crever|mourir|manger)|merde|daube|bouse|nul\w{0,3}|pourri\w{0,2}|poubelle|pue|arnaque|ridicule|minable|merci bien|sans facon|compte pas|risque pas|pas pres|envie)\b/g,
      },
      {
        find: /\b(?:(?:j['’]y |je n['’]y |j['’]en |je n['’]en |on n['’]y |je (?:ne )?l['’]?)(?:touche|toucherai|toucherais|voudrais|veux|veut|mettrai|mettrais|approche|installerais?|utiliserais?|prendrais|acheterais)[^.!?\n]{0,30}\b(?:gants|gratuit|paye\w{0,2}|payait|cadeau|pincettes|pour rien au monde|meme (?:mort|avec|si|pour|gratuit)|monde|baton))\b|\b(?:meme|pas meme) (?:gratuit|paye\w{0,2}|avec des (?:gants|pincettes)|offert|en cadeau|mort|si on me pay\w{1,3})\b/g,
      },
    ],
  },
  reason: {
    en: 'reads as judging unseen',
    fr: 'se lit comme un jugement porté sans avoir vu',
  },
})

/** Not yet, or with good will: no judgement. */
const OPEN =
  /\b(?:yet|curious|tempted|promising|looks? (?:great|good|nice|fun|interesting|lovely)|can['’]?t wait|going to try|would love|might|pas encore|curieu\w{1,3}|tente\w{0,2}|hate|j['’]aimerais|envie d['’](?:essayer|y)|a l['’]air (?:bien|top|super|sympa|bon|genial))\b/

/** "Don't need to play it to know", « même avec des gants j'y touche pas ». */
export const judgesUnseen: Cue = {
  ...phrases,
  listen(reading, hits) {
    return OPEN.test(reading.folded) ? [] : phrases.listen(reading, hits)
  },
}
