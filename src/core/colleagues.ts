/*
 * The people who share a desk, and what each may do. Somebody is known by a name and a password at the desk,
 * and by their ids in Slack and on Discord; the desk's token is one more person, who may do everything.
 */

/** From the one who may do least to the one who may do most. */
export const ROLES = ['viewer', 'moderator', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** What there is to do: `decide` is everything that moves a case or speaks for the team. */
export const RIGHTS = ['see', 'decide', 'settings', 'forget', 'export', 'people'] as const
export type Right = (typeof RIGHTS)[number]

const MAY: Readonly<Record<Role, ReadonlySet<Right>>> = {
  viewer: new Set(['see']),
  moderator: new Set(['see', 'decide']),
  admin: new Set(RIGHTS),
}

export function roleMay(role: Role, right: Right): boolean {
  return MAY[role].has(right)
}

/** Somebody of the team, as colleagues see them. */
export interface Colleague {
  /** `colleague:…`, as it stands in histories. */
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly slackId: string | null
  readonly discordId: string | null
  readonly invitedAt: string
  /** When they chose their first password; null: not yet. */
  readonly joinedAt: string | null
  /** Until when a link lets them choose a password; null: none is out. */
  readonly invitedUntil: string | null
}

/** Somebody as stored; who was removed is kept, so that what they were linked to lets nobody in again. */
export interface ColleagueRecord extends Omit<Colleague, 'invitedUntil'> {
  /** As `Passwords` wrote it down. */
  readonly password: string | null
  /** Grows with whatever ends their sessions: another password, another role, removal. */
  readonly epoch: number
  readonly invitation: { readonly hash: string; readonly until: string } | null
  readonly removedAt: string | null
}

/** The storage port: all of them are read, one pure step says what is written, in one transaction. */
export interface ColleagueStore {
  /** Those removed with them, the earliest first. */
  all(): Promise<readonly ColleagueRecord[]>
  /** @param step is given them as they are now, and returns who is new or changed */
  change<T>(
    step: (all: readonly ColleagueRecord[]) => {
      readonly put: readonly ColleagueRecord[]
      readonly result: T
    },
  ): Promise<T>
}

/** Why something was not done, to be said in the reader's language. */
export const COLLEAGUE_REFUSALS = [
  'name-missing',
  'name-taken',
  'too-many',
  'first-admin',
  'last-admin',
  'begun-already',
  'gone',
  'link-over',
  'password-short',
  'password-long',
  'password-guessable',
  'password-wrong',
  'slack-form',
  'discord-form',
  'id-taken',
] as const
export type ColleagueRefusal = (typeof COLLEAGUE_REFUSALS)[number]

export type TeamOutcome<T> = { readonly done: T } | { readonly refused: ColleagueRefusal }

/** A link's secret, told once; only its hash is kept. */
export interface Invitation {
  readonly colleague: Colleague
  readonly secret: string
}

/** Who a session belongs to, while it holds. */
export interface Standing {
  readonly colleague: Colleague
  readonly epoch: number
}

/** The team, as the desk's pages and the command line use it. */
export interface Colleagues {
  /** Who is of the team, by name. */
  list(): Promise<readonly Colleague[]>
  /** Somebody has a password: then the desk asks who one is. */
  anyJoined(): Promise<boolean>
  /** A new colleague, and their link. */
  invite(name: string, role: Role): Promise<TeamOutcome<Invitation>>
  /** A new link for somebody of the team, by id or name, and another role where one is named. */
  renew(who: string, role?: Role): Promise<TeamOutcome<Invitation>>
  /** Whom a link invites. */
  invited(secret: string): Promise<TeamOutcome<Colleague>>
  /** They choose a password; the link is used up. */
  join(secret: string, password: string): Promise<TeamOutcome<Standing>>
  /** An admin with a password and no link: how whoever has a desk to themselves begins a team, once. */
  begin(name: string, password: string): Promise<TeamOutcome<Standing>>
  /**
   * Takes as long for a name that nobody has.
   * @param isStillAsked looked at when its turn has come, for others may be before it; false: undefined at
   * once
   * @throws WinnowError `too_many_tries` where too many wait already
   */
  signIn(name: string, password: string, isStillAsked?: () => boolean): Promise<Standing | undefined>
  changePassword(id: string, before: string, after: string): Promise<TeamOutcome<Standing>>
  setRole(id: string, role: Role): Promise<TeamOutcome<Colleague>>
  remove(id: string): Promise<TeamOutcome<Colleague>>
  /** Ids in Slack and on Discord; an empty text unlinks. */
  link(id: string, ids: { readonly slack: string; readonly discord: string }): Promise<TeamOutcome<Colleague>>
  /** Somebody of the team as they are now. */
  standing(id: string): Promise<Standing | undefined>
}

/** Of a name, in UTF-16 code units. */
export const LONGEST_NAME = 60
export const PASSWORD = { shortest: 10, longest: 200 } as const

/** As it is shown: no control or invisible characters, one space between words. */
export function shownName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
  return plain.slice(0, LONGEST_NAME).trim()
}

/** Two people of one team never look alike by name. */
export function nameKey(name: string): string {
  return shownName(name).normalize('NFKC').toLowerCase()
}
