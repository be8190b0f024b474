import type { Config } from '../config.ts'

/** Whom `/api` and `/metrics` answer, in one word and in a sentence that goes on from “The API is”. */
export function apiState({ api, desk, exposed }: Config): {
  readonly is: 'open' | 'token' | 'login' | 'token or login'
  readonly says: string
} {
  const login = desk.token !== undefined || exposed
  if (api.token !== undefined)
    return login
      ? {
          is: 'token or login',
          says: 'open to holders of WINNOW_API_TOKEN, and to whoever is logged in at the desk',
        }
      : { is: 'token', says: 'open to holders of WINNOW_API_TOKEN' }
  return login
    ? { is: 'login', says: 'closed to programs: only a login at the desk opens it' }
    : { is: 'open', says: 'open to programs of this machine, without a token' }
}
