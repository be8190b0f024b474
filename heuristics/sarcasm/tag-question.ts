import { lexiconCue } from '../cue.ts'

/** A statement that asks for agreement it already presumes: "isn't it?", « n’est-ce pas ? ». */
export const tagQuestion = lexiconCue({
  id: 'sarcasm/tag-question',
  evenNegated: true,
  strength: 0.2,
  reason: { en: 'asks for an agreement it presumes', fr: 'demande un accord tenu pour acquis' },
})
