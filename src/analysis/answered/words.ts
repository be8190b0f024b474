import { phrases } from '../answer/manners/phrases.ts'

/** So much of a reply is looked at, in UTF-16 code units. */
export const READ = 10_000

/** Asked what they need, people say it in these words. Folded, elisions apart; a line a phrase. */
export const NEEDS = phrases(`
  i|we|you|d|ll need|needed|want|wanted|wish|expect|expected|miss|missed|would|asked
  all|what i|we ever? ask|asked|want|wanted|need|needed|miss|missed
  would|might do|suffice
  an|some apology|apologies|explanation
  would|could|might help|do|suffice|be a|nice|enough|good|better|great|already
  bring|give|get|put us|me|them? the|my|our? * back
  bring|put back
  give|get|let|show|tell|send|pay us|me|people|them
  start|begin by|with
  listen to
  be honest|clear|upfront|open about|with
  less|fewer|more|no|another|better|faster|cheaper|simpler * please|instead|would|for
  less|fewer
  a|an|one|some real|actual|human|working|proper|simple|single
  mostly|mainly|especially|honestly|particularly|just|only the|your|that|how|my
  what|that bothers|annoys|bugs|upsets|angers|drives me|us|is|was
  the|my|our|one|main|biggest problem|issue|trouble|complaint|point is|was
  stop|quit|start asking|sending|making|changing|charging|showing|hiding|breaking|removing|forcing|pushing|
    resetting|spamming|closing|deleting
  fix|add|remove|restore|repair|answer|refund|explain|return|replace|drop|keep|publish|undo the|my|your|our|
    it|that|us|me|those|these|a|an
  can|could|would|should you please? fix|add|remove|restore|refund|explain|return
  since|because|every|each|when|after|until|ever you|i|time|day|morning|week|update|the|my|we
  il faut|faudrait|manque|fallait|suffit|suffirait
  il me|nous faut|faudrait|manque|fallait|suffirait
  je|j|on|nous veux|veut|voulons|voudrais|voudrait|aimerais|aimerait|attends|attend|demande|demandais|
    souhaite|souhaiterais|ai|avait besoin|voudrions|juste
  besoin d|de|du|que
  ce|ca serait|suffirait|m|aiderait deja|un|mieux|bien|aiderait
  serait|serais un|deja|mieux|bien|plus|parfait
  moins|davantage de|d
  plus|pas de|d * qui|en|par|a
  rendez|remettez|ajoutez|corrigez|arretez|enlevez|supprimez|laissez|reparez|remboursez|repondez|expliquez|
    prevenez|baissez|gardez|revenez|faites|donnez|retirez nous|moi|le|la|les|l|de|d|un|une|mon|ma|a|au|aux|en
  surtout|principalement|notamment|franchement|simplement|juste le|la|les|l|que|un|une|des|votre|vos
  ce|c qui|que me|m|nous|est|je
  qui|ca|cela me|m gene|derange|enerve|agace|bloque|exaspere
  le|mon|un|gros|seul|vrai probleme|souci|ennui c|est|vient
  commencez|commencer par
  un|une|des vrai|vraie|vrais|humain|humaine|simple|seul|seule
  qui|que marche|fonctionne|marcherait|tienne|reponde|repond
  depuis|chaque|quand|parce|car|apres|des que|le|la|les|l|fois|matin|jour|je|on|vous|j|qu
`)

