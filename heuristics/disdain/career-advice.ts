import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** Sends people to another trade, or back to school: "don't quit your day job", « changez de métier ». */
export const careerAdvice = patternCue({
  id: 'disdain/career-advice',
  strength: 0.6,
  starts: starts(
    "hobby hobbies job jobs career calling vocation profession line talent something gardening knitting school kinder nursery primary preschool pre element first art cooking math maths english grown adults professionals pros people table shut close give retire quit resign bankrupt under bust pack disband delete leave posers newbies tourists casuals lot door everyone day cave crayons lego metier travail boulot voie vocation passe reconv carriere branche autre doues doue planter elever vendre garder cueillir tricoter vie cerveau conscience calcul dictio besch ame ecole l'ecole maternelle bac grotte atelier lego colori playmobil barbies tablette console moutons etudes billes cp ce1 primaire brevet college cm2 grands adultes professionnels grandes boutique cle cles antenne l'ant bilan dispar valises cartons gants crampons retraite porte sortie autres raccrocher changer temps",
  ),
  patterns: {
    en: [
      {
        starts: starts('hobby job career calling vocation profession line talent something'),
        find: /\b(?:hope|wish|suggest|recommend|pray)\b[^.!?\n]{0,20}\b(?:you|they|he|she|somebody|someone)(?: all)?\b[^.!?\n]{0,14}\b(?:find|found|try|consider|take up|get|discover)\b[^.!?\n]{0,20}\b(?:hobby|job|career|calling|vocation|profession|line of work|talent|something (?:you|they|he|she)(?:['’]re| are|['’]s| is) (?:good|better|actually good) at)\b/g,
        strength: 0.66,
      },
      {
        starts: starts('career job hobby profession line calling gardening knitting vocation change real'),
        find: /\b(?:have (?:you|they) (?:ever )?(?:considered|thought about|thought of|tried)|(?:you|they) (?:should|might|may want to|could) (?:all )?(?:consider|try|think about)|time to (?:consider|find|look for)|maybe (?:try|consider|find)|perhaps (?:try|consider|find)) (?:an?other |a different |a new |a career (?:in|change)|finding (?:a|another) |getting (?:a|another) |taking up )(?:career|job|hobby|profession|line of work|calling|gardening|knitting|vocation|change|real job)\b/g,
      },
      {
        starts: starts(
          'day school kindergarten nursery primary preschool pre elementary first art cooking maths english grown grown-ups grownups adults professionals pros people table',
        ),
        find: /\b(?:don['’]?t (?:quit|give up) (?:your|the) day jobs?|stick to (?:your|the) day jobs?|stay in school|go(?:ing)? back to (?:school|kindergarten|primary school|nursery|your (?:cave|crayons|lego|mum|mother))|finish(?:ed|ing)? (?:primary )?school|(?:failed|flunked|dropped out of|skipped|repeated|kicked out of|expelled from|too dumb for|couldn['’]?t finish|never (?:finished|passed|attended)) (?:kindergarten|nursery|primary school|preschool|pre-school|elementary school|school|first grade|art school|cooking school|maths|basic maths|english)|leave (?:it|this|the \w{3,12}) to (?:the )?(?:grown-?ups|adults|professionals|pros|people who)|let the (?:grown-?ups|adults) (?:talk|work|speak|handle)|(?:sit|back) (?:down,? )?at the (?:kids|children)['’]?s? table)\b/g,
      },
      {
        starts: starts('shut close give retire quit resign go pack disband delete'),
        find: /\b(?:just |please |kindly |do (?:us|everyone|the world) (?:all )?a favou?r and )(?:shut (?:it|this|up|yourselves)(?: \w{2,6})? ?down|close (?:down|shop|the (?:company|shop|doors|place))|give up|retire|quit|resign|go (?:bankrupt|under|bust)|pack it in|disband|delete (?:it|yourselves|this|your \w{3,10}))\b/g,
      },
      {
        starts: starts("rest everyone posers newbies tourists casuals lot door door's"),
        find: /\b(?:the rest of you|everyone else|posers|newbies|tourists|casuals|you lot) (?:can|should|may|are welcome to) (?:leave|go|get lost|sod off|clear off|go home|stay home|watch|shut up)\b|\bdoor(?:['’]s| is) (?:that way|over there|right there)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:souhaite|espere|conseille|suggere|recommande|souhaitons)\b[^.!?\n]{0,30}\b(?:trouver|trouviez|trouvent|trouverez|envisager|changer|chercher|essayer|reconvert\w{1,4}|apprendre|faire)\b[^.!?\n]{0,24}\b(?:metier|travail|job|boulot|voie|vocation|hobby|passe-temps|reconversion|carriere|talent|branche|autre chose|doues?)\b/g,
        strength: 0.66,
      },
      {
        find: /\b(?:(?:changez|changer) (?:donc |vite |plutot |de grace )?(?:de |d['’])(?:metier|travail|boulot|branche|carriere|voie|orientation)|reconvert\w{2,4}[- ](?:vous|toi)|(?:pense[zr]?|songe[zr]?|envisage[zr]?) (?:a |une |bien )?(?:une |la |votre )?reconversion|(?:il est|c['’]est) (?:encore |grand )?temps de (?:changer de metier|raccrocher|prendre (?:votre|sa|leur) retraite|fermer)|faites (?:plutot |donc )?autre chose|allez (?:plutot )?(?:planter|elever|vendre|garder|cueillir|tricoter) (?:des|les) (?:\w{4,14})|trouvez[- ]vous un (?:vrai )?(?:metier|travail|boulot|hobby)|achetez[- ]vous (?:une|un) (?:vie|cerveau|conscience|calculette|dictionnaire|bescherelle|ame))\b/g,
      },
      {
        find: /\b(?:retourn(?:ez|e)|revenez|repartez|remettez|renvoyez)(?:[- ](?:les|vous))? (?:donc |vite |plutot )?(?:a |en |sur |dans |au |chez |jouer )(?:l['’]ecole|la maternelle|maternelle|primaire|cp|bac a sable|votre grotte|ta grotte|votre bac|l['’]atelier|vos (?:lego|coloriages|playmobil|barbies)|ta (?:tablette|console)|vos (?:moutons|etudes)|(?:aux|a vos) (?:lego|billes|playmobil|barbies))|\b(?:rate|redouble|seche|loupe|sechait|jamais fini|jamais passe|vires? de|recales? (?:de|en|a)) (?:la |le |leur |son |votre |l['’]|en |de )*(?:maternelle|cp|ce1|primaire|ecole|brevet|cm2|vocation|college)\b/g,
        strength: 0.66,
      },
      {
        find: /\b(?:laiss(?:ez|e) (?:donc )?(?:faire |travailler |parler |ca aux |cela aux |la place aux )?(?:les )?(?:grands|adultes|pros|professionnels|grandes personnes)|(?:fermez|ferme|fermer) (?:donc |vite |la )?boutique|mettez (?:donc )?la cle sous la porte|rendez (?:l['’]antenne|les cles|votre (?:diplome|tablier|carte))|rends (?:ton|tes) (?:tablier|diplome)|deposez le bilan|disparaissez|faites (?:vos|les) (?:valises|cartons)|raccrochez les (?:gants|crampons)|prenez (?:donc )?votre retraite|(?:la porte|la sortie)(?:, c)?['’]?(?:est)? (?:est |c['’]est )?(?:par la|par ici|la-bas|au fond)|les autres,? (?:la porte|dehors|du balai|ouste|circulez))\b/g,
      },
    ],
  },
  reason: { en: 'sends people to another trade', fr: 'renvoie les gens à un autre métier' },
})
