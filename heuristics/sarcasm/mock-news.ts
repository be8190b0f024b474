import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** Announces a trifle as news or as learning: "Today I learned", « Aujourd’hui j’ai appris ». */
export const mockNews = patternCue({
  id: 'sarcasm/mock-news',
  strength: 0.35,
  patterns: {
    en: [
      {
        find: /(?:^|[.!?\n] ?)(?:breaking|psa|news ?flash|attention|today i learned|til|fun fact|shout ?out to|big day|imagine|so apparently|friendly reminder|reminder|hot take|petition to|thoughts and prayers|remember when|me:|nobody:|no one:|everyone:|also me:|hear me out|did you know|introducing)\b:?/g,
        strength: 0.3,
      },
      {
        starts: starts('who whoever turns guess'),
        find: /\b(?:who(?:ever)? (?:knew|thought)|turns out|it turns out|as it turns out|guess who|guess what)\b/g,
        strength: 0.25,
      },
    ],
    fr: [
      {
        find: /(?:^|[.!?\n] ?)(?:breaking|info|scoop|alerte|flash info|cher(?:e)? \w{2,20},|attention mesdames|aujourd['’]hui j['’]ai appris|le saviez-vous|petit rappel|rappel|big up|dedicace a|spoiler|moi :|personne :|imaginez|imagine|bienvenue (?:en|au|a|dans|chez)|mesdames,? messieurs|prochain(?:e)? (?:etape|episode))\b ?:?/g,
        strength: 0.3,
      },
      {
        starts: starts('avere figurez figure tenez accrochez devinez'),
        find: /\b(?:il s['’]avere que|figurez-vous|figure-toi|tenez-vous bien|accrochez-vous|devinez)\b/g,
        strength: 0.35,
      },
    ],
  },
  reason: { en: 'announces a trifle as news', fr: 'annonce une broutille comme une nouvelle' },
})
