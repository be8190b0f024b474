import type { AnySignal, Cue, Form, Heard, Localized, PhraseHit, Reading, Spoken } from '../src/core/index.ts'
import { isAdvert } from './advert.ts'
import { isAboutYou, isAmongFriends, isBySpeaker, isOfOneself, isQuoted, looksLikeName } from './aimed.ts'
import { isDenied, isSolved } from './denied.ts'
import { LANGUAGE_PACKS, lexiconsOf } from './languages/index.ts'
import { troubleAt } from './mood-words.ts'
import { perReading, perSentence } from './per-reading.ts'
import { sparing } from './spared.ts'

/** Beyond so many hearings a cue has said what it has to say; keeps hostile text cheap. */
const MOST_HEARD = 12
const NOTHING: readonly Heard[] = []

interface Common {
  /** `<signal>/<file>`. */
  readonly id: `${AnySignal}/${string}`
  /** Strength of one hearing, 0–1, where entry or pattern doesn't give its own. */
  readonly strength: number
  readonly reason: Localized
  /** Hearings at least so strong are checkable problems (`Heard.checkable`). */
  readonly checkableFrom?: number
  /** Spares a hearing after all, given the folded text and its place in it. */
  readonly spares?: (folded: string, from: number, to: number) => boolean
  /** Without one of these no form can match; cheap to look for ("no digit, no version"). */
  readonly needs?: readonly string[]
  /** Without anything bad in the text the hearing counts so much and is nothing to check. */
  readonly whenCalm?: number
}

type BadAt = (reading: Reading, word: number) => boolean

interface LexiconOptions extends Common {
  /** Shapes that no words can say, beside the lexicon. */
  readonly forms?: Readonly<Partial<Record<Spoken, readonly Form[]>>>
  /** The phrases carry their own negation ("won't load"), so one around them changes nothing. */
  readonly evenNegated?: boolean
  /**
   * Weaker phrases are as often meant: they count half unless something bad stands in the same
   * sentence ("love how it crashes"). Phrases from here on need no such sign.
   */
  readonly certainFrom?: number
  /** Single words that may be names: a capital inside a sentence spares them ("Thanks, Dick"). */
  readonly maybeNames?: boolean
  /** Harsh words that friends use too: among kind words and aimed at nobody they count half. */
  readonly maybeFriendly?: boolean
  /** Said of oneself it belittles nobody: "I'll get over it", "I was too lazy to look". */
  readonly maybeOfOneself?: boolean
  /** A sign that takes every hit's sense away, wherever it stands. */
  readonly sparedBy?: RegExp
  /** Takes a hit's sense away. */
  readonly sparesHit?: (hit: PhraseHit, reading: Reading) => boolean
  /** Solicitations use the same words, and mean nothing by them. */
  readonly neverInAdverts?: boolean
  /** Names of bad things, all or some: said to be absent or over, they are praise ("zero bugs"). */
  readonly badThings?: true | BadAt
}

/** Whether a sentence speaks of something bad. */
function sours(reading: Reading, sentence: number): boolean {
  return soured(reading).has(sentence)
}

const soured = perReading(
  (reading) =>
    new Set(
      [...reading.polarity.negativeWords, ...troubleAt(reading)].map((at) => reading.tokens[at]?.sentence),
    ),
)

/** Whether a sentence says that the trouble is over. */
const isSolvedIn = perSentence((reading, at) => isSolved(reading, at))

function isAbsent(hit: PhraseHit, reading: Reading, bad: true | BadAt): boolean {
  if (bad !== true && !bad(reading, hit.from)) return false
  if (isDenied(reading, hit.from)) return true
  return bad === true && isSolvedIn(reading, hit.sentence)
}

/** Whether anything bad, negated or harsh stands in the text: what else would steps lead to? */
export const isTroubled = perReading(
  (reading) =>
    reading.tokens.some((token) => token.negated) ||
    troubleAt(reading).length > 0 ||
    // In nothing but a question a harsh word is as often a plain verb: « quand je ferme la fenêtre ».
    (reading.polarity.negativeWords.length > 0 && reading.sentences.some(({ question }) => !question)),
)

function signalOf(id: string): AnySignal {
  return id.slice(0, id.indexOf('/')) as AnySignal
}

/** Why and how strongly, for one place of the text. */
function heard(common: Common, evidence: Heard['evidence'], strength = common.strength): Heard {
  return {
    strength,
    reason: common.reason,
    evidence,
    ...(strength >= (common.checkableFrom ?? Infinity) ? { checkable: true } : {}),
  }
}

