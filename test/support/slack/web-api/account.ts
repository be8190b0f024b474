import type { Method } from './method.ts'

/** Tokens, connections and installations. */
export const account: Readonly<Record<string, Method>> = {
  'auth.test': {
    run(_args, { workspace: { team, app }, token }) {
      if (token?.kind === 'app') return { app_name: 'Winnow', app_id: app.id }
      return {
        url: `https://${team.domain}.slack.com/`,
        team: team.name,
        user: 'winnow',
        team_id: team.id,
        user_id: app.botUser,
        bot_id: app.botId,
        is_enterprise_install: false,
      }
    },
  },
  'apps.connections.open': {
    token: 'app',
    scopes: ['connections:write'],
    run: (_args, context) => ({ url: context.openConnection() }),
  },
  'auth.revoke': {
    run(args, { token, revoke }) {
      const testing = args.test === true || args.test === 'true' || args.test === '1'
      if (!testing && token !== undefined) revoke(token.value)
      return { revoked: !testing }
    },
  },
  'oauth.v2.access': {
    token: 'none',
    run: (args, { exchange }) =>
      exchange(String(args.client_id), String(args.client_secret), String(args.code)),
  },
}
