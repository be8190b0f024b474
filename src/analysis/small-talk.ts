import { type AnySignal, COUNTER_SIGNALS, type Finding, type Reading, TONE_SIGNALS } from '../core/index.ts'
import type { Judgement } from './learned/outputs.ts'
import { KIND_EMOJIS } from './mood-emojis.ts'
import type { Decided } from './verdict.ts'

/** Courtesies of up to so many words are small talk by themselves. */
const COURTESY = 8
/**
 * What people say for politeness' sake; nothing that could be meant the other way round ("great", "bravo").
 */
const COURTESIES: ReadonlySet<string> = new Set(
  (
    'hi hello hey morning good afternoon evening night everyone everybody all team folks there guys bye ' +
    'see you ya tomorrow soon later thanks thank thx ty so very much many a lot again for the your help ' +
    'ok okay okey kk got it noted understood will do sure perfect yes yep yeah yup np no problem worries ' +
    'welcome you re my pleasure cheers happy birthday have nice day weekend week you too lol haha hahaha ' +
    'hehe lmao rofl brb afk never mind nevermind nvm found myself sorry oops solved fixed works worked ' +
    'that now here me and to bonjour bonsoir salut coucou tout le monde tous toutes a l equipe merci ' +
    'beaucoup bien bcp encore de rien d accord dac oui ouais ouep c est note compris vu entendu bonne bon ' +
    'journee soiree nuit week end weekend semaine demain bientot plus tard tard joyeux anniversaire mdr ' +
    'ptdr hahah ahah laissez tomber trouve desole pardon resolu regle ca marche maintenant moi meme avec ' +
    'plaisir je vous en prie t y'
  ).split(' '),
)
/** At least one word must be a courtesy in earnest: "you all", "a lot now" are none. */
const PLAINLY: ReadonlySet<string> = new Set(
  (
    'hi hello hey morning afternoon evening night bye thanks thank thx ty ok okay okey kk noted ' +
    'understood np welcome cheers birthday weekend lol haha hahaha hehe lmao rofl brb afk nevermind nvm ' +
    'found oops solved sorry see yes yep yup yeah bonjour bonsoir salut coucou merci accord dac oui ouais ' +
    'ouep compris entendu journee soiree nuit week bientot demain anniversaire mdr ptdr hahah ahah trouve ' +
    'desole pardon resolu note vu'
  ).split(' '),
)
/** Marks of anything to take up, or of any tone, below this, 0–1. */
const HARDLY = 0.2
const FAINT = 0.25
const TAKEN_UP: readonly AnySignal[] = [...TONE_SIGNALS, ...COUNTER_SIGNALS]

/** What is known of a comment once its verdict is decided. */
export interface Heard {
  readonly reading: Reading
  readonly decided: Decided
  readonly judgement: Judgement | undefined
  /** What can be shown of it. */
  readonly findings: readonly Finding[]
  readonly checkableProblem: boolean
  readonly angry: boolean
  /** From this share of `neither` on it is sure. */
  readonly line: number
}

/**
 * Sure to be small talk, so that nobody need look at it: a courtesy and nothing else, or beyond the measured
 * line
 * neither tone nor reason, no question and no praise. Of a held comment it says nothing.
 */
export function isSmallTalk(heard: Heard): boolean {
  const { reading, decided, findings, checkableProblem, angry } = heard
  if (checkableProblem || angry || reading.regions.length > 0 || reading.plain.includes('?')) return false
  if (findings.some(({ signal }) => TAKEN_UP.includes(signal))) return false
  return isCourtesy(reading, decided) || isSurelyNeither(heard)
}

function isCourtesy({ tokens, emojis }: Reading, [verdict]: Decided): boolean {
  if (verdict !== 'neither' && verdict !== 'unclear') return false
  if (emojis.some(({ text }) => !KIND_EMOJIS.has(text))) return false
  if (tokens.length === 0) return emojis.length > 0
  if (tokens.length > COURTESY || tokens.some(({ negated }) => negated)) return false
  const words = tokens.flatMap(({ folded }) => folded.split(/['’-]/))
  return words.every((word) => COURTESIES.has(word)) && words.some((word) => PLAINLY.has(word))
}

function isSurelyNeither({ decided: [verdict, ground], judgement, line }: Heard): boolean {
  if (verdict !== 'neither' || ground !== 'chatter' || judgement === undefined) return false
  return isQuietly(judgement) && judgement.verdicts.neither >= line
}

/** Hardly a mark of anything; the line among these is drawn by learning/draw-lines.ts. */
export function isQuietly({ marks }: Judgement): boolean {
  const { reason, contempt, sarcasm, anger, teasing } = marks
  return reason < HARDLY && Math.max(contempt, sarcasm, anger, teasing) < FAINT
}
