import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** The best of it is its end; it hurts to look at: "best feature: the uninstall button", « mes yeux saignent ». */
export const bestPart = patternCue({
  id: 'sarcasm/best-part',
  strength: 0.62,
  starts: starts(
    'best only greatest nicest favou favor redeem most highlight eyes eye ears ear brain soul taste retina eyeb eard lost losing lose killed cost made makes making left want give need bleach gouge claw scrub poke burn rip turn bar lower expect fire nuke door paperw coaster frisbee landf kindl fire wood toilet bird fish cat ornament dust meilleur seul utile point moment clou yeux oreilles tympans retin cerveau ame papill neuron saign perdu rend fait font faire faisait ferait vole niveau degre raser fosse sous caler cale presse papier dessous litiere allume bon bonne bons',
  ),
  patterns: {
    en: [
      {
        starts: starts('best only greatest nicest favourite favorite redeeming most highlight'),
        find: /\b(?:best|only good|greatest|nicest|favou?rite|redeeming|most (?:useful|exciting|enjoyable)|highlight)(?: \w{3,12}){0,2}(?: (?:of|about|in|with|on) (?:it|this|the|that|your|my)(?: \w{3,14}){0,3})? ?(?:is|was|were|are|:|=|has to be|would be|being) (?:the |its |when |that |definitely |probably |easily |by far |how )*(?:exit|door|way out|uninstall\w{0,3}|delet\w{1,3}|off (?:button|switch)|power button|(?:end )?credits|the end\b|end\b|ending it|it end(?:s|ed|ing)|it(?:['’]s| is| was) over|leaving|quit\w{0,4}|logging off|log ?out|mute|unsubscrib\w{1,3}|cancel\w{0,6}|the car park|finishing|bin|nap|silence|(?:the )?box it came|wrapping)\b/g,
      },
      {
        starts: starts('eyes eye ears ear brain soul taste retinas eyeballs eardrums'),
        find: /\b(?:my|our) (?:eyes?|ears?|brain|soul|taste ?buds|retinas?|eyeballs|eardrums) (?:are|is|were|was|started|still|actually|want\w{0,2}|need\w{0,2}|may never|will never|have not|has not) ?(?:literally |still |now )?(?:bleed\w{0,3}|melt\w{0,3}|burn\w{0,3}|hurt\w{0,3}|recover\w{0,3}|dead|died|scream\w{0,3}|bleach|a refund|therapy|to leave|leaving|filed)\b/g,
      },
      {
        starts: starts('brain iq will faith my neurons dumber stupider question lose wish want'),
        find: /\b(?:i )?(?:lost|losing|lose|killed|cost me) (?:\w{2,8} )?(?:brain cells|iq points?|the will to live|faith in humanity|my will|neurons)\b|\b(?:made|makes|making|left) me (?:dumber|stupider|question (?:humanity|my life)|lose faith|wish (?:i was|for)|want to (?:die|scream|go blind))\b/g,
        strength: 0.55,
      },
      {
        starts: starts('back'),
        find: /\b(?:want|give me|need|like) (?:my|those|these|that|the) (?:\w{3,8} )?(?:\w{3,8} )?(?:minutes?|hours?|evening|time|life|years?|brain cells?) (?:of my life )?back\b/g,
        strength: 0.45,
      },
      {
        starts: starts('eyes ears brain eyeballs eye'),
        find: /\b(?:bleach|gouge|claw|scrub|poke|burn|rip) (?:for )?(?:my|out my|your|out) (?:eyes|ears|brain|eyeballs)\b|\beye bleach\b/g,
      },
      {
        starts: starts(
          'masterpiece genius shakespeare einstein mozart oscar holiday party picnic luxury five fun exciting competent brilliant rocket paradise efficient appealing',
        ),
        find: /\b(?:made|makes|turns?|turned) (?:\w{3,14} |a \w{3,14} |my \w{3,14} )(?:look|feel|seem|sound|into) (?:like )?(?:an? )?(?:\w{3,12} )?(?:masterpiece|genius|shakespeare|einstein|mozart|oscar|holiday|party|picnic|luxury|five star|fun|exciting|competent|brilliant|rocket science|paradise|efficient|appealing)\b/g,
      },
      {
        starts: starts('bar expectations'),
        find: /\b(?:the )?bar (?:was|is) (?:already )?(?:on the (?:floor|ground)|in hell|underground|so low|low enough|lower)\b|\blower(?:ed|s|ing)? the bar\b|\bexpectations (?:were|was) (?:low|on the floor|zero|in the basement)\b/g,
        strength: 0.5,
      },
      {
        starts: starts(
          'fire burn nuke doorstop door paperweight coaster frisbee landfill kindling firewood fire toilet bird fish cat ornament dust',
        ),
        find: /\b(?:set (?:it|this|everything|the (?:whole )?\w{3,12}) on fire|burn it (?:down|all)|nuke it|(?:fit|good|useful|fine) only (?:for|as)|(?:works?|makes?|useful|great|good|excellent) (?:a |as a )?(?:\w{3,10} )?(?:as |for )?(?:an? )?(?:door ?stop|paperweight|coaster|frisbee|door wedge|landfill|kindling|fire ?wood|toilet paper|bird ?cage|fish ?wrap|cat litter|ornament|dust collector))\b/g,
        strength: 0.55,
      },
    ],
    fr: [
      {
        find: /\b(?:meilleure?s?|seule?|plus (?:utile|belle?|beau|agreable|grande?)|point fort|moment prefere|seul truc bien|seule chose (?:bien|de bien)|clou)(?: \w{3,14}){0,4},? ?(?:c['’]est|c['’]etait|est|etait|reste|:|=|restera|ca a ete) (?:le |la |l['’]|les |quand |de |d['’]|bien |sans doute |clairement |que |ma )*(?:generique|sortie|porte|fin\b|desinstall\w{1,6}|supprim\w{1,3}|suppression|bouton (?:off|supprimer|desinstaller|eteindre|stop|muet)|eteindre|partir|partant|quitt\w{1,3}|desabonn\w{2,6}|resili\w{1,6}|parking|silence|corbeille|poubelle|retour|sieste|emballage|carton|ca s['’](?:arrete|est arrete|est fini))/g,
      },
      {
        find: /\b(?:mes|nos|j['’]ai les|mon|mon pauvre|mes pauvres) (?:yeux|oreilles|tympans|retines?|cerveau|ame|papilles|neurones) (?:en |qui )?(?:saign\w{1,4}|fond\w{0,4}|brul\w{1,4}|pleur\w{1,4}|souffr\w{1,4}|demand\w{1,4}|hurl\w{1,4}|portent plainte|s['’]en remett\w{1,4}|ont (?:fondu|saigne|pleure|porte)|crient)|\b(?:saign\w{1,4} d(?:es|u)) (?:yeux|oreilles|nez)\b/g,
      },
      {
        find: /\bj['’]ai (?:perdu|laisse) (?:\w{2,8} )?(?:\w{2,8} )?(?:neurones?|points? de qi|foi en l['’]humanite|gout de vivre|envie de vivre)\b|\b(?:rend(?:ez|s)[- ]moi) (?:mes|mon|ma|ces|cette|les) (?:\w{3,8} )?(?:heures?|minutes?|neurones?|soiree|temps|vie|enfance)\b/g,
        strength: 0.55,
      },
      {
        find: /\b(?:fait|font|faire|faisait|ferait) passer [^.!?\n]{3,24} pour (?:une?|du|de la|des|le|la) (?:\w{3,12} )?(?:chef|genie|merveille|bijou|einstein|mozart|oscar|moliere|vacances|luxe|paradis|promenade|palace|grand art|prouesse|ferrari|fete|grand cru|gastronomi\w{1,3}|etoile)/g,
      },
      {
        find: /\b(?:ca vole pas haut|vole au ras|niveau (?:zero|caniveau|paquerettes?|maternelle|cp|pmu|cour de recre)|degre zero|au ras des paquerettes|plus (?:con|bete|nul|mou) tu meurs|raser? les murs|fosse des mariannes|sous le niveau de la mer)\b/g,
        strength: 0.5,
      },
      {
        find: /\b(?:juste |a peine |tout juste |seulement )?bon(?:ne)?s? (?:a|pour) (?:caler|jeter|emballer|la (?:casse|poubelle|benne|dechetterie)|allumer (?:le|un)|finir|bruler|nourrir)|\b(?:caler (?:une|la) (?:table|porte|armoire)|cale-porte|presse-papiers?|papier toilette|papier cul|dessous de (?:plat|verre)|litiere|allume-feu)\b/g,
        strength: 0.55,
      },
    ],
  },
  reason: { en: 'reads as a joke about how bad it is', fr: 'se lit comme une blague sur sa nullité' },
})
