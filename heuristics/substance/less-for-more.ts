import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** More money or effort for less: "prices up 30 percent", « moitié moins dans l’assiette », "twice the price". */
export const lessForMore = patternCue({
  id: 'substance/less-for-more',
  strength: 0.5,
  starts: starts(
    "up doubl tripl going went gone ris rose soar climb skyrocket sky hik jump down halv shrink shrank shrunk cut smaller worse fewer shorter thinner slower drop fall fell declin suffer reduc missing tank plummet nosediv deterior half third quarter twice double triple three ten less more higher used was goes downhill augment explos flamb grimp mont hausse bond allong multipl baiss chut diminu retrec reduit degringol fond divis degrad dispar laisse moitie fois tiers quart 0 moins plus mieux pire avant n'est empire ca",
  ),
  patterns: {
    en: [
      {
        starts: starts(
          'prices price fees fee fares fare rent rates rate premium premiums costs cost bills bill subscription charges charge waits wait queue queues delays delay ads',
        ),
        find: /\b(?:prices?|fees?|fares?|rent|rates?|premiums?|costs?|bills?|subscriptions?|charges?|waits?|queues?|delays?|ads) (?:are |is |have |has |went |going |gone |keep |keeps |just |now )*(?:up|doubl\w{2,3}|tripl\w{2,3}|going up|went up|gone up|ris(?:e|es|en|ing)|rose|soar\w{0,3}|climb\w{0,3}|sky-?rocket\w{0,3}|hik\w{1,3}|jump\w{0,3})\b/g,
      },
      {
        starts: starts(
          'portion portions quality hours opening staff service speed battery range space legroom content feature frequency trains buses seats choice pages page size sizes support signal performance quantity',
        ),
        find: /\b(?:portions?|quality|hours|opening hours|staff|service|speed|battery|range|space|legroom|content|features?|frequency|trains|buses|seats|choice|pages|size|sizes|support|signal|performance|quantity)(?: \w{2,10}){0,2} (?:are |is |have |has |went |going |gone |keep |keeps |just |now |cut )*(?:down|halved|shr[aiu]nk\w{0,3}|cut|smaller|worse|fewer|shorter|thinner|slower|dropp?\w{0,3}|drops|fall\w{0,3}|fell|declin\w{1,3}|suffer\w{0,3}|going down(?:hill)?|gone down(?:hill)?|went down(?:hill)?|reduced|missing|tank\w{0,3}|plummet\w{0,3}|nosediv\w{1,3}|deteriorat\w{1,3})\b/g,
      },
      {
        starts: starts('half third quarter twice double triple three ten'),
        find: /\b(?:half|a third|a quarter|twice|double|triple|three times|ten times) (?:the |as |of )(?:size|price|speed|portion|space|quality|time|cost|amount|volume|length|hours|staff|long|slow|expensive|big|small|good|fast|much|many|heavy|loud|likely)\b/g,
      },
      {
        starts: starts('less fewer worse more higher'),
        find: /\b(?:less|fewer|worse|more|higher) (?:and (?:less|fewer|worse|more|higher) )?[a-z ]{0,16}(?:for (?:more|the same|twice|double) (?:money|price|fee|cost)|every (?:year|month|update|version|time|season)|each (?:year|month|update|version|season))\b/g,
      },
      {
        find: /\b(?:used to (?:be|have|work|get|come|cost|take|offer|include|last|run|open|close|let)|not what it (?:was|used to be)|was (?:so much |much |way |far )?(?:better|faster|cheaper|easier|quieter|simpler|bigger) (?:before(?! (?:all )?(?:the|these|those|you|your)(?: \w{3,12})? (?:normies|casuals|newbies|noobs|kids|tourists|masses|peasants|lot|people|idiots|morons))|in the old|when|without|back)|worse (?:than (?:before|ever|the old|last)|every|with every|since|and worse)|goes? downhill)\b/g,
        strength: 0.42,
      },
    ],
    fr: [
      {
        find: /\b(?:prix|tarifs?|frais|loyers?|factures?|abonnements?|billets?|forfaits?|cotisations?|files?|delais|retards|pubs?|attente) (?:\w{2,10} ){0,2}?(?:ont |a |est |sont |en |qui |ne fait qu['’]|n['’]arrete pas d['’]|encore |viennent de |vient d['’])*(?:augment\w{1,4}|doubl\w{1,3}|tripl\w{1,3}|explos\w{1,3}|flamb\w{1,3}|grimp\w{1,3}|mont\w{1,4}|hausse|bond\w{1,3}|s['’]allong\w{1,3}|multipli\w{1,3})\b/g,
      },
      {
        find: /\b(?:portions?|qualite|horaires|personnel|service|autonomie|vitesse|debit|place|choix|contenu|pages|quantite|frequence|assiettes?|niveau|accueil|proprete|son) (?:\w{2,10} ){0,2}?(?:ont |a |est |sont |en |qui |ne fait que |encore |de plus en plus )*(?:baiss\w{1,3}|chut\w{1,3}|diminu\w{1,3}|retreci\w{0,3}|reduit\w{0,3}|degringol\w{1,3}|fond\w{1,3}|divis\w{1,3}|baisse|se degrad\w{1,4}|degrad\w{1,3}|disparai\w{1,3}|laisse a desirer)\b/g,
      },
      {
        find: /\b(?:moitie (?:moins|prix|vide|cuit|froid|plus petit)|(?:deux|trois|quatre|dix|2|3|4|10) fois (?:plus|moins) (?:\w{3,14})?|le (?:double|triple|tiers|quart) d[eu]|[+-] ?\d{1,3} ?%)/g,
      },
      {
        find: /\b(?:moins|plus) (?:bon|bonne|rapide|fiable|pratique|lisible|frais|copieux|propre|clair|stable|cher|chere|lent|lente|lourd|complique\w?|petit|petite|long|longue|bruyant|bruyante|sale)s? (?:qu['’]avant|que (?:l['’]an|l['’]ancien\w{0,3}|jamais|la|le|les|prevu|promis|annonce|d['’]habitude)|a chaque|depuis|et moins|et plus)/g,
      },
      {
        find: /\b(?:c['’]etait (?:\w{3,10} )?mieux (?:avant|quand)|de pire en pire|de moins en moins|de plus en plus (?!beau|belle|beaux|belles|bon|bonne|bons|fan|accro|facile|drole|cool|agreable|genial|content)\w{3,}|avant (?:on|ca|c['’]etait|il|elle|j['’]|je|vous|y avait|il y avait)|n['’]est plus ce que|ca se degrade|ca (?:part|va) (?:en vrille|en cacahuete|a vau-l['’]eau|de mal en pis)|empire)\b/g,
        strength: 0.42,
      },
    ],
  },
  reason: { en: 'says what got worse or dearer', fr: 'dit ce qui a empiré ou renchéri' },
})
