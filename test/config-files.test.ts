import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withSecretFiles } from '../src/config/env-files.ts'
import { readConfig } from '../src/config.ts'
import { temporaryFolder } from './support/desk.ts'

const SECRETS = ['WINNOW_DESK_TOKEN', 'DATABASE_URL']
const here = (path: string) => path

describe('a secret in a file of its own', () => {
  it('is read, without the end of its line', () => {
    const path = join(temporaryFolder(), 'token')
    writeFileSync(path, 'a-token-that-nobody-guesses\n')
    const env = withSecretFiles({ WINNOW_DESK_TOKEN_FILE: path, WINNOW_BRAND: 'Acme' }, SECRETS, here)
    expect(env).toEqual({ WINNOW_DESK_TOKEN: 'a-token-that-nobody-guesses', WINNOW_BRAND: 'Acme' })
    expect(readConfig(env).desk.token).toBe('a-token-that-nobody-guesses')
  })

  it.each([
    ['is not there', { WINNOW_DESK_TOKEN_FILE: '/nowhere/token' }, 'a readable file'],
    ['is said twice', { WINNOW_DESK_TOKEN_FILE: '/nowhere', WINNOW_DESK_TOKEN: 'x' }, 'only one of'],
  ])('is a problem with its name when it %s', (_, env, wanted) => {
    expect(() => withSecretFiles(env, SECRETS, here)).toThrow(wanted)
  })

  it('is a problem when it is empty, or no secret', () => {
    const path = join(temporaryFolder(), 'token')
    writeFileSync(path, '\n')
    expect(() => withSecretFiles({ DATABASE_URL_FILE: path }, SECRETS, here)).toThrow('DATABASE_URL_FILE')
    writeFileSync(path, 'x'.repeat(70_000))
    expect(() => withSecretFiles({ DATABASE_URL_FILE: path }, SECRETS, here)).toThrow('DATABASE_URL_FILE')
  })

  it('is only ever a secret: other variables have no file', () => {
    expect(() => readConfig(withSecretFiles({ WINNOW_BRAND_FILE: '/x' }, SECRETS, here))).toThrow(
      'WINNOW_BRAND_FILE: no such variable',
    )
  })
})

describe('a dry run', () => {
  const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_REVIEW_CHANNEL: 'C0123456789' }
  const DISCORD = {
    DISCORD_TOKEN: 't',
    DISCORD_REVIEW_CHANNEL: '12',
    DISCORD_FORUMS: '34',
    DISCORD_CHANNELS: '56',
  }
  const settingsOf = (env: Record<string, string>) =>
    JSON.stringify(readConfig(env).platforms.map((one) => (one as { settings?: unknown }).settings ?? one))

  it('has nowhere to post cards and no forums to tag, and still listens', () => {
    const env = { ...SLACK, ...DISCORD, WINNOW_DRY_RUN: 'yes' }
    const config = readConfig(env)
    expect(config.dryRun).toBe(true)
    expect(config.platforms.map(({ name }) => name)).toEqual(['slack', 'discord'])
    expect(settingsOf(env)).not.toMatch(/C0123456789|"12"|"34"/)
  })
})
