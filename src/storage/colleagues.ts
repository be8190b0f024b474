import { type Kysely, type Selectable, sql } from 'kysely'
import { type ColleagueRecord, type ColleagueStore, nameKey, type Role } from '../core/index.ts'
import type { ColleaguesTable, Dialect, Tables } from './schema.ts'

/** Any number, the same for every Winnow: changes of the team take turns. */
const TEAM_LOCK = 7_316_540_982

/** The people who share the desk. */
export function colleaguesTable(dialect: Dialect): readonly string[] {
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  return [
    `create table colleagues (
      id ${text} primary key not null,
      name ${text} not null,
      name_key ${text} not null,
      role ${text} not null,
      slack_id ${text},
      discord_id ${text},
      password ${text},
      epoch integer not null,
      invitation_hash ${text},
      invitation_until ${text},
      invited_at ${text} not null,
      joined_at ${text},
      removed_at ${text}
    )${dialect === 'postgres' ? '' : ' strict'}`,
    // In the database itself: nobody of the team is called like another, and an id is one person's.
    'create unique index colleagues_by_name on colleagues (name_key) where removed_at is null',
    'create unique index colleagues_in_slack on colleagues (slack_id) where slack_id is not null',
    'create unique index colleagues_on_discord on colleagues (discord_id) where discord_id is not null',
  ]
}

/** Whose case it is. */
export function assignedColumns(dialect: Dialect): readonly string[] {
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  return [
    `alter table cases add column assignee_id ${text}`,
    `alter table cases add column assignee_name ${text}`,
    'create index cases_assigned on cases (assignee_id) where assignee_id is not null',
  ]
}

/** The team over the program's own connection. */
export function colleagueStore(db: Kysely<Tables>, dialect: Dialect): ColleagueStore {
  return {
    all: () => all(db),
    change: (step) =>
      db.transaction().execute(async (tx) => {
        if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${TEAM_LOCK})`.execute(tx)
        const { put, result } = step(await all(tx))
        for (const one of put) {
          const { id, ...rest } = toRow(one)
          await tx
            .insertInto('colleagues')
            .values({ id, ...rest })
            .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
            .execute()
        }
        return result
      }),
  }
}

async function all(db: Kysely<Tables>): Promise<readonly ColleagueRecord[]> {
  const rows = await db.selectFrom('colleagues').selectAll().orderBy('invited_at').orderBy('id').execute()
  return rows.map(fromRow)
}

function toRow(one: ColleagueRecord): Selectable<ColleaguesTable> {
  return {
    id: one.id,
    name: one.name,
    name_key: nameKey(one.name),
    role: one.role,
    slack_id: one.slackId,
    discord_id: one.discordId,
    password: one.password,
    epoch: one.epoch,
    invitation_hash: one.invitation?.hash ?? null,
    invitation_until: one.invitation?.until ?? null,
    invited_at: one.invitedAt,
    joined_at: one.joinedAt,
    removed_at: one.removedAt,
  }
}

function fromRow(row: Selectable<ColleaguesTable>): ColleagueRecord {
  const { invitation_hash: hash, invitation_until: until } = row
  return {
    id: row.id,
    name: row.name,
    role: row.role as Role,
    slackId: row.slack_id,
    discordId: row.discord_id,
    password: row.password,
    epoch: row.epoch,
    invitation: hash === null || until === null ? null : { hash, until },
    invitedAt: row.invited_at,
    joinedAt: row.joined_at,
    removedAt: row.removed_at,
  }
}
