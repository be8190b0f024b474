import { personJson } from '../people.ts'
import { type Method, SlackError } from './method.ts'

/** People, bots and user groups. */
export const directory: Readonly<Record<string, Method>> = {
  'users.info': {
    scopes: ['users:read'],
    perMinute: 100,
    run(args, { workspace }) {
      const person = workspace.people.get(args.user)
      if (person === undefined) throw new SlackError('user_not_found')
      const { locale, ...user } = personJson(person, workspace.team.id)
      const asked =
        args.include_locale === true || args.include_locale === 'true' || args.include_locale === '1'
      return { user: asked ? { ...user, locale } : user }
    },
  },
  'bots.info': {
    scopes: ['users:read'],
    perMinute: 50,
    run(args, { workspace: { app } }) {
      if (args.bot !== undefined && args.bot !== app.botId) throw new SlackError('bot_not_found')
      return { bot: { id: app.botId, app_id: app.id, user_id: app.botUser, name: 'Winnow', deleted: false } }
    },
  },
  'usergroups.list': {
    scopes: ['usergroups:read'],
    perMinute: 20,
    run: (_args, { workspace: { groups, team } }) => ({
      usergroups: [...groups.values()].map(({ id, handle, users }) => ({
        id,
        team_id: team.id,
        is_usergroup: true,
        name: handle,
        handle,
        date_delete: 0,
        user_count: users.length,
      })),
    }),
  },
  'usergroups.users.list': {
    scopes: ['usergroups:read'],
    perMinute: 20,
    run(args, { workspace: { groups } }) {
      const group = groups.get(args.usergroup)
      if (group === undefined) throw new SlackError('no_such_subteam')
      return { users: [...group.users] }
    },
  },
}
