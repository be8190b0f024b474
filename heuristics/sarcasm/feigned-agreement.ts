import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** Agrees so readily that it disagrees: "yeah right", "sure, because …", « oui oui, bien sûr ». */
export const feignedAgreement = patternCue({
  id: 'sarcasm/feigned-agreement',
  strength: 0.45,
  patterns: {
    en: [
      {
        starts: starts('yeah yea yes ya oh'),
        find: /\b(?:yeah|yea|yes|ya|oh),? (?:right|sure|ok|because|cause|cuz|whatever|totally|no|i'?m sure|that'?s)\b/g,
      },
      {
        starts: starts('sure right yes yeah ok okay great good cool fine'),
        find: /(?:^|[.!?…] ?)(?:oh |ah |well |yes )?(?:sure|right|yes|yeah|ok|okay|great|good|cool|fine),? (?:because|cause|cuz|let'?s|why not|as if)\b/g,
      },
      {
        starts: starts('ah oh well'),
        find: /\b(?:ah|oh|well),? (?:yes|sure|of course|naturally|obviously|great|wonderful|brilliant),? (?:the|because|let'?s|another|that|more|so)\b/g,
        strength: 0.55,
      },
      {
        starts: starts('as like good dream keep in my sure'),
        find: /(?:^|[.!?] )(?:as if|like (?:that|hell|i care|you care|anyone)|good luck with that|dream on|keep dreaming|in your dreams|my (?:ass|arse|foot)|sure jan)\b/g,
        strength: 0.55,
      },
      {
        starts: starts("let lets let's"),
        find: /\b(?:let'?s (?:all )?(?:just )?(?:ignore|forget|pretend|blame))\b/g,
        strength: 0.4,
      },
      { starts: starts('means forbid'), find: /\b(?:by all means|god forbid|heaven forbid)\b/g },
    ],
    fr: [
      {
        starts: starts('oui ouais ok accord'),
        find: /\b(?:oui|ouais|ok|d['’]accord),? (?:oui|ouais|c['’]est ca|bien sur|on y croit|mais bien sur|ok|d['’]accord|voila)\b/g,
      },
      { find: /\b(?:c['’]est|ah) (?:ca|oui|bon|ouais|sur)(?: ?[,!.…]|$)/g, strength: 0.3 },
      {
        starts: starts('croit croire connait dire'),
        find: /\bon (?:y croit|va (?:y|te|vous|les) croire|vous croit|te croit|connait la chanson|va dire ca)\b/g,
        strength: 0.55,
      },
      {
        starts: starts('compte comptez reve revez peux dans croire'),
        find: /\b(?:compte la-dessus|comptez la-dessus|reve toujours|revez toujours|tu peux toujours (?:rever|courir)|dans tes reves|y croire)\b/g,
        strength: 0.55,
      },
      {
        starts: starts('ok oui bien tres soit'),
        find: /\b(?:ok|oui|bien|tres bien|soit),? (?:ok|alors|donc|mais|allons[- ]y)(?: ?\.{2,6}| ?…)/g,
        strength: 0.45,
      },
      {
        starts: starts('allons faisons continuons oublions accusons blamons'),
        find: /\b(?:allons[- ]y|faisons (?:donc|comme si)|continuons|oublions|accusons|blamons)\b/g,
        strength: 0.4,
      },
    ],
  },
  reason: { en: 'agrees too readily to be meant', fr: 'acquiesce trop vite pour être sincère' },
})
