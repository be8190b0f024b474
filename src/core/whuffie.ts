import type { HistoryAction } from './case.ts'

/*
 * The account between us and one member of the community: what we gave, what we asked for, and what they gave
 * us that
 * nobody has thanked them for. It is for looking at before somebody is asked for something; it says nothing
 * of a
 * person, and is shown to nobody outside the team.
 */

/** What we give. */
export const DEPOSITS = [
  'informed',
  'advised',
  'thanked',
  'applied',
  'credited',
  'introduced',
  'helped-newcomer',
] as const
/** What we take. `asked-again`: without having thanked since the last time. */
export const WITHDRAWALS = [
  'asked',
  'asked-again',
  'asked-feedback',
  'advertised',
  'promoted',
  'imposed',
] as const
/** What they give us. */
export const RECEIVED = ['advice', 'answer', 'help', 'kind-words'] as const

export type AccountKind = (typeof DEPOSITS)[number] | (typeof WITHDRAWALS)[number] | (typeof RECEIVED)[number]
export type AccountSide = 'deposit' | 'withdrawal' | 'received'

export const ACCOUNT_KINDS: readonly AccountKind[] = [...DEPOSITS, ...WITHDRAWALS, ...RECEIVED]

/** Deposits by which what somebody gave us is answered. */
const GRATEFUL: ReadonlySet<AccountKind> = new Set(['thanked', 'applied', 'credited'])
const ASKS: ReadonlySet<AccountKind> = new Set(['asked', 'asked-again', 'asked-feedback'])

export function sideOf(kind: AccountKind): AccountSide {
  if ((DEPOSITS as readonly string[]).includes(kind)) return 'deposit'
  return (WITHDRAWALS as readonly string[]).includes(kind) ? 'withdrawal' : 'received'
}

/** Lines of a history that stand on no card: a channel may be read by anybody. */
export const ON_THE_DESK_ONLY: ReadonlySet<HistoryAction> = new Set(['account'])

/** One line of the account. */
export interface AccountEntry {
  readonly kind: AccountKind
  /** When it happened. ISO 8601. */
  readonly at: string
  readonly caseId: string
  /** The line of the case's history that says so, where one does. */
  readonly seq: number | null
  /** Who of us; null for what they did themselves. */
  readonly by: { readonly id: string; readonly name: string } | null
  readonly reason: string | null
  readonly byHand: boolean
}

/** The whole account, as far as the latest cases tell. */
export interface Account {
  /** The newest first. */
  readonly entries: readonly AccountEntry[]
  /** Deposits. */
  readonly given: number
  /** Withdrawals. */
  readonly asked: number
  readonly balance: number
  /**
   * What they gave us since we last thanked them, applied something of theirs or named them; the newest
   * first.
   */
  readonly unthanked: readonly AccountEntry[]
  /** How often we asked since then. */
  readonly askedSince: number
}

/** @param found in any order; a second asking without thanks in between becomes `asked-again` */
export function accountOf(found: readonly AccountEntry[]): Account {
  const inOrder = [...found].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const entries: AccountEntry[] = []
  let unthanked: AccountEntry[] = []
  let askedSince = 0
  for (const one of inOrder) {
    const again = one.kind === 'asked' && !one.byHand && askedSince > 0
    entries.push(again ? { ...one, kind: 'asked-again' } : one)
    if (GRATEFUL.has(one.kind)) {
      unthanked = []
      askedSince = 0
    }
    if (ASKS.has(one.kind)) askedSince += 1
    if (sideOf(one.kind) === 'received') unthanked.push(one)
  }
  const of = (side: AccountSide) => entries.filter(({ kind }) => sideOf(kind) === side).length
  const [given, asked] = [of('deposit'), of('withdrawal')]
  const back = (all: AccountEntry[]) => all.reverse()
  return {
    entries: back(entries),
    given,
    asked,
    balance: given - asked,
    unthanked: back(unthanked),
    askedSince,
  }
}

/** What the account says before somebody is asked for something: the weightiest of it. */
export type BeforeAsking = 'thank-first' | 'asked-without-thanks' | 'overdrawn' | 'nothing-yet' | 'fair'

export function beforeAsking({ entries, unthanked, askedSince, balance }: Account): BeforeAsking {
  if (unthanked.length > 0) return 'thank-first'
  if (askedSince > 0) return 'asked-without-thanks'
  if (entries.length === 0) return 'nothing-yet'
  return balance < 0 ? 'overdrawn' : 'fair'
}

/** Seven ways to reward somebody, besides plain thanks. */
export const REWARDS = [
  'mention',
  'name-on-feature',
  'interview',
  'gift-card',
  'gift',
  'upgrade',
  'responsibility',
] as const
export type Reward = (typeof REWARDS)[number]

/** Which of the seven what they gave speaks for; null: plain thanks. */
export function suggestedReward({
  entries,
  unthanked,
}: Pick<Account, 'entries' | 'unthanked'>): Reward | null {
  const count = (kind: AccountKind) => entries.filter((one) => one.kind === kind).length
  if (count('applied') > count('credited')) return 'name-on-feature'
  if (count('help') >= 3) return 'responsibility'
  if (count('applied') > 0 && count('advice') >= 3) return 'interview'
  if (unthanked.length >= 5) return 'upgrade'
  const useful = unthanked.filter(({ kind }) => kind !== 'kind-words')
  if (useful.length >= 3) return 'gift'
  return useful.length > 0 ? 'mention' : null
}

/** Somebody to be thanked, by the case in which they gave us something last. */
export interface ToThank {
  readonly caseId: string
  readonly version: number
  readonly name: string | null
  readonly place: string | null
  readonly sample: boolean
  readonly account: Account
  readonly reward: Reward | null
}

/** Some of those to be thanked, the latest first. */
export interface ToThankPage {
  readonly people: readonly ToThank[]
  /** Where the next page begins; missing: nobody is left to be looked at. */
  readonly next?: string
}

/** Drafts that a person asks for, outside of the playbook's ways to answer. */
export type CommunityDraft =
  | { readonly kind: 'thanks'; readonly reward: Reward | null }
  /** What they reported was solved, by the title of its issue. */
  | { readonly kind: 'solved'; readonly what: string }
  /** Something was done that they asked for. */
  | { readonly kind: 'adopted'; readonly what: string }
  /** Whether it got better, asked again. `on`: ISO 8601, when they were told. */
  | { readonly kind: 'better'; readonly what: string; readonly on: string }