/** And so they refuse to, or leave it aside. */
export const REFUSES = phrases(`
  no comment
  wouldn|would|don you|t you? like|love|wish|want to? know
  like|love|want to know huh|eh|right
  spare|save me|us|it|your
  nice|good|cute|lovely try|one|speech|script|answer|attempt
  not|isn|ain t? my|our job|problem|business|place
  figure|work|sort|google|find it|that out|yourself|yourselves
  figure|work|sort|find it|that? out
  i said what|all i|there|i
  you wouldn|won|couldn|can|don|will|would t|never|not? even? understand|get|know
  go cry|away|home|figure|ask|back
  forget|drop|leave it|that|about
  never mind|you
  nevermind|whatever|nope|meh
  ask|blame your|my|him|her|them|somebody|someone|google
  who|why would|do|should|does you|i|anyone|it? care|cares|bother
  who cares|pays|paid|wrote|hired|asked
  why do|would|should you|i
  did|is|was|are a|this|that|some|you robot|bot|ai|intern|a
  how much|many did|does|do|are|is|were your|you|they|he|she
  blah|yada|bla|blabla
  cry|cope about|more|harder|me
  keep your
  yeah|sure|oh right|sure|please
  as if you|anyone|i
  is|was that|this the best|all|it
  did i hurt|upset|offend|say
  hurt|hurts somebody|someone|your s? feelings
  typical
  you tell me
  you re|are a|the joke|clowns|pathetic|hopeless|useless|experts|expert|professionals
  read my|the|what i post|comment|review|again|wrote|said
  nothing you can|could|would
  like|as you|if|though you? care|cared|would
  you|as know|already know exactly|very|full
  vous|tu aimeriez|voudriez|aimerais|voudrais bien le|savoir
  pitie|bof|mouais|typique|blabla|blablabla|bla
  gardez|garde votre|vos|ton|ta|tes|la
  bien|bel|joli|jolie|beau essaye|essai|discours|tentative|script
  pas|n a|mon|notre moi|nous|boulot|probleme|travail|metier
  debrouillez|demerdez|debrouille|cherchez|cherche vous|toi|bien|encore|un
  j ai dit ce|tout|deja
  vous|tu ne? n? comprendriez|comprenez|comprendras|comprends|comprendrez pas|rien
  laissez|laisse|oubliez|oublie tomber|ca|beton|moi
  peu|qu importe
  comme|style si vous|tu|ca|quelqu
  pourquoi|depuis|en ca|cela|quand|vous|quoi? ca? vous|t|vous interesse|interessez|interesserait|repondrais|
    dirais|regarde
  pourquoi je|j
  c|est ce|un|une robot|bot|stagiaire|ia
  qui vous|te|ecrit|paie|paye a|paie|paye|ecrit|ca
  combien vous|il|elle|touche|gagne|a|coute
  oui|ouais c|mais|bien est|sur
  on|j a|ai vexe|froisse|blesse
  demandez|demande a|au|aux
  a vous|toi de voir|trouver|chercher|savoir
  vous etes|restez une|des|la|les|toujours blague|clowns|risee|nuls|pitoyables|charlots
  vos|votre concurrents|concurrence doivent|doit
  sans commentaire
  rien a|du dire|tout|vous|ajouter
  pas|aucune envie
  non mais|non? laissez|laisse
`)

/** Who says so makes peace, or has what they need. */
export const RELENTS = phrases(`
  sorry
  apologies
  apologise|apologize
  my bad|mistake|fault|apologies
  found|got|fixed|solved it
  it works|worked
  i|that was too? harsh|unfair|rude|mean|wrong|uncalled
  i overreacted|snapped
  fair enough|point
  pardon
  desole|desolee
  excusez|excuse moi
  mes toutes? excuses
  toutes mes excuses
  je m excuse
  autant|au temps pour moi
  j|c ai|est trouve|compris|regle|resolu|arrange|bon
  ca|tout marche|fonctionne|remarche
  j y suis|etais alle|allee|ete un? peu? trop? fort|loin
  je me suis emporte|emportee|enerve|enervee
`)

/** So we ask what bothers them, what happened, what they need: nothing short of that answers it. */
export const WHAT_BOTHERS = phrases(`
  bother|bothers|bothered|spoils|spoiled|upset|upsets|annoys
  you need|needed|miss|missed
  went|was|is|s|goes * wrong
  wrong with
  let you down
  what happened|happens
  run|ran into
  make|put|set it|this|that right
  do|done better
  improve
  like|want us
  worth
  drove|drives you
  made|makes you
  helped you
  gene|generait|genent|derange|gache|embete|agace
  besoin de|d|que
  auriez|aurais|avez|as vous|tu besoin
  faudrait
  arranger|arrangerait|ameliorer|aiderait
  est il|elle? passe|arrive
  que s est passe
  c|s est mal? passe
  mal se? passe|passer
  allait|marchait pas
  a ete? la hauteur
  pas ete * hauteur
  voudriez|aimeriez|souhaiteriez vous|que
  rendrait
  eloigne|eloignes|eloignee
  regrettez
  fait desinstaller|partir|quitter|arreter
  aurait aide
`)

