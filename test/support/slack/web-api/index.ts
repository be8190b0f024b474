import type { Json } from '../schema.ts'
import { account } from './account.ts'
import { chat } from './chat.ts'
import { conversations } from './conversations.ts'
import { directory } from './directory.ts'
import { type ApiContext, type Method, SlackError, type Token } from './method.ts'
import { views } from './views.ts'

/** Everything this Slack can do; whatever isn't here is `unknown_method`. */
export const METHODS: Readonly<Record<string, Method>> = {
  ...account,
  ...chat,
  ...conversations,
  ...directory,
  ...views,
}

/** Arguments that are JSON inside a form. */
const ENCODED = ['blocks', 'view', 'metadata', 'attachments']

/** @throws SlackError when the method is unknown or the token may not call it */
export function methodFor(name: string, token: Token | undefined): Method {
  const method = METHODS[name]
  if (method === undefined) throw new SlackError('unknown_method', { req_method: name })
  const { token: kind = 'bot', scopes = [] } = method
  if (kind === 'none') return method
  if (token === undefined) throw new SlackError('invalid_auth')
  if (token.kind !== kind && name !== 'auth.test') throw new SlackError('not_allowed_token_type')
  if (scopes.length > 0 && !scopes.some((scope) => token.scopes.includes(scope)))
    throw new SlackError('missing_scope', { needed: scopes.join(','), provided: token.scopes.join(',') })
  return method
}

/** Runs one call. @throws SlackError */
export function runMethod(method: Method, args: Json, context: ApiContext): Json {
  return method.run(decoded(args), context)
}

function decoded(args: Json): Json {
  const out = { ...args }
  for (const key of ENCODED)
    if (typeof out[key] === 'string') {
      try {
        out[key] = JSON.parse(out[key])
      } catch {
        throw new SlackError(key === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments')
      }
    }
  return out
}
