import { randomUUID } from 'node:crypto'
import {
  type Actor,
  ALONE,
  type Analyzer,
  type CaseStore,
  type Clock,
  type DaysOff,
  KEEP_FOREVER,
  type Keep,
  type Peers,
  type Poster,
  type Reader,
  readHere,
  type SecondYes,
  type Signing,
  type Timers,
  WEEKENDS,
} from '../core/index.ts'
import { isProcessGone, ownerName, systemTimers } from './process.ts'

/** Told of what went wrong in the background; never carries comment text (rule 9). */
export type Report = (error: unknown, context?: { readonly caseId?: string }) => void

export type Inform = (
  event: string,
  facts: Readonly<Record<string, string | number | boolean | undefined>>,
) => void

export interface DeskOptions {
  readonly store: CaseStore
  /** What the reader reads by, where none is given. */
  readonly analyzer: Analyzer
  /** Where comments are read (rule 11); by default on the spot, which is for tests and commands. */
  readonly reader?: Reader
  readonly posters: readonly Poster[]
  readonly clock: Clock
  /** Is this person among those allowed to decide? Asked on every action (rule 1). */
  readonly mayDecide: (actor: Actor) => boolean
  /** Who it really is that acts, looked up anew; by default whoever they say. */
  readonly whoIs?: (actor: Actor) => Promise<Actor>
  /** Somebody of the team who may decide, by id; by default there is no team. */
  readonly decider?: (id: string) => { readonly id: string; readonly name: string } | undefined
  /**
   * Whose yes it is where two people approve, by the team as it is now; undefined: it counts for nothing. By
   * default everybody's counts, as who they say they are.
   */
  readonly whoseYes?: (actor: Pick<Actor, 'id' | 'name'>) => Pick<Actor, 'id' | 'name'> | undefined
  /** Nobody has said yet for whom replies speak; asked before each approval. By default somebody has. */
  readonly isUnnamed?: () => boolean
  /** Which replies two different people approve. None by default. */
  readonly secondYes?: SecondYes
  /** So many replies are posted to one place in a day at most; undefined: any number. */
  readonly postsADay?: number | undefined
  /** How long an approved reply is held back so that it can be undone, in seconds. */
  readonly undoSeconds?: number
  readonly claimMinutes?: number
  /** Set: a draft that is approved as it stands is signed with the name of whoever approves it. */
  readonly signing?: Signing | undefined
  /** Sources whose small talk is closed by the program itself, and waits for nobody. None by default. */
  readonly asideFrom?: readonly string[]
  /** Ids, handles and names under which we ourselves write, in lower case and without @. None by default. */
  readonly ownAuthors?: readonly string[]
  /** An answer to a question of ours is waited for so many hours, days off not counted. */
  readonly answerHours?: number
  /** When the team does not work; weekends by default. */
  readonly daysOff?: DaysOff
  /** A promise without a day is due after so many days. */
  readonly promiseDays?: number
  /** Where the team works, an IANA name: whose evening a promised day ends with. UTC by default. */
  readonly timeZone?: string
  /** For how long cases are kept after their last change; for ever by default. */
  readonly keep?: Keep
  /** What somebody wrote elsewhere is told for so many days; null: never. A year by default. */
  readonly memoryDays?: number | null
  /** A new id, unguessable and never given twice. */
  readonly newId?: () => string
  readonly report?: Report
  /** Told of replies that take long or come back; codes and ids only (rule 9). */
  readonly inform?: Inform
  /** Told once of each comment when it was read, and of each decision, made or refused; no text. */
  readonly line?: Inform
  /** 0–1, spreads tries over time; `Math.random` by default. */
  readonly random?: () => number
  readonly timers?: Timers
  /** Other processes on the same database, which are told what changes here; by default there are none. */
  readonly peers?: Peers
  /** Names this process in the outbox; by default host, process id and a random part. */
  readonly owner?: string
  /** Certain that the process of that name is gone; by default asked of the operating system. */
  readonly isGone?: (owner: string) => boolean
}

/** The options with nothing missing, as the desk's parts use them. */
export type Settings = Required<DeskOptions>

/** The options with the defaults of those that are missing. */
export function complete(options: DeskOptions): Settings {
  return {
    undoSeconds: 5,
    decider: () => undefined,
    isUnnamed: () => false,
    secondYes: [],
    whoIs: async (actor) => actor,
    whoseYes: (actor) => actor,
    ownAuthors: [],
    claimMinutes: 10,
    asideFrom: [],
    postsADay: undefined,
    signing: undefined,
    answerHours: 72,
    daysOff: WEEKENDS,
    promiseDays: 7,
    memoryDays: 365,
    keep: KEEP_FOREVER,
    timeZone: 'UTC',
    newId: randomUUID,
    report: () => undefined,
    inform: () => undefined,
    line: () => undefined,
    random: Math.random,
    timers: systemTimers,
    peers: ALONE,
    owner: ownerName(),
    reader: readHere(options.analyzer),
    // On a database that other machines use, a name may repeat: there only the lease decides.
    isGone: options.store.shared ? () => false : isProcessGone,
    ...options,
  }
}

/** Who posts to where comments of that source stand, whether or not it can reach each of them. */
export function posterFor({ posters }: Pick<Settings, 'posters'>, source: string): Poster | undefined {
  return posters.find(({ sources }) => sources.includes(source))
}

/** The program itself, in history. It never decides. */
export const WINNOW: Pick<Actor, 'id' | 'name' | 'place'> = { id: 'winnow', name: 'Winnow', place: 'winnow' }
