import type { TestApp } from './app.ts'

export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/** Somebody with a browser, or a program, that keeps its cookies. */
export interface Visitor {
  readonly cookies: Map<string, string>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** A form of the desk, as a browser sends it; `csrf` is added. */
  post(path: string, form: Readonly<Record<string, string>>): Promise<Answer>
  login(token: string): Promise<Answer>
  /** The answer as it comes, its body unread. */
  ask(path: string, init?: RequestInit): Promise<Response>
}

/** @param from the address of the connection and the headers that a proxy adds */
export function visitor(
  { app }: Pick<TestApp, 'app'>,
  { address = '127.0.0.1', host = 'localhost:3000', ...headers }: Readonly<Record<string, string>> = {},
): Visitor {
  const cookies = new Map<string, string>()
  const scheme = headers['x-forwarded-proto'] ?? 'http'
  const ask: Visitor['ask'] = async (path, init = {}) => {
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const all = { host, ...headers, ...(jar === '' ? {} : { cookie: jar }), ...(init.headers as object) }
    const env = { incoming: { socket: { remoteAddress: address } } }
    const response = await app.request(path, { ...init, headers: all }, env)
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return response
  }
  const read = async (response: Response): Promise<Answer> => ({
    status: response.status,
    text: await response.text(),
    headers: response.headers,
  })
  const get: Visitor['get'] = async (path, more = {}) => read(await ask(path, { headers: more }))
  const post: Visitor['post'] = async (path, form) => {
    // Any page of ours carries it; the login before it, the settings after.
    const { text } = await get((await get('/login')).status === 200 ? '/login' : '/settings')
    const csrf = /name="csrf" content="([^"]+)"/.exec(text)?.[1] ?? ''
    const body = new URLSearchParams({ csrf, ...form })
    return read(await ask(path, { method: 'POST', headers: { origin: `${scheme}://${host}` }, body }))
  }
  return { cookies, get, post, login: (token) => post('/login', { token }), ask }
}
