import { longRegex } from '../../src/core/index.ts'
import { DIGITS, formCue, shapes } from '../cue.ts'

/** A measured quantity, as people give to show a fault: "10000 steps", "5 m", "60 fps". */
export const measure = formCue({
  id: 'substance/measure',
  strength: 0.3,
  needs: DIGITS,
  forms: shapes({
    find: longRegex('g')`
      \b\d{1,6}(?:[.,]\d{1,3})? ?(?:km|kms|miles?|mi|metres?|meters?|m|cm|mm|steps?|pas|kcal|cal|calories?|
      bpm|kg|lbs?|fps|mb|gb|go|mo|kb|ms|mph|km/h|px|hz|mah|w|v|degrees?|°c?|floors?|etages?|lignes?|lines?|
      rows?|files?|fichiers?)\b`,
    hears: ['It is off by 5 km.'],
    spares: ['It is off by 5.'],
  }),
  reason: { en: 'gives a measure', fr: 'donne une mesure' },
})
