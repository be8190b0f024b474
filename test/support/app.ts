import type { ApiOptions } from '../../adapters/web/api/options.ts'
import { createMetrics } from '../../adapters/web/metrics.ts'
import { createApp } from '../../adapters/web/server.ts'
import { toContract } from '../../src/analysis/contract/output.ts'
import { createWinnow } from '../../src/main.ts'
import { fakePlace, type TestDesk, testDesk } from './desk.ts'

export const TOKEN = 'a-token-that-nobody-guesses'

export interface TestApp extends TestDesk {
  /** Asks the app; JSON in, status and JSON out. */
  ask(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
    // biome-ignore lint/suspicious/noExplicitAny: JSON as it came; what is expected of it the tests say
  ): Promise<{ status: number; json: any; headers: Headers; text: string }>
  /** A comment comes in; its case. */
  caseOf(text: string, more?: object): Promise<{ id: string; version: number }>
}

/** The whole HTTP side over a desk of its own, with the real pipeline, without a socket. */
export async function testApp(more: Partial<ApiOptions> = {}, login = false): Promise<TestApp> {
  const winnow = createWinnow({ brand: 'Acme', ownPlaces: ['forum.acme.example'] })
  const metrics = createMetrics()
  const place = fakePlace()
  const made = await testDesk({ analyzer: winnow.analyzer, posters: [metrics.countPoster(place)] })
  const desk = metrics.countDesk(made.desk)
  metrics.read({ counts: () => desk.counts(), queue: async () => 0 })
  const app = createApp({
    login,
    api: {
      desk,
      readComment: winnow.readComment,
      analyze: (comment, language) => toContract(comment, winnow.analyzer.analyze(comment), language),
      assessmentOf: (stored, language) => toContract(stored.comment, stored, language),
      commentSchema: {},
      language: 'en',
      token: TOKEN,
      exposed: false,
      actor: { id: 'api:token', name: 'Ana', place: 'api' },
      metrics,
      ready: () => made.storage.health(),
      version: '0',
      report: (error) => made.reported.push(error),
      ...more,
    },
  })
  const ask: TestApp['ask'] = async (method, path, body, headers = {}) => {
    const raw = typeof body === 'string' || body instanceof Uint8Array
    const response = await app.request(path, {
      method,
      headers: {
        host: 'localhost:3000',
        authorization: `Bearer ${TOKEN}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: raw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined
    return { status: response.status, json, headers: response.headers, text }
  }
  let numbers = 0
  return {
    ...made,
    place,
    ask,
    async caseOf(text, rest = {}) {
      numbers += 1
      const { json } = await ask('POST', '/api/comments', { id: `c-${numbers}`, text, ...rest })
      return (await ask('GET', `/api/cases/${json.caseId}`)).json
    },
  }
}
