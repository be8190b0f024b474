import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Hono } from 'hono'

const FOLDER = new URL('./assets/', import.meta.url)
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** The desk's style, scripts and picture, read once; their common hash stands in the address. */
export function assets() {
  const files = readdirSync(FOLDER)
    .sort()
    .map((name) => ({
      name,
      body: readFileSync(new URL(name, FOLDER)),
      type: TYPES[name.split('.').at(-1) ?? ''],
    }))
    .filter(({ type }) => type !== undefined)
  const hash = createHash('sha256')
  for (const { name, body } of files) hash.update(`${name}\0`).update(body)
  const path = `/assets/${hash.digest('base64url').slice(0, 12)}`

  const app = new Hono()
  for (const { name, body, type } of files)
    app.get(`${path}/${name}`, (c) =>
      c.body(body, 200, {
        'content-type': type ?? '',
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    )
  return { path, app }
}
