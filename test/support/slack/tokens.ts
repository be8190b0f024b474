import { randomUUID } from 'node:crypto'
import type { Json } from './schema.ts'
import { SlackError, type Token } from './web-api/method.ts'
import type { Workspace } from './workspace.ts'

export interface OAuthClient {
  readonly clientId: string
  readonly clientSecret: string
}

/** Every scope that some method of this Slack asks for. */
export const ALL_SCOPES: readonly string[] = [
  'channels:history',
  'channels:join',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'usergroups:read',
  'users:read',
]

export interface Tokens {
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly known: ReadonlyMap<string, Token>
  revoke(token: string): void
  code(): string
  exchange(clientId: string, clientSecret: string, code: string): Json
}

export function createTokens(
  { team, app }: Workspace,
  scopes: readonly string[] = ALL_SCOPES,
  client?: OAuthClient,
): Tokens {
  const known = new Map<string, Token>()
  const codes = new Set<string>()
  const issue = (prefix: string, kind: Token['kind'], its: readonly string[]) => {
    const value = `${prefix}-1-loopback-${randomUUID()}`
    known.set(value, { value, kind, scopes: its })
    return value
  }
  return {
    botToken: issue('xoxb', 'bot', scopes),
    appToken: issue('xapp', 'app', ['connections:write']),
    signingSecret: randomUUID().replaceAll('-', ''),
    known,
    revoke: (token) => void known.delete(token),
    code() {
      const code = `code.${randomUUID()}`
      codes.add(code)
      return code
    },
    exchange(clientId, clientSecret, code) {
      if (clientId !== client?.clientId) throw new SlackError('invalid_client_id')
      if (clientSecret !== client.clientSecret) throw new SlackError('bad_client_secret')
      if (!codes.delete(code)) throw new SlackError('invalid_code')
      return {
        access_token: issue('xoxb', 'bot', scopes),
        token_type: 'bot',
        scope: scopes.join(','),
        bot_user_id: app.botUser,
        app_id: app.id,
        team: { id: team.id, name: team.name },
        enterprise: null,
        is_enterprise_install: false,
        authed_user: { id: 'U0ANA' },
      }
    },
  }
}
