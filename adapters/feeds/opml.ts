import { Parser } from 'htmlparser2'

/** A subscription as feed readers exchange them. */
export interface Subscription {
  readonly url: string
  readonly name?: string
}

const MOST = 5_000

/** The feeds of an OPML file, each once, whatever folders they lie in. */
export function readOpml(text: string): readonly Subscription[] {
  const found = new Map<string, Subscription>()
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag.toLowerCase() !== 'outline' || found.size >= MOST) return
        const said = new Map(
          Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value.trim()]),
        )
        const url = said.get('xmlurl') ?? ''
        if (!/^https?:\/\//i.test(url) || found.has(url)) return
        const name = (said.get('title') || said.get('text'))?.slice(0, 80)
        found.set(url, { url, ...(name ? { name } : {}) })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return [...found.values()]
}
