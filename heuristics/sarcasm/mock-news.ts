import { lexiconCue } from '../cue.ts'

/** Announces a trifle as news or as learning: "Today I learned", « Aujourd’hui j’ai appris ». */
export const mockNews = lexiconCue({
  id: 'sarcasm/mock-news',
  evenNegated: true,
  strength: 0.35,
  reason: { en: 'announces a trifle as news', fr: 'annonce une broutille comme une nouvelle' },
})
