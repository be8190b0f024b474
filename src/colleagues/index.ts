import { createHash, randomBytes } from 'node:crypto'
import {
  type Actor,
  type Clock,
  type Colleague,
  type ColleagueRecord,
  type ColleagueStore,
  type Colleagues,
  type Invitation,
  type Role,
  roleMay,
  type Standing,
  type TeamOutcome,
} from '../core/index.ts'
import { createPasswords, type Passwords, weakness } from './passwords.ts'
import {
  added,
  asOf,
  begun,
  hasJoined,
  invitedBy,
  linked,
  memberBehind,
  named,
  ofTheTeam,
  removed,
  renewed,
  shownColleague,
  withPassword,
  withRole,
} from './steps.ts'

/** A link holds so long, in milliseconds. */
const LINK_AGE = 7 * 24 * 3_600_000

export interface ColleaguesOptions {
  readonly store: ColleagueStore
  readonly clock: Clock
  /** The desk has a token, so somebody can always come in who may do everything. */
  readonly withToken: boolean
  /** No good as a password. */
  readonly brand: string
  readonly isGuessable: (text: string) => boolean
  readonly passwords?: Passwords
}

/** The team, and what the program's own parts ask of it. */
export interface Team extends Colleagues {
  /**
   * Who acts here, as they were when the team was last looked at, which every request does.
   * @returns undefined for somebody who is no colleague; null for one who was removed
   */
  roleOf(actor: Pick<Actor, 'id'>): Role | null | undefined
  /**
   * A colleague under their own id and name, who acts under one that they are linked to: so histories,
   * claims and the second of two yeses know one person. Anybody else stays who they are.
   */
  identify(actor: Actor): Actor
  /** The same of the team as it is now, whatever another process did to it. */
  whoIs(actor: Actor): Promise<Actor>
  /**
   * Whose yes it is where two people approve. From the team's first password on only colleagues' count:
   * whoever holds a token, or isn't linked, may be one of them under another name.
   * @returns undefined where it counts for nothing, as of somebody who was removed or decides no more
   */
  whoseYes(actor: Pick<Actor, 'id' | 'name'>): Pick<Actor, 'id' | 'name'> | undefined
  /** Somebody of the team who may decide. */
  decider(id: string): Pick<Colleague, 'id' | 'name'> | undefined
}

