import { patternCue } from '../cue.ts'

/** Asks in mockery who is to blame, or what they were on: "were they drunk", « codé un vendredi soir ». */
export const comicBlame = patternCue({
  id: 'disdain/comic-blame',
  strength: 0.5,
  patterns: {
    en: [
      {
        find: /\b(?:(?:are|were|was|is) (?:you|they|he|she|the devs?|the developers?|someone|anybody|anyone|everyone)(?: all| guys| people)? (?:drunk|high|stoned|on (?:drugs|crack|something|acid|meth)|smoking|blind|deaf|asleep|braindead|living under)|what (?:were|are) (?:you|they) (?:smoking|thinking|on|drinking)|(?:have|did) (?:you|they) (?:lost|lose) (?:your|their) minds?|lost (?:your|their) (?:mind|marbles)|did (?:an?|your|the) (?:intern|monkey|child|toddler|cat|chimp|idiot|kid|drunk)|must have been (?:drunk|high|designed|written|coded|made)|asleep at the wheel|hire (?:some|a|an|better|real|actual|competent) (?:developers?|devs?|programmers?|designers?|people|testers?|qa|engineers?|adults?)|fire (?:your|the|whoever|all|everyone|that)(?: whole| entire)? (?:dev\w*|team|designer|qa|manager|ceo|person|staff|who)|(?:does|do) (?:anyone|anybody|you|they) (?:even |actually )?(?:test|use|read|check|proofread|work)\b[^.?!\n]{0,30}\?|ever heard of (?:testing|qa|usability|users))\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:(?:vous|ils|tu|il|elle) (?:avez|ont|as|a) (?:fume|bu|sniffe|pris|picole)|(?:vous|ils) (?:fumez|fument|buvez|boivent|prenez|prennent|sniffez) quoi|fume(?:z|nt|s)? (?:la moquette|quoi|des trucs)|tombe(?:z|s)? sur la tete|(?:code|developpe|fait|concu|pense|ecrit|dessine|traduit)e?s? (?:par|avec|un|en|sous|a la|au) (?:un |une |des |le |les |l['’])?(?:stagiaires?|pieds?|singes?|enfants?|gamins?|manchots?|moufles|soir|vendredi|cul|truelle|pisse|incapables?|bourres?|aveugles?|stagiaire de 3e|ivrognes?|google|alcool|acide|amateurs?)|le stagiaire|embauche[zr] (?:des|un|de vrais|de) (?:developpeurs?|devs?|pros?|gens|vrais|testeurs?|professionnels?)|(?:vire[zr] (?:vos|votre|toute|moi)|virez (?:le|les|tous)(?: les)?(?! (?:tricheu|bots?\b|spam|hacke|pirate|trolls?\b|pubs?\b|publicit|comptes?\b|faux\b|notif)))|change[zr] (?:d['’]equipe|de developpeurs?|vos developpeurs)|(?:quelqu['’]un|vous|ils) (?:teste|testez|testent|a teste|avez teste|lit|relit|lisez|utilisez?|bosse|bossent|travaillent?)\b[^.?!\n]{0,30}\?|y a quelqu['’]un (?:aux commandes|dans l['’]avion|qui bosse))\b/g,
      },
    ],
  },
  reason: {
    en: 'mocks the makers rather than naming a fault',
    fr: 'se moque des auteurs plutôt que de nommer un défaut',
  },
})