/** Said first, it answers a yes-or-no, a which or a how much. */
export const AFFIRMS = phrases(`
  yes|yeah|yep|yup|yupp|nope|nah|no|correct|exactly|absolutely|likely|maybe|perhaps|probably|sure|certainly
  sorry|well|ah|oh|hmm|sadly|quite|honestly|actually|ok|okay yes|yeah|yep|nope|nah|no|not|i|well|likely|maybe
  not really|yet|that|sure|anymore|at
  quite well|a|the
  depends|depend
  it|that depends
  never|always|mostly|neither|both|none
  i do? don t? know|think|believe
  i did|do|have|am|was|can|didn|don|haven
  no idea|clue
  done|sent|same
  oui|ouais|ouaip|nan|non|si|certes|exactement|effectivement|absolument|evidemment|tiens|carrement
  bah|ben|ah|oh|mais|euh|eh|desole|bon oui|ouais|nan|non|si|je|j|pas|certes|peut|c
  tout a fait
  pas du|vraiment|encore|tout tout?
  bien sur
  plutot|presque|jamais|toujours|apparemment|probablement
  peut etre
  ca|tout depend
  aucune|aucun idee
  j en sais rien
  je ne? sais pas
  jsais pas
  je veux|voulais|parle|parlais|dis|disais dire|que|de|du|d
`)

/** Said first, it answers a why. */
export const BECAUSE = phrases(`
  because|cause|cuz|bc|since
  parce que|qu
  car
  bah|ben|mais parce que|qu
`)

/** It turns on whoever asked. */
export const TURNS_ON_ASKER = phrases(`
  you are|re just|really|so|too|a|an|the? stupid|dumb|idiot|moron|troll|joke|clown|fool|pathetic|ignorant
  your ignorance|stupidity|nonsense
  shut up
  stfu
  grow up
  get a|over life|it|yourself
  congrats|congratulations|congrats on
  read|reread it|that|my again|post|first
  stay away
  you don|do t? not? have|need|get to
  are|do|can|did you actually|really|even|kidding|serious|blind
  what are you
  bozo|jackass|moron|imbecile
  relis|relisez|relire
  t|tu|vous es|etes vraiment|un|une|trop|sois|soit|bien|juste|qu? un|une? con|conne|idiot|idiote|
    debile|abruti|troll|illettre|inculte|clown|bouffon|incel|malade|bete|cretin
  es tu|vous con|idiot|debile|illettre|serieux
  ta gueule|mere
  tg
  pauvre|sombre con|conne|cretin|type|chou|mec|idiot
  abruti|abrutie|connard|connasse|cretin|bouffon|decerebre|incel
  retourne|retournez a|dans|sur|faire|jouer|chez|au|rager
  va|allez te|vous|chialer|lire|voir|consulter|niquer|apprendre|faire
  t|vous as|avez|a rien|pas compris|lu|saisi
  tu|vous as|avez des|un probleme|problemes|souci
  tu|vous ne? comprendras|comprendrez pas
  si tu|t|vous ne? n? vois|voyez|comprends|comprenez|as|avez pas
  je|j m? en? fous|fiche|tape|balance
  m en fous|fiche|tape
  godwin
  tu|t|vous ne|n? as|avez pas honte
  on ne? peut pas|rien faire|plus plus? pour toi|vous
`)

/** The other one is spoken to. */
export const YOU: ReadonlySet<string> = new Set(
  'you your yours u ur yourself tu te t toi ton ta tes vous votre vos'.split(' '),
)
