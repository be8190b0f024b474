import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forms } from '../src/config/forms.ts'
import { PROJECT_ROOT } from '../src/config.ts'
import { PLATFORMS } from '../src/platforms.ts'

const read = (path: string) => readFileSync(join(PROJECT_ROOT, path), 'utf8')

describe.each(PLATFORMS)('$name', ({ name, title, begin, variables, configure, commands }) => {
  const ours = Object.keys(variables(forms))

  it('describes itself in its own folder, with what does the work beside it', () => {
    for (const file of ['platform.ts', 'settings.ts', 'index.ts'])
      expect([file, existsSync(join(PROJECT_ROOT, 'adapters', name, file))]).toEqual([file, true])
    // Only descriptions are loaded with every command.
    const eager = read(`adapters/${name}/platform.ts`).match(/^import .* from '\.\/(.*)'/gm) ?? []
    expect(eager.every((line) => /settings|command/.test(line))).toBe(true)
  })

  it('is in no file of src but the list', () => {
    // Who decides in Slack and on Discord is linked to colleagues, and has words for where that is.
    if (name === 'slack' || name === 'discord') return
    const files = readdirSync(join(PROJECT_ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    const known = files.filter(
      (file) => file.endsWith('.ts') && new RegExp(`\\badapters/${name}/`).test(read(`src/${file}`)),
    )
    expect(known).toEqual(['platforms.ts'])
  })

  it('has variables that bear its name, and says with which one it begins', () => {
    const prefix = name === 'feeds' ? 'WINNOW_FEEDS' : `${name.toUpperCase()}_`
    expect(ours.filter((key) => !key.startsWith(prefix))).toEqual([])
    expect(ours.some((key) => begin.includes(key))).toBe(true)
    expect(read('README.md')).toContain(title)
  })

  it('is off where nothing was said', () => {
    const given = {
      read: () => undefined,
      isGiven: () => false,
      missing: () => undefined,
      pathOf: (path: string) => `/nowhere/${path}`,
      host: '127.0.0.1',
      timeZone: 'UTC',
    }
    expect(configure(given)).toBeUndefined()
    expect(new Set(commands?.all.map((one) => one.name)).size).toBe(commands?.all.length ?? 0)
  })
})

it('each has a name of its own', () => {
  expect(new Set(PLATFORMS.map(({ name }) => name)).size).toBe(PLATFORMS.length)
})
