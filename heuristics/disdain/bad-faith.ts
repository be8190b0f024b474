import { patternCue } from '../cue.ts'

/** Denies the other's honesty: "you're just saying that because", « mauvaise foi », « vendu ». */
export const badFaith = patternCue({
  id: 'disdain/bad-faith',
  strength: 0.35,
  patterns: {
    en: [
      {
        find: /\b(?:you(?:['’]re| are) (?:just|only|clearly|obviously|probably|merely) (?:saying|trying|here|doing|looking|mad|jealous|a)|stop (?:lying|pretending|making|acting|playing)|(?:pure|blatant|obvious|outright|total) (?:lies?|lying|propaganda|trolling)|bad faith|nice (?:excuse|deflection|strawman|straw man|attempt)|(?:lame|pathetic|poor|weak|convenient) excuses?|excuses?,? excuses?|straw ?man|gaslight\w{0,3}|moving the goal ?posts?|cherry ?pick\w{0,3}|paid (?:by|shill|troll|actor)|how much (?:did|do|are) (?:they|you) (?:pay|paid|being paid)|hiding behind|play(?:ing)? (?:the )?(?:victim|dumb|innocent)|pretend(?:ing)? (?:to|that|like)|mental gymnastics|damage control|hypocri(?:sy|tes?|tical))\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:mauvaise foi|malhonnetete|arretez? de (?:mentir|faire semblant|jouer|vous moquer|prendre les gens)|vous (?:prenez|nous prenez) (?:les gens|vos clients|nous)? ?pour (?:des|qui)|prend(?:re|s|nent)? (?:les gens|vos clients|ses clients|nous|leurs? \w{3,12}) pour des|pur mensonge|mensonges? ehonte\w?|homme de paille|deni(?:e)? (?:de|total)|double (?:discours|langage|face)|langue de bois|retournement de veste|girouettes?|jouer? (?:les|la|aux?) (?:victimes?|martyrs?|innocents?)|combien (?:on|ils|vous) (?:te|vous|t['’]) ?(?:paient?|payent?|paye)|paye(?:s|e)? par|vendus? (?:a|aux?)|hypocrisie|enfumage|foutage de gueule|(?:vous|il|ils|elle|tu) (?:se |vous |te )?(?:foutez|foutent|fout|fous|moque[zs]?|moquent) de (?:la gueule|notre|nous|nos|vos|ta|votre))\b/g,
      },
    ],
  },
  reason: { en: 'denies the other’s good faith', fr: 'dénie la bonne foi de l’autre' },
})