/** A cue that hears the phrases of its lexicon (found by its id, in every language that has one). */
export function lexiconCue(options: LexiconOptions): Cue {
  const signal = signalOf(options.id)
  const lexicon = lexiconsOf(options.id)
  const spares = sparing(lexicon)
  const forms =
    options.forms === undefined ? undefined : formCue({ ...options, forms: options.forms }, spares.all)
  return {
    id: options.id,
    signal,
    languages: [...new Set([...Object.keys(lexicon), ...(forms?.languages ?? [])])],
    lexicon,
    byLexiconAlone: forms === undefined,
    ...(options.forms === undefined ? {} : { forms: options.forms }),
    listen(reading, hits) {
      if (hits.length === 0 && forms === undefined) return NOTHING
      if (options.neverInAdverts === true && hits.length > 0 && isAdvert(reading)) return NOTHING
      const found: Heard[] = []
      for (const hit of hits) {
        if (isSpared(hit, reading, options, signal) || spares.hit(hit, reading)) continue
        if (found.length === 0 && options.sparedBy?.test(reading.folded) === true) return NOTHING
        const evidence = reading.spanOfTokens(hit.from, hit.to)
        found.push(heard(options, [evidence], strengthOf(hit, reading, options)))
        if (found.length === MOST_HEARD) return found
      }
      return forms === undefined ? found : [...found, ...forms.listen(reading, hits)].slice(0, MOST_HEARD)
    },
  }
}

function strengthOf(hit: PhraseHit, reading: Reading, options: LexiconOptions): number {
  if (options.whenCalm !== undefined && !isTroubled(reading)) return options.whenCalm
  const strength = hit.entry.strength ?? options.strength
  const doubtful = strength < (options.certainFrom ?? 0) && !sours(reading, hit.sentence)
  const halved = doubtful || (options.maybeFriendly === true && isAmongFriends(hit, reading))
  return halved ? strength / 2 : strength
}

function isSpared(hit: PhraseHit, reading: Reading, options: LexiconOptions, signal: AnySignal): boolean {
  // French negates from behind as well: "ne plante jamais".
  const negated = hit.negated || reading.tokens[hit.from]?.negated === true
  if (negated && options.evenNegated !== true) return true
  if (options.maybeNames === true && (looksLikeName(hit, reading) || isOfOneself(hit, reading))) return true
  if (options.maybeOfOneself === true && isBySpeaker(hit, reading)) return true
  const { folded } = reading
  if (signal === 'substance' && isAboutYou(reading, hit.from)) return true
  if (signal === 'disdain' && isQuoted(reading, hit.start)) return true
  if (options.spares?.(folded, hit.plainStart, hit.plainEnd) === true) return true
  if (options.sparesHit?.(hit, reading) === true) return true
  return options.badThings !== undefined && isAbsent(hit, reading, options.badThings)
}

export const DIGITS: readonly string[] = [...'0123456789']

interface FormOptions extends Common {
  readonly forms: Readonly<Partial<Record<Spoken, readonly Form[]>>>
}

/** Shapes that aren't words, in every language alike. */
export function shapes(...forms: Form[]): Readonly<Record<Spoken, readonly Form[]>> {
  return Object.fromEntries(LANGUAGE_PACKS.map(({ language }) => [language, forms]))
}

/** A cue that hears shapes in the folded text (lower case, accents off, quoted text blanked). */
export function formCue(options: FormOptions, isSpared?: (reading: Reading) => boolean): Cue {
  const signal = signalOf(options.id)
  const sells = (reading: Reading) => signal === 'substance' && isAdvert(reading)
  return {
    id: options.id,
    signal,
    languages: Object.keys(options.forms),
    forms: options.forms,
    listen(reading) {
      const forms = options.forms[reading.language]
      if (forms === undefined) return NOTHING
      const { folded } = reading
      if (options.needs?.some((sign) => folded.includes(sign)) === false) return NOTHING
      const found: Heard[] = []
      const calm = options.whenCalm === undefined || isTroubled(reading) ? undefined : options.whenCalm
      for (const { find, strength } of forms) {
        find.lastIndex = 0
        for (let match = find.exec(folded); match !== null; match = find.exec(folded)) {
          const to = match.index + match[0].length
          if (options.spares?.(folded, match.index, to) === true) continue
          const evidence = reading.span(match.index, to)
          if (signal === 'disdain' && isQuoted(reading, evidence.start)) continue
          if (found.length === 0 && (isSpared?.(reading) === true || sells(reading))) return NOTHING
          found.push(heard(options, [evidence], calm ?? strength))
          if (found.length === MOST_HEARD) return found
        }
      }
      return found
    },
  }
}
