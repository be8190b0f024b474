import type { Delivery, Internet, WebAnswer, WebRequest } from '../internet.ts'
import { Unanswered } from '../internet.ts'
import { parsed, thing } from '../json.ts'
import type { Clock } from '../ports.ts'
import { SiteTrouble, troubleOf } from './trouble.ts'

export interface SiteOptions {
  /** As its makers write it, for sentences. */
  readonly title: string
  /** Where its API begins; of our keeper's own configuration. */
  readonly base: string
  readonly internet: Pick<Internet, 'get' | 'send'>
  readonly clock: Clock
  readonly agent: string
  /** What says who we are; asked for anew each time, since some of it runs out. */
  readonly credentials?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
}

export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** An API of JSON over HTTP. Redirects are not followed, so that credentials stay where they belong. */
export interface SiteClient {
  /** @throws SiteTrouble */
  get(
    path: string,
    query?: Query,
  ): Promise<{ readonly json: unknown; readonly headers: WebAnswer['headers'] }>
  /** Never throws, but for `credentials`. */
  send(
    path: string,
    body: object,
    more?: Pick<WebRequest, 'method' | 'most'> & { readonly headers?: WebRequest['headers'] },
  ): Promise<Delivery>
}

/** For one answer, in milliseconds and bytes. */
const WITHIN = 20_000
const MOST = 5 * 1024 * 1024

export function createSiteClient(options: SiteOptions): SiteClient {
  const { title, base, internet, clock, agent, credentials = () => ({}) } = options
  const headersOf = async () => ({
    'user-agent': agent,
    accept: 'application/json',
    ...(await credentials()),
  })

  function addressOf(path: string, query: Query = {}): URL {
    const url = new URL(`${base.replace(/(?<!\/)\/*$/, '')}/${path}`)
    for (const [key, value] of Object.entries(query))
      for (const one of value === undefined ? [] : [value].flat()) url.searchParams.append(key, String(one))
    return url
  }

  return {
    async get(path, query) {
      const headers = await headersOf()
      const signal = AbortSignal.timeout(WITHIN)
      const answer = await internet
        .get(addressOf(path, query), { headers, most: MOST, signal, ours: true })
        .catch((error: unknown) => {
          if (!(error instanceof Unanswered)) throw error
          throw new SiteTrouble('later', `${title} can't be reached (${error.why})`)
        })
      const json = parsed(answer.text())
      if (answer.status !== 200)
        throw troubleOf(title, answer.status, answer.headers, clock.now(), thing(json))
      // A page of a proxy, or of maintenance.
      if (json === undefined) throw new SiteTrouble('later', `${title} answers something else than JSON`)
      return { json, headers: answer.headers }
    },
    async send(path, body, { method = 'POST', headers = {}, most } = {}) {
      return internet.send({
        url: addressOf(path).href,
        method,
        headers: { ...(await headersOf()), 'content-type': 'application/json; charset=utf-8', ...headers },
        body: new TextEncoder().encode(JSON.stringify(body)),
        inTurn: true,
        ...(most === undefined ? {} : { most }),
      })
    },
  }
}
