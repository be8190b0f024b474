import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** A kiss or a heart beside it: friends tease like that. */
const TEASES = /[\u{1F618}\u{1F970}\u{1F60D}\u{1F495}\u{1F49C}\u{1F499}]|\u2764/u

/** Turns a judgement on the person addressed: "you are so clueless", « vous êtes incompétents ». */
export const secondPersonAttack = patternCue({
  id: 'disdain/second-person-attack',
  strength: 0.5,
  sparedBy: TEASES,
  patterns: {
    en: [
      {
        find: /\b(?:you(?: guys| people| all| devs)?|u|y['’]?all|they) ?(?:are|(?<= )r|['’]re|is|['’]s|were|was|must be|seem|sound|look|act) (?:all |just |so |really |truly |such |an? |the |too |very |fucking |completely |absolutely |clearly |either |as |being |like )*(?:stupid|dumb|idiot\w*|moron\w*|clueless|incompetent|pathetic|ridiculous|delusional|ignorant|arrogant|childish|lazy|useless|worthless|joke|clown\w*|fool\w*|liar\w*|troll\w*|toxic|insane|crazy|mental|retarded|brainwashed|blind|hypocrit\w*|selfish|greedy|evil|disgusting|embarrassing|dense|thick|petty|pedantic|rude|sad (?:little|old|excuse|bunch|people|pathetic)|desperate|loser\w*|coward\w*|amateur\w*|noob\w*|sheep|tool|dick|jerk|asshole\w*|bigot\w*|racist\w*|nazi\w*|fascist\w*|wrong about everything|full of (?:it|shit|crap|yourself))\b/g,
        strength: 0.55,
      },
      {
        starts: starts('your'),
        find: /\byour (?:stupid|dumb|idiotic|pathetic|ridiculous|garbage|trash|shitty|crappy|worthless|fucking|so[- ]called|bs|bullshit|nonsense|ignorance|stupidity|incompetence|arrogance|ego|attitude|laziness|tantrum|whining)\b/g,
        strength: 0.45,
      },
      {
        starts: starts('wrong'),
        find: /\b(?:what(?:['’]s| is| the \w+ is)) wrong with (?:you|your|these|them|people)\b/g,
        strength: 0.45,
      },
      {
        starts: starts('you u'),
        find: /\b(?:you|u) (?:don['’]?t|do not|can['’]?t|cannot|never|wouldn['’]?t|couldn['’]?t) (?:even )?(?:know|understand|read|grasp|think|comprehend|care|deserve|get it|handle|listen)\b/g,
        strength: 0.3,
      },
      {
        starts: starts('attitude behavior behaviour tone arrogance ignorance mentality hostility ego'),
        find: /\b(?:your|the) (?:attitude|behaviou?r|tone|arrogance|ignorance|mentality|hostility|ego)\b/g,
        strength: 0.3,
      },
    ],
    fr: [
      {
        find: /\b(?:vous (?:etes|n['’]etes que)|tu (?:es|n['’]es que)|t['’]es|ils sont|elles sont) (?:vraiment |tous |toutes |juste |trop |si |tellement |completement |que |de |des |d['’]|une? |la |le |les |quand meme |bien |aussi |tres |qu['’]une? )*(?:stupides?|betes?|idiot\w*|debiles?|cons?|connes?|connards?|connasses?|incompetent\w*|nuls?|nulles?|ridicules?|pathetiques?|ignorant\w*|arrogant\w*|pueril\w*|faineants?|feignants?|inutiles|malhonnetes?|menteu\w*|voleu\w*|escrocs?|clowns?|guignols?|bouffons?|troll\w*|tares?|lobotomises?|aveugles?|hypocrites?|egoistes?|mauvaise foi|merdes?|racistes?|fachos?|fascistes?|nazis?|soumis|moutons?|laches?|amateurs?|minables?|pitoyables?|abruti\w*|imbeciles?|cretins?|attardes?|parasites?|dechets?|ordures?)\b/g,
        strength: 0.5,
      },
      {
        starts: starts('espece bande tas ramassis meute troupeau horde'),
        find: /\b(?:espece|bande|tas|ramassis|meute|troupeau|horde) (?:de |d['’])[\w*@$]{3,20}/g,
        strength: 0.6,
      },
      {
        starts: starts('vos tes ta ton votre'),
        find: /\b(?:vos|tes|ta|ton|votre) (?:betises?|conneries?|aneries?|inepties?|delires?|mensonges?|ignorance|arrogance|stupidite|incompetence|mauvaise foi|petite? \w{3,12}|sale \w{3,12}|race|mere|gueule|ego|mentalite|foutaises|salades|propagande|haine|betise|nullite)\b/g,
        strength: 0.45,
      },
      {
        find: /\b(?:qu['’]est-ce qui (?:va|tourne) pas chez|c['’]est quoi (?:ton|votre) probleme|tu as un probleme|vous avez un probleme|ca va pas (?:la tete|bien|non)|t['’]as un souci)\b/g,
        strength: 0.45,
      },
      {
        starts: starts('rien meme que'),
        find: /\b(?:vous|tu|t['’]) ?(?:n['’]|ne )?(?:comprenez|comprends|savez|sais|connaissez|connais|merites?|meritez) (?:rien|meme pas|que dalle)\b/g,
        strength: 0.3,
      },
    ],
  },
  reason: {
    en: 'turns a judgement on the person addressed',
    fr: 'retourne un jugement contre la personne visée',
  },
})
