import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

const EN_FOLLY =
  'incompetence|stupidity|mediocrity|laziness|ineptitude|idiocy|cluelessness|arrogance|ignorance|amateurism|cretinism|dullness|vanity|smugness|buffoonery|clownery|cowardice|nonsense|drivel|garbage|rubbish|trash|crap|slop|bilge|tripe|rot|talentlessness|failure|dross'
const FR_FOLLY =
  "incompetence|betise|mediocrite|paresse|ineptie|inepties|idiotie|ignorance|arrogance|amateurisme|vacuite|nullite|suffisance|fatuite|connerie|conneries|lachete|vulgarite|vide|neant|faineantise|je-m['’]en-foutisme|bouffonnerie|ridicule|stupidite|imbecillite|niaiserie|pretention|laideur|mauvais gout"

/** Folly weighed and admired: "a masterclass in incompetence", « autant de bêtise en un seul bureau ». */
export const soMuchFolly = patternCue({
  id: 'disdain/so-much-folly',
  strength: 0.55,
  starts: starts(
    "this voila incomp stupid medioc lazin inept idioc cluel arrog ignor amate cretin dulln vanit smugn buffo clown cowar nonse drive garba rubbi trash crap slop bilge tripe rot talentl failu dross none somebody someone your boss's owner's manager's ceo's nephew cousin brother paress ineptie idioti vacuit nullit suffis fatuit conne lache vulgar vide neant faineant je-m bouffon ridicu imbecil niais preten laideur mauvais betise aucun aucune stagiaire neveu beau fils gamin exploit l'exp prouesse performance cet cette tour constance audace l'aud ",
  ),
  patterns: {
    en: [
      {
        find: new RegExp(
          `\\b(?:so much|such (?:an? )?|that much|this much|(?:this |that )?(?:level|amount|degree|depth|kind|mix|blend|display) of|masterclass (?:in|of)|monuments? (?:to|of)|temple (?:of|to)|pinnacle of|peak|olympic[- ]level|world[- ]class|weapons?-grade|unadulterated|distilled|concentrated|breathtaking|staggering|heroic|majestic|textbook|championship|festival of|parade of|symphony of|triumph of|combination of|cocktail of|heap of|pile of|mountain of|load of) (?:\\w{3,14} )?(?:${EN_FOLLY})\\b`,
          'g',
        ),
      },
      {
        find: /\bthis is what (?:happens|you get|we get|one gets) when (?:you|we|they|one|people)? ?(?:let|put|give|hire|allow|have|ask|leave|mix|combine|outsource)\b/g,
        strength: 0.55,
      },
      {
        find: /\bnone of (?:you|them|these people|your (?:staff|team|devs|people|lot)) (?:has|have|had|could|can|would|knows?|understands?|seems?|went|owns?|is|are) (?:\w{2,10} )?(?:ever |even |actually |once )?(?:met|seen|read|used|held|worked|talked|spoken|opened|left|heard|learn\w{0,3}|finish\w{0,2}|grasp\w{0,2}|got|had|been|a |the |any|capable|able|clue|think|spell|count|run|write|cook|drive)\b/g,
        strength: 0.5,
      },
      {
        find: /\b(?:some(?:body|one)|your|the boss|the owner|the manager|the ceo)['’]?s (?:\w{2,10} )?(?:nephew|kid|cousin|brother-in-law|son|daughter|girlfriend|boyfriend|golf (?:buddy|mate)|dog|cat|hamster|toddler)\b[^.!?\n]{0,30}\b(?:got|had|made|did|wrote|designed|coded|drew|built|learned|discovered|was bored|plays?|helped)\b/g,
        strength: 0.55,
      },
    ],
    fr: [
      {
        find: new RegExp(
          `\\b(?:autant de|autant d['’]|tant de|tant d['’]|tellement de|tellement d['’]|(?:un |ce |tel |pareil )?(?:niveau|degre|concentre|summum|comble|sommet|monument|festival|concours|defile|condense|melange|cocktail|ramassis|tissu|tas|torrent|ocean|abime|hymne|ode) (?:de|d['’]|a la|a l['’]|au) ?(?:la |l['’])?|une? telle?|quelle |pur\\w? |un (?:vrai )?modele d['’]) ?(?:\\w{3,12} )?(?:${FR_FOLLY})\\b`,
          'g',
        ),
      },
      {
        find: /\bvoila ce qu(?:i arrive|e ca donne|['’]on (?:a|obtient|recolte)) quand (?:on|vous|ils) (?:laisse|donne|met|confie|embauche|demande|engage|paie|recrute)\w{0,3}/g,
        strength: 0.55,
      },
      {
        find: /\baucun(?:e)? (?:d['’]entre vous|de vous|d['’]eux|de vos \w{4,14}) (?:n['’]|ne |)(?:a|ait|avait|sait|saurait|semble|comprend|connait|est)\b/g,
        strength: 0.5,
      },
      {
        find: /\b(?:le|un|votre|ce|au|du) (?:petit |gentil |brave |pauvre )?(?:stagiaire|neveu|cousin|beau-frere|fils du patron|fils de|gamin)\b[^.!?\n]{0,30}\b(?:joujou|powerpoint|paint|word|photoshop|canva|excel|ordi|s['’]est (?:amuse|ennuye)|a (?:decouvert|appris|fait|pondu|code|dessine)|de (?:troisieme|3e))\b/g,
        strength: 0.55,
      },
      {
        find: /\b(?:saluer|saluons|je salue|bravo pour|chapeau pour|admirer|admirons|respect pour|felicitations pour) (?:l['’]exploit|la prouesse|la performance|cet exploit|cette prouesse|le tour de force|la constance|l['’]audace)\b/g,
        strength: 0.4,
      },
    ],
  },
  reason: { en: 'reads as contempt for folly', fr: 'se lit comme du mépris pour la bêtise prêtée' },
})
