import type { Language } from '../../../src/core/index.ts'
import type { BackfillProgress } from './backfill.ts'

interface Words {
  readonly seen: (count: string) => string
  readonly tagged: (count: string) => string
  readonly would: (count: string) => string
  readonly known: (count: string) => string
  readonly left: Readonly<Record<string, (count: string) => string>>
}

/** Why posts were left alone; reasons that aren't here are told together. */
const OTHER = 'other'

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    seen: (count) => `${count} seen`,
    tagged: (count) => `${count} tagged`,
    would: (count) => `${count} would be tagged`,
    known: (count) => `${count} done before`,
    left: {
      'nothing-wanted': (count) => `${count} with nothing to sort`,
      'stands-already': (count) => `${count} tagged by people`,
      full: (count) => `${count} full with five tags`,
      locked: (count) => `${count} locked`,
      'no-tag': (count) => `${count} without a tag in their forum`,
      'by-a-bot': (count) => `${count} by bots`,
      'not-allowed': () => 'stopped: a permission is missing',
      unreadable: (count) => `${count} unreadable without the Message Content intent`,
      failed: (count) => `${count} failed: run it again`,
      [OTHER]: (count) => `${count} left alone`,
    },
  },
  fr: {
    seen: (count) => `vus : ${count}`,
    tagged: (count) => `triés : ${count}`,
    would: (count) => `à trier : ${count}`,
    known: (count) => `déjà faits : ${count}`,
    left: {
      'nothing-wanted': (count) => `rien à trier : ${count}`,
      'stands-already': (count) => `triés par des gens : ${count}`,
      full: (count) => `cinq tags déjà : ${count}`,
      locked: (count) => `verrouillés : ${count}`,
      'no-tag': (count) => `tag absent du forum : ${count}`,
      'by-a-bot': (count) => `écrits par des bots : ${count}`,
      'not-allowed': () => 'arrêt : une permission manque',
      unreadable: (count) => `illisibles sans l’intent Message Content : ${count}`,
      failed: (count) => `en échec, relancez : ${count}`,
      [OTHER]: (count) => `laissés tels quels : ${count}`,
    },
  },
}

/** How far a backfill is, in one line for the terminal. */
export function progressLine(progress: BackfillProgress, dryRun: boolean, language: Language): string {
  const words = WORDS[language]
  const number = new Intl.NumberFormat(language)
  const say = (words: (count: string) => string, count: number) =>
    count === 0 ? [] : [words(number.format(count))]
  const told = new Map<string, number>()
  for (const [why, count] of Object.entries(progress.left)) {
    const key = why in words.left ? why : OTHER
    told.set(key, (told.get(key) ?? 0) + count)
  }
  return [
    words.seen(number.format(progress.seen)),
    (dryRun ? words.would : words.tagged)(number.format(progress.tagged)),
    ...say(words.known, progress.known),
    ...[...told].flatMap(([why, count]) => say(words.left[why] ?? words.seen, count)),
  ].join(' · ')
}
