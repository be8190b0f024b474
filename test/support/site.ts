import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Extracting, extracting } from '../../adapters/articles/extracting.ts'
import { createArticles } from '../../adapters/articles/index.ts'
import type { Articles, Internet, Memory } from '../../src/core/index.ts'
import { manualClock } from './clock.ts'
import { toPort } from './internet.ts'

type Serve = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Sites on loopback, under names that no name service knows, and articles that may be read there and nowhere
 * else.
 */
export interface Site {
  readonly port: number
  readonly clock: ReturnType<typeof manualClock>
  /** What each path is answered; everything else is a 404. */
  readonly pages: Map<string, Serve>
  /** `host path` of every request. */
  readonly asked: string[]
  readonly headers: IncomingMessage['headers'][]
  /** Addresses of names; the site's own unless it is said. */
  readonly names: Map<string, readonly string[]>
  address(path: string, host?: string): string
  /** Reads with an empty memory. */
  articles(within?: number, pages?: Extracting): Articles
  /** Asks these sites, and nothing else. */
  readonly internet: Internet
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const pages = new Map<string, Serve>()
  const [asked, headers]: [string[], IncomingMessage['headers'][]] = [[], []]
  const names = new Map<string, readonly string[]>()
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host?.replace(/:\d+$/, '')} ${request.url}`)
    headers.push(request.headers)
    const serve = pages.get(request.url ?? '')
    if (serve === undefined) response.writeHead(404).end()
    else serve(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const clock = manualClock()
  const thread = extracting(20_000)
  const internet = toPort(port, names)
  return {
    port,
    clock,
    pages,
    asked,
    headers,
    names,
    address: (path, host = 'blog.cuisine.fr') => `http://${host}:${port}${path}`,
    internet,
    articles: (within = 10_000, pages = thread) =>
      createArticles({ internet, memory: forgetful(), clock, brand: 'Acmé', doubles: { within, pages } }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function forgetful(): Memory {
  const kept = new Map<string, string>()
  return {
    get: async <T>(key: string) => {
      const value = kept.get(key)
      return value === undefined ? undefined : (JSON.parse(value) as T)
    },
    set: async (key, value) => kept.set(key, JSON.stringify(value)),
    delete: async (key) => kept.delete(key),
  }
}

export const html =
  (body: string | Buffer, type = 'text/html; charset=utf-8'): Serve =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type }).end(body)
  }

/** A blog's page about a product, with what stands around articles. */
export const BLOG = `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>Trois mois avec Acme</title>
<meta name="author" content="Léa Martin"><meta property="og:site_name" content="La cuisine de Léa">
<script>document.title = 'run'</script></head><body>
<nav><a href="/">Accueil</a> <a href="/a">À propos</a></nav>
<article><h1>Trois mois avec Acme</h1>
<p>Cela fait trois mois que je range mes recettes avec Acme, et je ne reviendrais
pas en arrière : tout se retrouve en deux mots, même les fiches de ma grand-mère.</p>
<p>Deux choses m’intriguent encore.
Peut-on imprimer une fiche sans les photos ? Et que deviennent mes recettes
si je change de téléphone ?</p><p>Je vous en reparle au printemps, après un hiver de soupes, de gratins et de
tartes aux pommes.</p></article><footer>Mentions légales</footer></body></html>`
