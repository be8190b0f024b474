import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../src/config.ts'

const FOLDER = join(PROJECT_ROOT, 'src/core/words')
/** A space that breaks before a tall sign, or within quotation marks. */
const BREAKS = /[\p{L}\p{N}»)•] [:;?!»](?![\p{L}\p{N}])|« /u

/** All French texts of a module; of a function what it says, with a dot for what is put in. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function')
    return [...String(value).matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)].map(
      ([text]) => text.slice(1, -1).replace(/\$\{[^}]*(?:\}|$)/g, '•'),
    )
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** What stands under `fr`, at whatever depth. */
function frenchIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (key === 'fr' ? textsOf(one) : frenchIn(one)))
}

it('no line of French breaks before a tall sign', async () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  let looked = 0
  for (const file of files) {
    const texts = frenchIn({ ...(await import(join(FOLDER, file))) })
    looked += texts.length
    expect([file, texts.filter((text) => BREAKS.test(text))]).toEqual([file, []])
  }
  expect(looked).toBeGreaterThan(500)
})