/** The team over its records. */
export function createColleagues(options: ColleaguesOptions): Team {
  const { store: stored, clock, withToken, brand, isGuessable, passwords = createPasswords() } = options
  let known: readonly ColleagueRecord[] = []
  const store: ColleagueStore = {
    async all() {
      known = await stored.all()
      return known
    },
    async change(step) {
      const result = await stored.change(step)
      known = await stored.all()
      return result
    },
  }
  const now = () => clock.now().toISOString()
  const until = () => new Date(clock.now().getTime() + LINK_AGE).toISOString()
  const weak = (password: string, name: string) => weakness(password, { name, brand }, isGuessable)

  /** Writes a password down, and reads the link or the password before it once more where it is written. */
  async function choose(
    find: (all: readonly ColleagueRecord[]) => ColleagueRecord | undefined,
    password: string,
  ): Promise<TeamOutcome<Standing>> {
    const one = find(await store.all())
    if (one === undefined) return { refused: 'link-over' }
    const why = weak(password, one.name)
    if (why !== undefined) return { refused: why }
    const kept = await passwords.keep(password)
    const outcome = await changed((all) =>
      find(all) === undefined
        ? { put: [], result: { refused: 'link-over' } satisfies TeamOutcome<ColleagueRecord> }
        : withPassword(all, one.id, { password: kept, at: now() }, withToken),
    )
    return mapped(outcome, standingOf)
  }

  function changed(step: (all: readonly ColleagueRecord[]) => ReturnType<typeof added>) {
    return store.change((all) => step(asOf(all, now())))
  }

  function identify(actor: Actor): Actor {
    const one = memberBehind(known, actor)
    return one === undefined || one.removedAt !== null ? actor : { ...actor, id: one.id, name: one.name }
  }

  async function withLink(
    step: (
      all: readonly ColleagueRecord[],
      invitation: NonNullable<ColleagueRecord['invitation']>,
    ) => ReturnType<typeof added>,
  ): Promise<TeamOutcome<Invitation>> {
    const secret = randomBytes(24).toString('base64url')
    const outcome = await changed((all) => step(all, { hash: hashOf(secret), until: until() }))
    return mapped(outcome, (one) => ({ colleague: shownColleague(one), secret }))
  }

  return {
    roleOf(actor) {
      const one = memberBehind(known, actor)
      return one === undefined ? undefined : one.removedAt === null ? one.role : null
    },
    identify,
    async whoIs(actor) {
      await store.all()
      return identify(actor)
    },
    whoseYes(actor) {
      const one = memberBehind(known, actor)
      if (one === undefined) return hasJoined(known) ? undefined : actor
      return one.removedAt === null && roleMay(one.role, 'decide') ? one : undefined
    },
    decider: (id) => ofTheTeam(known).find((one) => one.id === id && roleMay(one.role, 'decide')),
    async list() {
      const team = ofTheTeam(await store.all()).map(shownColleague)
      return [...team].sort((a, b) => a.name.localeCompare(b.name))
    },
    anyJoined: async () => hasJoined(await store.all()),
    invite: (name, role) =>
      withLink((all, invitation) => added(all, { ...fresh(name, role, now()), invitation }, withToken)),
    renew: (who, role) =>
      withLink((all, invitation) => {
        const id = named(all, who)?.id ?? who
        return renewed(all, id, invitation, role, withToken)
      }),
    async invited(secret) {
      const one = invitedBy(await store.all(), hashOf(secret), now())
      return one === undefined ? { refused: 'link-over' } : { done: shownColleague(one) }
    },
    join: (secret, password) => choose((all) => invitedBy(all, hashOf(secret), now()), password),
    async begin(name, password) {
      const why = weak(password, name)
      if (why !== undefined) return { refused: why }
      const kept = await passwords.keep(password)
      const at = now()
      const one = { ...fresh(name, 'admin', at), password: kept, joinedAt: at }
      return mapped(await changed((all) => begun(all, one, withToken)), standingOf)
    },
    async signIn(name, password, isStillAsked) {
      const one = named(await store.all(), name)
      const right = await passwords.isRight(password, one?.password ?? undefined, isStillAsked)
      return right && one !== undefined ? standingOf(one) : undefined
    },
    async changePassword(id, before, after) {
      const find = (all: readonly ColleagueRecord[]) => ofTheTeam(all).find((one) => one.id === id)
      const one = find(await store.all())
      if (one === undefined) return { refused: 'gone' }
      if (!(await passwords.isRight(before, one.password ?? undefined))) return { refused: 'password-wrong' }
      return choose((all) => (find(all)?.epoch === one.epoch ? find(all) : undefined), after)
    },
    setRole: async (id, role) => shown(await changed((all) => withRole(all, id, role, withToken))),
    remove: async (id) => shown(await changed((all) => removed(all, id, now(), withToken))),
    link: async (id, { slack, discord }) => shown(await changed((all) => linked(all, id, slack, discord))),
    async standing(id) {
      const one = ofTheTeam(await store.all()).find((other) => other.id === id)
      return one === undefined || one.password === null ? undefined : standingOf(one)
    },
  }
}

function fresh(name: string, role: Role, at: string): ColleagueRecord {
  return {
    id: `colleague:${randomBytes(9).toString('base64url')}`,
    name,
    role,
    slackId: null,
    discordId: null,
    password: null,
    epoch: 0,
    invitation: null,
    invitedAt: at,
    joinedAt: null,
    removedAt: null,
  }
}

function standingOf(one: ColleagueRecord): Standing {
  return { colleague: shownColleague(one), epoch: one.epoch }
}

function shown(outcome: TeamOutcome<ColleagueRecord>) {
  return mapped(outcome, shownColleague)
}

function mapped<A, B>(outcome: TeamOutcome<A>, of: (value: A) => B): TeamOutcome<B> {
  return 'done' in outcome ? { done: of(outcome.done) } : outcome
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
