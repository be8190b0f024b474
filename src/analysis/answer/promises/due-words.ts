import type { DueUnit } from '../../../core/index.ts'

/** Words by which a day is named, folded, English and French together; each list's place is its number. */
const list = (words: string) => words.split(' ')

const numbered = (...rows: readonly string[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, at) => list(row).map((word) => [word, at + 1] as const)))

export const WEEKDAYS = numbered(
  'monday mon lundi',
  'tuesday tue tues mardi',
  'wednesday wed mercredi',
  'thursday thu thurs jeudi',
  'friday fri vendredi',
  'saturday samedi',
  'sunday dimanche',
)

export const MONTHS = numbered(
  'january janvier jan janv',
  'february fevrier feb fevr',
  'march mars',
  'april avril apr avr',
  'may mai',
  'june juin',
  'july juillet',
  'august aout aug',
  'september septembre sept sep',
  'october octobre oct',
  'november novembre nov',
  'december decembre dec',
)

export const NUMBERS = new Map<string, number>([
  ...['a an one un une', 'two deux', 'three trois', 'four quatre', 'five cinq', 'six'].flatMap((row, at) =>
    list(row).map((word) => [word, at + 1] as const),
  ),
  ['seven', 7],
  ['sept', 7],
  ['ten', 10],
  ['dix', 10],
  ['couple', 2],
  ['quinze', 15],
])

const units = (unit: DueUnit, words: string) => list(words).map((word) => [word, unit] as const)
export const UNITS: ReadonlyMap<string, DueUnit> = new Map([
  ...units('hours', 'hour hours h hrs heure heures'),
  ...units('days', 'day days jour jours'),
  ...units('weeks', 'week weeks semaine semaines'),
  ...units('months', 'month months mois'),
])

/** Before or behind days: weekends don't count. */
export const WORKING = new Set(list('working business work ouvre ouvres ouvrable ouvrables'))
/** Before a count of units; without one of these it is how long something took. */
export const WITHIN = new Set(list('in within under sous dans ici next prochaines prochains'))
export const NEXT = new Set(list('next prochain prochaine'))
/** A day that these stand by is past, or no deadline. */
export const PAST = new Set(list('last since depuis dernier derniere passe passee ago every chaque'))
export const TODAY = new Set(list('today tonight hui'))
export const TOMORROW = new Set(list('tomorrow demain'))
export const END = new Set(list('end fin'))
