import { patternCue } from '../cue.ts'

/** The first words set a dry tone: "Oh, so …", "Funny, I thought …", « Ah, parce que … ». */
export const dryOpener = patternCue({
  id: 'sarcasm/dry-opener',
  strength: 0.3,
  patterns: {
    en: [
      {
        find: /^\W{0,10}(?:oh|ah|gee|golly|gosh|geez|jeez|hmm+|well|wow|yup|yep|yeah|right|sure|yes|ok|okay|great|good|nice|lovely|brilliant|perfect|wonderful|fantastic|funny|interesting|fascinating|amazing|congrats|congratulations|bravo),? (?:so(?! (?:far|good|much))|i (?:see|thought|guess|wonder|suppose|forgot|get it)|because|let['’]?s|another|more|the|that['’]?s|just|then|what|how|now|look|here|but of course|of course|one|idea|logic|plan|thinking|point),? /g,
      },
      {
        find: /^\W{0,10}(?:gee|golly|hmm+|funny|fascinating|ah yes|oh dear|oh boy|oh look|oh great|oh good|oh sure|my my|tsk|well well|let me guess|let me see|let me get this straight|so let me|so now|so basically|so (?:you|they|we|he|she)['’]?(?:re|s)?|in other words|translation|meanwhile|surely|perhaps|good luck (?:with|getting|trying|finding|to (?:them|him|her))|poor|imagine|apparently|nothing like|leave it to|trust|only in|spoken like|too bad|yes,? let['’]?s|how dare|how about|whatever happened|remember when)\b/g,
        strength: 0.25,
      },
      {
        find: /\b(?:let me (?:guess|get this straight)|spoken like a|leave it to (?:the|a|you|them)|only in (?:canada|america|the|this|france|quebec)|i(?:['’]?m| am) (?:sure|certain) (?:that )?(?:the|they|he|she|you|it|all|every|we)(?:['’]?ll| will| would| are| is| must| can)?|no doubt (?:the|they|he|she|it|you|we)|next (?:thing you know|they['’]?ll|you['’]?ll|we['’]?ll))\b/g,
        strength: 0.35,
      },
    ],
    fr: [
      {
        find: /^\W{0,10}(?:ah|oh|eh ben|eh bien|ben|bah|tiens|hum+|donc|alors|bon|super|genial|magnifique|formidable|parfait|excellent|bravo|felicitations|interessant|amusant|marrant|drole|curieux|fascinant|etonnant),? (?:parce|meme|donc|alors|c['’]est|on|encore|que|voila|bah|ben|bien|oui|non|bon|mais|un|une|quel|quelle|comme|il|elle|je (?:vois|croyais|pensais|comprends)|d['’]accord|si|qu['’])[ ,'’]/g,
      },
      {
        find: /^\W{0,10}(?:tiens,? tiens|ah bon|ah ok|ah d['’]accord|si je comprends bien|en gros|bref|pendant ce temps|traduction|laissez[- ]moi deviner|laisse[- ]moi deviner|il n['’]y a qu['’]en|y a qu['’]en|heureusement que|encore heureux|pauvres?|comme quoi|faut croire|imaginez|evidemment|apparemment|manifestement|decidement|bientot|bonne chance|bon courage|dommage que|vivement|on (?:dirait|croirait|attend|rigole)|ca (?:va|doit|change|nous|rappelle|sent))\b/g,
        strength: 0.25,
      },
      {
        find: /\b(?:si je comprends bien|il n['’]y a qu['’](?:en|au|a) \w{3,12}|bonne chance (?:pour|avec|a)|bientot,? (?:ils|on|il|elle|vous|ce sera)|je suis sur (?:que|qu['’])|nul doute|la prochaine (?:etape|fois) (?:c['’]est|ce sera|on)|on (?:nous|va nous) (?:dira|expliquera|dire|expliquer))\b/g,
        strength: 0.3,
      },
    ],
  },
  reason: { en: 'opens on a dry note', fr: 's’ouvre sur un ton pince-sans-rire' },
})
