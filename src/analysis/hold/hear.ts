import {
  HOLD_KINDS,
  type Hold,
  type HoldListener,
  type HoldNear,
  type HoldPhrase,
  type PhraseHit,
  type SpanEvidence,
  type Spoken,
} from '../../core/index.ts'
import { PACKS } from '../languages.ts'
import { phraseMatchers } from '../phrases.ts'
import type { TextReading } from '../text/read.ts'
import { groupId, heardId, holdSources, sparedId } from './compile.ts'
import type { DeepEar } from './deep-ear.ts'
import type { SecondEar } from './ear.ts'
import { formPlaces } from './form-places.ts'
import { quotedReadings } from './quoted.ts'
import { type Place, together } from './together.ts'

/** So many places show enough, and keep hostile text cheap. */
const MOST_SHOWN = 8

/**
 * Is this comment one that nobody answers from a template? Pure, linear.
 * @param deepEar where the comment is read deeply
 */
export type HearHold = (reading: TextReading, deepEar?: DeepEar) => Hold | undefined

/**
 * The lists first; what they don't know is left to the second ear, where there is one.
 * Every language is listened for in every comment: who is in need doesn't write to be recognised, and
 * a wrong guess of the language must cost nobody a person's ear.
 */
export function createHearHold(listeners: readonly HoldListener[], secondEar?: SecondEar): HearHold {
  if (listeners.length === 0) return () => undefined
  const ordered = HOLD_KINDS.flatMap((kind) => listeners.filter((listener) => listener.kind === kind))
  const matcherOf = phraseMatchers((language: Spoken) => ordered.flatMap((one) => holdSources(one, language)))
  const hitsIn = ({ tokens }: TextReading) =>
    PACKS.map(({ language }) => ({ language, hits: matcherOf(language).match(tokens) }))
  return (reading, deepEar) => {
    const found = hitsIn(reading)
    const quotes = quotedReadings(reading).map((quote) => ({ ...quote, found: hitsIn(quote.reading) }))
    for (const listener of ordered) {
      const forms = formPlaces(listener.forms, reading)
      const own = found.flatMap(({ language, hits }) => heardBy(listener, language, hits, forms, reading))
      const passedOn = found.every(({ language, hits }) => listensToQuotes(listener, language, hits))
      const theirs = (passedOn ? quotes : []).flatMap((quote) =>
        quote.found
          .flatMap(({ language, hits }) => heardBy(listener, language, hits, new Map(), quote.reading))
          .map((place) => ({ ...place, start: place.start + quote.at, end: place.end + quote.at })),
      )
      const places = [...own, ...theirs]
      const evidence = shown(places, reading)
      if (evidence !== undefined) return { kind: listener.kind, reason: listener.reason, evidence }
    }
    return secondEar === undefined ? undefined : heardAgain(secondEar, ordered, reading, deepEar)
  }
}

function heardAgain(
  secondEar: SecondEar,
  listeners: readonly HoldListener[],
  reading: TextReading,
  deepEar?: DeepEar,
): Hold | undefined {
  const heard = secondEar(reading, deepEar)
  const listener = listeners.find(({ kind }) => kind === heard?.kind)
  const spans = heard?.carried.map(({ from, to }) => reading.spanOfTokens(from, to)) ?? []
  const [first, ...rest] = spans
  return first === undefined || listener === undefined
    ? undefined
    : { kind: listener.kind, reason: listener.reason, evidence: [first, ...rest] }
}

/** What somebody else wrote counts, unless the author's own words say that it is a story or news. */
function listensToQuotes({ kind, words }: HoldListener, language: Spoken, hits: Hits): boolean {
  const known = words[language]
  if (known === undefined) return true
  return known.quoted?.unless.every((name) => (hits.get(groupId(kind, name)) ?? []).length === 0) === true
}

type Hits = ReadonlyMap<string, readonly PhraseHit[]>
type Forms = ReadonlyMap<string, readonly Place[]>

function heardBy(
  { kind, words }: HoldListener,
  language: Spoken,
  hits: Hits,
  forms: Forms,
  { language: detected }: TextReading,
): readonly Place[] {
  const spared = hits.get(sparedId(kind)) ?? []
  const isSpared = (place: Place) => spared.some(({ from, to }) => place.from < to && from < place.to)
  const placesOf = (name: string): readonly Place[] =>
    name.startsWith('@') ? (forms.get(name) ?? []) : (hits.get(groupId(kind, name)) ?? [])
  const takenAway = ({ unless }: HoldPhrase | HoldNear) =>
    unless?.some((name) => placesOf(name).length > 0) === true
  const phrases = (hits.get(heardId(kind)) ?? []).filter((hit) => !isSpared(hit) && !takenAway(hit.entry))
  // Loose pairs are heard in the comment's own language only; whole phrases in any.
  const near = detected === 'und' || detected === language ? (words[language]?.near ?? []) : []
  const pairs = near
    .filter((one) => !takenAway(one))
    .flatMap((one) =>
      together(
        one.near.map((name) => placesOf(name).filter((place) => !isSpared(place))),
        one,
      ),
    )
  return [...phrases, ...pairs]
}

/** In order, without what lies inside another. */
function shown(
  places: readonly Place[],
  reading: TextReading,
): readonly [SpanEvidence, ...SpanEvidence[]] | undefined {
  const kept: Place[] = []
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || place.start >= last.end) kept.push(place)
    else if (place.end > last.end) kept[kept.length - 1] = { ...last, end: place.end }
  }
  const [first, ...rest] = kept.slice(0, MOST_SHOWN).map(({ start, end }) => reading.spanAsGiven(start, end))
  return first === undefined ? undefined : [first, ...rest]
}
