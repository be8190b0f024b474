import { lexiconCue } from '../cue.ts'

/** Agrees so readily that it disagrees: "yeah right", "sure, because …", « oui oui, bien sûr ». */
export const feignedAgreement = lexiconCue({
  id: 'sarcasm/feigned-agreement',
  evenNegated: true,
  strength: 0.45,
  forms: {
    fr: [
      {
        find: /\b(?:ok|oui|bien|tres bien|soit),? (?:ok|alors|donc|mais|allons[- ]y)(?: ?\.{2,6}| ?…)/g,
        hears: ['Bien, alors… on verra.'],
        spares: ['Bien, alors on y va.'],
        strength: 0.45,
      },
    ],
  },
  reason: { en: 'agrees too readily to be meant', fr: 'acquiesce trop vite pour être sincère' },
})
