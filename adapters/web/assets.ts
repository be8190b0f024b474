import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Asset {
  /** With the content's hash in it, so that it may be kept for ever. */
  readonly path: string
  readonly type: string
  readonly body: string
}

export interface Assets {
  readonly css: Asset
  /** The module that starts the others. */
  readonly main: Asset
  /** Every module, the first one with them. */
  readonly modules: readonly Asset[]
}

/** Libraries for the browser: what can be resolved of each, and the file beside it that is a whole module. */
const LIBRARIES = {
  idiomorph: ['idiomorph/dist/idiomorph.esm.js', 'idiomorph.esm.js'],
  tinykeys: ['tinykeys', 'tinykeys.module.js'],
} as const
const CLIENT = fileURLToPath(new URL('./client', import.meta.url))
/** `.ts`, or `.js` in the built program. */
const FORM = extname(import.meta.filename)

/**
 * The desk's own files, read once. Its scripts are TypeScript like everything else: the types are taken out
 * here, as Node takes them out of the program, unless the build did so, and every import is led to a file
 * that is served.
 */
export function readAssets(): Assets {
  assets ??= made()
  return assets
}

let assets: Assets | undefined

function made(): Assets {
  const css = read('./assets/desk.css')
  const own = readdirSync(CLIENT)
    .filter((name) => extname(name) === FORM)
    .sort()
    .map((name) => ({ name: `${basename(name, FORM)}.js`, body: script(join(CLIENT, name)) }))
  const { resolve } = createRequire(import.meta.url)
  const libraries = Object.entries(LIBRARIES).map(([name, [known, file]]) => ({
    name: `${name}.js`,
    body: readFileSync(join(dirname(resolve(known)), file), 'utf8').replace(
      /^\/\/# sourceMappingURL=.*$/m,
      '',
    ),
  }))
  const all = [...own, ...libraries]
  const hash = hashOf(all.map(({ body }) => body).join('\n'))
  const modules = all.map(({ name, body }) => ({
    path: `/assets/${hash}/${name}`,
    type: 'text/javascript; charset=utf-8',
    body,
  }))
  const main = modules.find(({ path }) => path.endsWith('/main.js'))
  if (main === undefined) throw new Error(`adapters/web/client/main${FORM} is missing`)
  return {
    css: { path: `/assets/desk.${hashOf(css)}.css`, type: 'text/css; charset=utf-8', body: css },
    main,
    modules,
  }
}

function script(path: string): string {
  const text = readFileSync(path, 'utf8')
  return (FORM === '.ts' ? withoutTypes(text) : text)
    .replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'")
    .replace(/from '([\w-]+)'/g, "from './$1.js'")
}

/** Node says of the function that it is experimental, to whoever starts the desk: no news for them. */
function withoutTypes(text: string): string {
  const { emitWarning } = process
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(text)
  } finally {
    process.emitWarning = emitWarning
  }
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
