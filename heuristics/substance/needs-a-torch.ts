import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** What one would need to cope with it: "a magnifying glass to read the menu", « un doctorat pour résilier ». */
export const needsATorch = patternCue({
  id: 'substance/needs-a-torch',
  strength: 0.5,
  starts: starts(
    'binoc telesc magnif micros torch flashl map compass gps phd doctor degree masters diploma manual lawyer solicit accoun transl interp patience crystal mortgage second loan ladder crowbar sherpa guide search treasure detect archae ear ear earpl gas life wetsuit thermal sleeping three third superp rocket engineer miracle gold trust lottery as jumelles telesc loupe lampe torche frontale boussole these diplome master bac notice avocat compta traduc interp decod boule boules credit pret echelle pied carte quies bouchons masque gilet doudoune sac polaire trois troisieme super ingenieur machette polytech saint',
  ),
  patterns: {
    en: [
      {
        find: /\b(?:need|needs|needed|take|takes|took|require|requires|bring|without|have|got) (?:to have |to bring |to hire |you |me |us )?(?:an? |the |some |your own |my )?(?:\w{3,12} )?(?:binoculars|telescope|magnifying glass|microscope|torch|flashlight|map|compass|gps|phd|doctorate|degree|masters|diploma|manual|lawyer|solicitor|accountant|translator|interpreter|patience of a saint|crystal ball|second mortgage|mortgage|loan|ladder|crowbar|sherpa|guide dog|search party|treasure map|detective|archaeologist|ear ?plugs|gas mask|life jacket|wetsuit|thermal \w{4,10}|sleeping bag|three hands|third hand|third arm|superpowers|rocket scientist|engineer|miracle|gold card|trust fund|lottery win)\b/g,
      },
      {
        find: /\bas (?:easy|hard|clear|quick|fast|slow|simple|thin|small|big|loud|comfortable|readable|legible|useful|fresh|soft|warm|stable|reliable) (?:to \w{3,10} )?as (?:an? |the |wet |finding |getting |reading |herding |nailing )?\w/g,
        strength: 0.36,
      },
    ],
    fr: [
      {
        find: /\b(?:faut|faudrait|fallait|faille|besoin (?:de|d['’])|prevoyez|prevoir|apportez|munissez-vous|sans|necessite|demande|equipez-vous) ?(?:d['’]|de )?(?:un |une |des |le |la |du |au moins |carrement |presque |son |ses )*(?:jumelles|telescope|loupe|microscope|lampe(?: torche| frontale)?|torche|frontale|boussole|gps|doctorat|these|diplome|master|bac ?\+ ?\d|notice|avocat|comptable|traducteur|interprete|decodeur|patience d['’]ange|boule de cristal|credit|pret|echelle|pied-de-biche|sherpa|guide|carte au tresor|detective|archeologue|boules? quies|bouchons|masque a gaz|gilet de sauvetage|doudoune|sac de couchage|polaire|trois (?:mains|bras)|troisieme main|super-?pouvoirs?|ingenieur|miracle|machette|decodage|polytechnique|saint-cyr)\b/g,
      },
    ],
  },
  reason: { en: 'says how hard it is by what one would need', fr: 'dit la difficulté par ce qu’il faudrait' },
})
