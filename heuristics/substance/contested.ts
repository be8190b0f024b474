import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** A decision is held against somebody: "who signed off on charging for the lift", « qui a eu l’idée de … ». */
export const contested = patternCue({
  id: 'substance/contested',
  strength: 0.5,
  starts: starts(
    'who whoever which what how reason excuse justif point need logic supposed meant expected world since planet call calling calls would could can should qui quel comment pourquoi depuis monde planete honneur droit raison justifie normal anormal sens logique illogique acceptable appel serieux inadm inacc cense censes suppose fait font doit',
  ),
  // "The guy who designed this" is told of, not asked about.
  spares: (folded, from) =>
    /\b(?:a quoi|great|good|brilliant|belle|bonne|guy|person|one|man|woman|team|people|those|folks|genius|gars|celui|celle|ceux|type|mec|personne|equipe|gens|genie|dame|monsieur),? $/.test(
      folded.slice(Math.max(0, from - 10), from),
    ),
  patterns: {
    en: [
      {
        starts: starts('who whoever which what'),
        find: /\b(?:who(?:ever)?|which (?:genius|idiot|clown|bright spark|fool|person|manager|department)|what (?:genius|idiot|clown|bright spark|fool|kind of (?:person|idiot|company|place|shop|bank|hotel))) (?:the hell |the fuck |on earth |in their right mind |actually |exactly |at your \w{3,12} |over there )?(?:signed off|approved|decided|thought|agreed|green-?lit|came up with|designs?|designed|charges|charged|closes|closed|puts?|moved|removed|made it|makes you|lets|allowed|sells|sold|wrote|is responsible for|planned|schedul\w{1,3}|picked|chose|needs? (?:\w{2,10} )?(?:clicks|forms|steps|passwords|menus)) (?!this (?:dump|trash|garbage|crap|mess|joke|shit)\b)(?:\w|')/g,
      },
      {
        find: /\bhow (?:is it (?:even )?possible (?:that|for|to)|does (?:an?|the|your|this) [\w' -]{3,24} (?:take|manage|lose|forget|fail|need|cost|get|run|not|even|break|miss)\b|can (?:an?|the|your|this|such an?) [\w' -]{3,24} (?:take|be so|lose|forget|fail|need|cost|not|even|break|miss|run out|charge|close))/g,
      },
      {
        starts: starts('why how'),
        find: /\b(?:why|how) (?:would|could|can|should) (?:any ?(?:one|body)|you|a (?:bank|shop|company|school|hotel|train|restaurant|\w{3,10})) (?:even |ever |possibly |think of )?(?:charge|close|remove|hide|sell|put|design|make|cancel|force|require|ask|schedule|move|lock|limit|send|print)\w{0,3} \w/g,
      },
      {
        starts: starts('no'),
        find: /\b(?:there['’]?s|there is|i see) no (?:reason|excuse|justification|point|need|logic) (?:to|for|in|why)\b/g,
        strength: 0.4,
      },
      {
        starts: starts('how'),
        find: /\b(?:how is|how are|how was|how were) (?:i|we|you|anyone|anybody|people|a \w{3,12}|my \w{3,12}|the elderly|disabled people|customers|someone) (?:supposed|meant|expected) to\b/g,
      },
      {
        starts: starts('world since planet logic universe'),
        find: /\b(?:in what world|since when|on what planet|by what logic|in which universe) (?:is|are|do|does|did|was|has|have|should)\b/g,
        strength: 0.45,
      },
      {
        starts: starts('call calling calls'),
        find: /\b(?:you call|call(?:ing)?|calls?) (?:this|that|it|yourselves|themselves|itself) (?:an? )?(?:\w{3,14} )?(?:service|express|premium|fresh|vegan|organic|quick|fast|support|delivery|upgrade|improvement|luxury|direct|accessible|family|free|unlimited|secure|private)\b/g,
        strength: 0.4,
      },
    ],
    fr: [
      {
        find: /\b(?:qui (?:donc |diable )?(?:a|ont)|quel (?:genie|petit malin|cerveau|crack|responsable|imbecile|abruti|incompetent|service|chef) (?:a|peut|vous a)) (?:bien |pu |ose |encore |reellement |)(?:valide|decide|eu (?:l['’]idee|la bonne idee|cette idee)|approuve|pense|imagine|concu|choisi|autorise|accepte|signe|place|mis|programme|prevu|pondu|juge|trouve) (?:bon |utile |malin |intelligent |)(?:de |d['’]|que |qu['’]|le |la |les |l['’]|un |une |ce |cette |ca |a |au |en )/g,
      },
      {
        find: /\b(?:comment|pourquoi) (?:peut-on|on peut|pouvez-vous|vous pouvez|peuvent-ils|une? \w{3,14} peut|oser|ose-t-on|osez-vous|peut-on encore) (?:encore |bien |raisonnablement |serieusement |)(?:faire|vendre|fermer|supprimer|facturer|demander|imposer|obliger|laisser|mettre|envoyer|prendre|servir|annuler|programmer|concevoir|appeler|se permettre)\b/g,
      },
      {
        find: /\b(?:comment|pourquoi) (?:une? |le |la |les |l['’]|votre |vos |ce |cette |cet |ces )[\w’' -]{3,28}(?:peut|peuvent|ose|osent|arrive|arrivent|parvient|met|mettent)(?:-t)?[- ](?:elle|il|ils|elles|on)\b/g,
      },
      {
        find: /\b(?:depuis quand|dans quel monde|sur quelle planete|au nom de quoi|en quel honneur|de quel droit) (?:\w|['’])/g,
        strength: 0.45,
      },
      {
        find: /\b(?:comment|ou) (?:je|on|nous|les gens|les clients|une personne|un client|ma \w{3,10}|mon \w{3,10}|les personnes) ?(?:suis|sommes|est|sont|fait|fais|font|doit|doivent|peut|peuvent)? ?(?:cense\w{0,2}|suppose\w{0,2}|fait|fais|font|faire|doit|doivent) (?:pour |comment )?/g,
        strength: 0.4,
      },
      {
        find: /\b(?:aucune raison|rien ne justifie|pas normal|anormal|n['’]a aucun sens|pas logique|illogique|pas acceptable|inadmissible|inacceptable|pas serieux) (?:de |d['’]|que |qu['’]|pour )/g,
        strength: 0.45,
      },
      {
        find: /\b(?:vous (?:osez )?appel(?:ez|er)|ils appellent|on appelle|appeler) (?:ca|cela) (?:une? |du |de la |un )?(?:service|livraison|frais|express|premium|bio|vegan|rapide|support|sav|luxe|direct|accueil|connexion|repas|menu|chambre|vf|traduction|progres|amelioration)\b/g,
        strength: 0.4,
      },
    ],
  },
  reason: { en: 'holds a decision against somebody', fr: 'reproche une décision' },
})
