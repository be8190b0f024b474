import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * `npm run licences`: what is installed with the program, each with its version and licence, as the lock file
 * has it and the package itself says. A package without a licence makes it fail.
 */
const root = join(import.meta.dirname, '..')

interface Locked {
  readonly version?: string
  readonly dev?: boolean
  readonly license?: string
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}
const rows = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, { version = '', license }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return { name, version, licence: license ?? saidBy(path) }
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1))

for (const { name, version, licence = 'NONE' } of rows)
  process.stdout.write(`${name} ${version}: ${licence}\n`)
const without = rows.filter(({ licence }) => licence === undefined)
process.stdout.write(`${rows.length} packages, ${without.length} without a licence\n`)
process.exitCode = without.length === 0 ? 0 : 1

function saidBy(path: string): string | undefined {
  const manifest = join(root, path, 'package.json')
  if (!existsSync(manifest)) return undefined
  const { license } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly license?: unknown }
  return typeof license === 'string' ? license : undefined
}
