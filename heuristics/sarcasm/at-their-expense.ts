import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** A joke whose butt is the thing or its makers: "cured my insomnia", "More like a sedative", « une médaille en chocolat ». */
export const atTheirExpense = patternCue({
  id: 'sarcasm/at-their-expense',
  strength: 0.62,
  patterns: {
    en: [
      {
        starts: starts('better smarter funnier livelier nicer more'),
        find: /\bi(?:['’]ve| have) (?:seen|met|had|known|used|heard) (?:better|smarter|funnier|livelier|nicer|more \w{3,14}) [a-z ]{2,30} (?:on|in|from|at|inside) an? \w/g,
      },
      {
        starts: starts('better deeper livelier more'),
        find: /\bi(?:['’]ve| have) had (?:better|deeper|livelier|more \w{4,14}) (?:conversations?|chats?|talks|service|arguments) (?:with|from) (?:an? |my )\w/g,
      },
      {
        starts: starts('more livelier funnier warmer'),
        find: /\bi(?:['’]?ve| have) (?:had|seen|known|spent|heard|read) (?:more|livelier|funnier|warmer) (?:\w{3,14} )?(?:\w{3,14} )?(?:watching|staring|waiting|at|from|in|on|inside|stuck|listening)\b/g,
      },
      {
        starts: starts(
          'anaesthetic anesthetic sedative sleeping tranquilliser tranquilizer chloroform comatose lull lulls lulled narcolep',
        ),
        find: /\b(?:an(?:a)?esthetics?|sedatives?|sleeping (?:pills?|aid|draught)|tranquilli[sz]ers?|chloroform|comatose|lull(?:ed|s)? me|narcolep\w{1,4})\b/g,
        strength: 0.6,
      },
      {
        find: /\b(?:is|was|felt|feels) (?:a bit |kind of |basically |literally )?like (?:being )?(?:trapped|stuck|locked|held hostage|watching paint|dating|arguing|chewing|licking|listening to paint|stabbed|hit|married|waterboarded|cornered|lectured|babysitting) /g,
      },
      { find: /\? ?more like (?:an? |the )?\w/g },
      {
        starts: starts('cry joke prank dare hostage ransom punishment parody experiment torture bet crime'),
        find: /\bis (?:this|that|it) (?:meant to be |supposed to be )?(?:an? |the )?[a-z ]{2,20},? or (?:just )?(?:an? )?(?:\w{3,14} )?(?:cry for help|joke|prank|dare|hostage|ransom|punishment|parody|experiment|torture|bet|crime scene)\b/g,
      },
      {
        starts: starts('insomnia sleep sleeping'),
        find: /\b(?:cure[sd]?|curing) (?:my|his|her|our|your|any|any\w{3,4}['’]?s|the \w{3,12}['’]?s) insomnia\b|\bput (?:me|my \w{3,10}) to sleep\b|\bbetter than (?:any )?sleeping pills\b/g,
      },
      {
        starts: starts('discovers discovered reinvent invents invented rediscover'),
        find: /\b(?:discover|reinvent|invent|rediscover)(?:s|ed) (?:the wheel|fire|hot water|sliced bread|gravity)\b/g,
        strength: 0.5,
      },
      {
        starts: starts('nobel oscar award prize medal trophy'),
        find: /\b(?:nobel|oscar|award|prize|medal|trophy)\b[^.!?]{0,30}[.!?]{0,3} ?(?:in|for) (?:comedy|fiction|mediocrity|failure|incompetence|losing|trying|wasting)\b/g,
      },
      {
        starts: starts('compliments'),
        find: /\b(?:my )?compliments to the (?:chef|architect|designer|genius|artist|team)\b/g,
        strength: 0.3,
      },
      {
        find: /\b(?:didn['’]?t|did not|never) (?:know|knew|realise|realize) (?:you|one|it|people|anyone|that) (?:was possible to|could|can) (?:even )?(?:insult|ruin|burn|spoil|mess up|fail|screw up|get|botch|break)\b/g,
        strength: 0.5,
      },
      {
        starts: starts('thanks'),
        find: /\bthanks for the (?:laughs?|comedy|entertainment|giggle|chuckle)\b/g,
        strength: 0.45,
      },
      {
        starts: starts('bottom barrel'),
        find: /\b(?:what|so this is what) (?:rock )?bottom looks like|\bscraping the (?:bottom of the )?barrel\b/g,
        strength: 0.5,
      },
      {
        starts: starts('officially'),
        find: /\bofficially (?:become|became|reached|the (?:worst|dumbest|laziest))\b/g,
        strength: 0.4,
      },
      {
        starts: starts('warn cautionary how laughing laughingstock beyond'),
        find: /\b(?:warn (?:their|your|our|my) (?:kids|children)|cautionary tale|how not to|laughing ?stock|beyond parody)\b/g,
        strength: 0.5,
      },
      {
        find: /\b(?:what['’]?s next|what is next|whats next|next up)[,:?]? (?:an? (?:subscription|fee|charge|licen[cs]e|app|tax)|charging|paying|we pay|selling)\b/g,
        strength: 0.5,
      },
      {
        starts: starts('nephew toddler year kid intern cat dog monkey hamster'),
        find: /\b(?:did )?(?:your|the|a|somebody['’]s) (?:\w{2,8}[- ]){0,3}(?:nephew|toddler|year[- ]old|kid|intern|cat|dog|monkey|hamster) (?:\w{2,8} )?(?:cod(?:e|ed)|writ(?:e|ten)|wrote|design(?:ed)?|buil[dt]|draw|drew|ma[dk]e|walk(?:ed)?|sat)\b/g,
      },
      {
        starts: starts('tax joke screen screensaver prank april punishment parody virus'),
        find: /\b(?:asked|wondered|thought|asks|thinks) (?:whether |if )?(?:it|this) (?:was|is) (?:an? |his |her )?(?:tax|joke|screen ?saver|prank|april fool|punishment|parody|virus)\b(?![^.!?]{0,16} but it)/g,
        strength: 0.5,
      },
      {
        starts: starts('fun plot personality more'),
        find: /\bthe most fun (?:any(?:body|one)|i|we|you) (?:has|have|had|ever|will)\b|\bhave a plot\b|\bmore (?:plot|personality|suspense|charm|talent|charisma|wit) than\b/g,
        strength: 0.5,
      },
      {
        starts: starts('paid'),
        find: /\b(?:get|gets|got|getting|be) paid (?:for|to) (?:produc|do|mak|deliver|break|writ|ruin)\w{0,3} (?:absolutely |literally |precisely )?(?:nothing|this|garbage|rubbish|nonsense)\b/g,
        strength: 0.5,
      },
    ],
    fr: [
      {
        find: /\bj['’]ai (?:deja )?(?:vu|connu|croise|entendu) (?:des|un|une) [a-z’' ]{3,24} (?:avec|qui ont|qui a|ayant|avoir) (?:une |un )?(?:meilleure?s?|plus (?:de|d['’]))/g,
      },
      {
        find: /\bj['’]ai (?:deja )?(?:vu|passe|connu|vecu|eu) (?:des |une |un |de )?(?:\w{3,14} )?(?:\w{3,14} )?(?:plus (?:\w{4,14}|de \w{3,14})|meilleure?s?) (?:que|qu['’]|en|a|chez|dans|devant|avec)/g,
      },
      {
        find: /\b(?:anesthesi\w{1,5}|somniferes?|sedatifs?|tranquillisants?|chloroforme|coma\b|comateux|narcolep\w{1,5}|a prescrire|remboursee?s? par la secu)/g,
        strength: 0.6,
      },
      {
        find: /\b(?:c['’]est|c['’]etait|revient a|autant) (?:un peu |presque |carrement )?(?:comme |comme de )?(?:rester|etre|se retrouver|me retrouver|se faire) (?:coinces?e?|enferme\w{0,2}|bloque\w{0,2}|pris en otage|torture\w{0,2}|arracher une dent) /g,
      },
      { find: /[?,] ?plutot (?:une?|le|la) \w/g },
      {
        find: /\bc['’]est (?:une?|le|la) [a-z ]{2,20},? ou (?:bien )?(?:une?|le|la) (?:\w{3,14} )?(?:appel a l['’]aide|blague|farce|canular|punition|parodie|pari|experience|torture|otage|scene de crime|gag)\b/g,
      },
      {
        find: /\b(?:gueri\w{0,5}|soign\w{1,5}) (?:mes|mon|ses|vos|les|toutes les) insomnies?\b|\bmieux qu['’]un somnifere\b/g,
      },
      {
        find: /\b(?:decouvre|reinvente|invente|decouvrent|reinventent)(?:nt)? (?:la roue|l['’]eau (?:chaude|tiede)|le feu|le fil a couper le beurre)\b/g,
        strength: 0.55,
      },
      { find: /\bmedailles? en chocolat\b/g },
      {
        find: /\b(?:mes |tous mes )?compliments (?:au chef|a l['’](?:artiste|architecte|equipe))\b/g,
        strength: 0.3,
      },
      {
        find: /\b(?:savais|imaginais|croyais) pas (?:qu['’]on|qu['’]il etait|que c['’]etait) (?:pouvait|possible|puisse)? ?(?:de )?(?:rater|bruler|gacher|louper|massacrer|foirer)\b/g,
        strength: 0.55,
      },
      {
        find: /\bmerci pour (?:la tranche de rire|la rigolade|le fou rire|la blague|la franche rigolade|ce moment d['’]humour)\b/g,
        strength: 0.5,
      },
      {
        find: /\b(?:touche(?:r|z|nt)? le fond|racle(?:r|z|nt)? les fonds de tiroir|creuse(?:r|z|nt)? encore)\b/g,
        strength: 0.45,
      },
      { find: /\bofficiellement (?:devenus?e?s?|les? pires?|atteint)\b/g, strength: 0.4 },
      {
        find: /\b(?:exemple a ne pas suivre|la risee|cas d['’]ecole de ce qu['’]il ne faut)\b/g,
        strength: 0.55,
      },
      {
        find: /\b(?:prochaine (?:etape|fois|idee)|la suite)[^.!?]{0,14}[?,:]? ?,? ?(?:une? (?:abonnement|taxe|forfait|supplement|licence|appli)|payer|faire payer)\b/g,
        strength: 0.55,
      },
      {
        find: /\b(?:votre|le|un|son|ton) (?:neveu|stagiaire|gamin|chat|chien|gosse|hamster|fils)(?: de \w{2,6} ans)? (?:qui )?(?:a |avait )?(?:code|ecrit|dessine|fait|concu|marche|developpe|tape)/g,
      },
      {
        find: /\b(?:entre deux (?:siestes|cafes|apero|cuites)|l['’]effort de l['’]annee|applaudissez-(?:le|la|les))\b/g,
        strength: 0.5,
      },
      {
        find: /\b(?:a cru|croyait|a pense|pensait) que c['’]etait (?:une?|sa|son|la|le) (?:blague|declaration|punition|virus|poisson|parodie|canular|economiseur)/g,
        strength: 0.5,
      },
      {
        find: /\b(?:seul moment ou (?:on|j|nous)|y a (?:plus de|du) suspense|plus de (?:conversation|suspense|jugeote|charisme|personnalite|talent) (?:qu|dans))/g,
        strength: 0.62,
      },
      {
        find: /\b(?:fait|font|faire) passer (?:le|la|les|un|une) \w{3,14} pour (?:une?|le|la|des) (?:merveille|chef|bijou|genie|ferrari|miracle|modele|reussite)/g,
        strength: 0.45,
      },
    ],
  },
  reason: {
    en: 'reads as a joke at somebody’s expense',
    fr: 'se lit comme une blague aux dépens de quelqu’un',
  },
})
