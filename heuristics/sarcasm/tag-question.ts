import { patternCue } from '../cue.ts'

/** A statement that asks for agreement it already presumes: "isn't it?", « n’est-ce pas ? ». */
export const tagQuestion = patternCue({
  id: 'sarcasm/tag-question',
  strength: 0.2,
  needs: /\?|n.est[- ]ce|hein|pas vrai|ou bien|ou quoi|tu vois|voyez/,
  patterns: {
    en: [
      {
        find: /[,.…] ?(?:right|huh|eh|innit|yeah|no|amirite|am i right|or what|or something|i guess|i suppose)\s?\?/g,
      },
      {
        find: /\b(?:isn|aren|wasn|doesn|don|didn|won|wouldn|haven|hasn|can|couldn|shouldn)['’]?t (?:it|they|you|he|she|we|that|there)\s?\?/g,
        strength: 0.18,
      },
      {
        find: /[,.…] ?(?:is|are|was|does|do|did|has|have|will|would|can|could) (?:it|they|you|he|she|we)\s?(?:now)?\s?\?/g,
      },
    ],
    fr: [
      { find: /\bn['’]est[- ]ce pas\b/g, strength: 0.3 },
      { find: /[,.…]? ?\b(?:hein|pas vrai|ou bien|ou quoi|non mais|tu vois|voyez[- ]vous)\s?[?!.…]/g },
      { find: /[,.…] ?(?:non|si|quoi|hein)\s?\?/g, strength: 0.2 },
    ],
  },
  reason: { en: 'asks for an agreement it presumes', fr: 'demande un accord tenu pour acquis' },
})
