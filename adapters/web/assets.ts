import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export interface Asset {
  /** With the content's hash in it, so that it may be kept for ever. */
  readonly path: string
  readonly type: string
  readonly body: string
}

/** The desk's two files, read once. */
export function readAssets(): { readonly css: Asset; readonly js: Asset } {
  return { css: read('css', 'text/css'), js: read('js', 'text/javascript') }
}

function read(ending: string, type: string): Asset {
  const body = readFileSync(new URL(`./assets/desk.${ending}`, import.meta.url), 'utf8')
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/desk.${hash}.${ending}`, type: `${type}; charset=utf-8`, body }
}
