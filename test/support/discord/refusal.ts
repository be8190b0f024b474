import type { Json } from './world.ts'

/** What Discord answers when it says no: HTTP status, JSON error code, message. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number
  readonly errors: Json | undefined

  constructor(status: number, code: number, message: string, errors?: Json) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  get body(): Json {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
    }
  }
}

export const unknown = {
  channel: () => new Refusal(404, 10003, 'Unknown Channel'),
  guild: () => new Refusal(404, 10004, 'Unknown Guild'),
  message: () => new Refusal(404, 10008, 'Unknown Message'),
  user: () => new Refusal(404, 10013, 'Unknown User'),
  member: () => new Refusal(404, 10007, 'Unknown Member'),
  webhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  interaction: () => new Refusal(404, 10062, 'Unknown interaction'),
  command: () => new Refusal(404, 10063, 'Unknown application command'),
}

export const missing = {
  access: () => new Refusal(403, 50001, 'Missing Access'),
  permission: () => new Refusal(403, 50013, 'Missing Permissions'),
}

/** 50035 with the path of what is wrong, as Discord nests it. */
export function invalid(path: string, code: string, message: string): Refusal {
  const errors = path
    .split('.')
    .reverse()
    .reduce<Json>((inner, key) => ({ [key]: inner }), { _errors: [{ code, message }] })
  return new Refusal(400, 50035, 'Invalid Form Body', errors)
}
