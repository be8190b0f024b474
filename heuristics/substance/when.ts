import type { Cue } from '../../src/core/index.ts'
import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

const phrases = patternCue({
  id: 'substance/when',
  strength: 0.34,
  patterns: {
    en: [
      {
        starts: starts('0'),
        find: /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2})\b/g,
      },
      { starts: starts('0'), find: /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/g },
      {
        starts: starts(
          'second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks month months year years time times',
        ),
        find: /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|several|few|couple of|past|last|many) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|times)\b/g,
        strength: 0.25,
      },
      {
        starts: starts('since until from on last yesterday this'),
        find: /\b(?:since|until|from|on|last|yesterday|this) (?:yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|week|month|morning)\b/g,
        strength: 0.34,
      },
    ],
    fr: [
      {
        starts: starts('0'),
        find: /\b\d{1,2}(?:er)? (?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]{0,6}\b/g,
      },
      { starts: starts('0'), find: /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/g },
      {
        starts: starts(
          'seconde secondes sec minute minutes min heure heures h jour jours nuit nuits semaine semaines mois an ans annee annees fois',
        ),
        find: /\b(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|plusieurs|quelques|derniers?|dernieres?) (?:secondes?|sec|minutes?|min|heures?|h|jours?|nuits?|semaines?|mois|ans|annees?|fois)\b/g,
        strength: 0.25,
      },
      {
        starts: starts('depuis jusqu hier ce cette'),
        find: /\b(?:depuis|jusqu['’]a|hier|ce|cette) (?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|semaine|matin|soir)\b/g,
      },
    ],
  },
  reason: { en: 'says when, or how long', fr: 'dit quand, ou combien de temps' },
})

/**
 * A date, a span of time or a frequency that pins something down. The second one counts half: a programme is full
 * of hours and complains of nothing.
 */
export const when: Cue = {
  ...phrases,
  listen: (reading, hits) =>
    phrases
      .listen(reading, hits)
      .map((heard, at) => (at === 0 ? heard : { ...heard, strength: heard.strength / 2 })),
}
