import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseWords } from '../../src/analysis/team/parse.ts'
import { NO_TEAM_WORDS, NotRead, type Reader, readHere } from '../../src/core/index.ts'
import { wouldRead } from '../../src/desk/would-read.ts'
import { createWinnow } from '../../src/main.ts'
import { readTeamWords } from '../../src/team-file.ts'
import { teamDesk } from '../../src/team-words.ts'
import { testApp } from '../support/app.ts'
import { visitor } from '../support/visitor.ts'

const folder = mkdtempSync(join(tmpdir(), 'winnow-words-'))
afterAll(() => rmSync(folder, { recursive: true }))
const LIST = 'hear:\n  - { words: totally abandonware, as: contempt }\n'
let files = 0
const NONE = [NO_TEAM_WORDS, NO_TEAM_WORDS] as const

/** The desk with a words file of its own, and one who looks at it. */
async function page(mayDecide = true) {
  files += 1
  const file = { path: join(folder, `words-${files}.yaml`), required: false }
  const { team } = createWinnow()
  const made = await testApp({}, { apiToken: undefined }, { mayDecide: () => mayDecide }, (desk) => ({
    team: teamDesk(file, team, desk, readHere(team.analyzer), parseWords),
  }))
  const reader = visitor(made)
  const mark = async () =>
    /name="mark" value="(\w*)"/.exec((await reader.get('/settings/words')).text)?.[1] ?? ''
  const send = async (words: string, step: string, more = {}) =>
    reader.post('/settings/words', { words, step, mark: await mark(), ...more })
  return { ...made, ...reader, ...file, team, mark, send }
}

describe('the page of the team’s words', () => {
  it('is found in the settings, shows both lists, and escapes them', async () => {
    const { get, path, send } = await page()
    expect((await get('/settings')).text).toContain('href="/settings/words"')
    expect((await get('/settings/words')).text).toContain('Your team’s words')
    expect((await send('quiet:\n  - "<b>War Zone"\n', 'save')).status).toBe(303)
    const { text } = await get('/settings/words?saved')
    expect(text).toContain('&lt;b&gt;war zone')
    expect(text).not.toContain('<b>')
    expect(readFileSync(path, 'utf8')).toContain('War Zone')
  })

  it('saves for its owner only, whole, and reads by it at once', async () => {
    const { path, send, team } = await page()
    writeFileSync(path, 'quiet: []\n')
    chmodSync(path, 0o644)
    await send(LIST, 'save')
    expect(readFileSync(path, 'utf8')).toBe(LIST)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const { signals } = team.analyzer.analyze({
      id: '1',
      text: 'This is totally abandonware today.',
      author: {},
      venue: { ownership: 'own', kind: 'forum' },
    }).assessment
    expect(signals.map(({ by }) => by)).toContain('team')
  })

  it('says each problem with its line, keeps what was typed, and saves nothing', async () => {
    const { path, send, cookies } = await page()
    cookies.set('winnow_language', 'fr')
    const answer = await send('hear:\n  - words: <i>junk\n', 'save')
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/Ligne 2 <code dir="auto">- words: &lt;i&gt;junk<\/code> – attendu/)
    expect(existsSync(path)).toBe(false)
  })

  it('shows which cases would read differently before anything is saved', async () => {
    const { caseOf, send, path } = await page()
    const { id } = await caseOf('Thank you so much, I love it, totally abandonware!')
    await caseOf('Thank you so much, I love it!')
    const { text, status } = await send(LIST, 'preview')
    expect(status).toBe(200)
    expect(text).toContain('1 of the 2 cases looked at would read differently')
    expect(text).toContain(`/cases/${id}`)
    expect(text).toContain('neither → unclear')
    expect(existsSync(path)).toBe(false)
  })

  it('does not write over what somebody else has saved meanwhile', async () => {
    const { send, path, mark } = await page()
    const old = await mark()
    writeFileSync(path, 'quiet:\n  - theirs\n')
    const answer = await send(LIST, 'save', { mark: old })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('nothing was saved')
    expect(answer.text).toContain('totally abandonware')
    expect(readFileSync(path, 'utf8')).toContain('theirs')
  })

  it('is closed to those who may not decide', async () => {
    const { get, send, path } = await page(false)
    expect((await get('/settings')).text).not.toContain('/settings/words')
    expect((await get('/settings/words')).status).toBe(403)
    expect((await send(LIST, 'save')).status).toBe(403)
    expect(existsSync(path)).toBe(false)
  })

  it('takes no form from another site', async () => {
    const { send, path } = await page()
    expect((await send(LIST, 'save', { csrf: 'guessed' })).status).toBe(403)
    expect(existsSync(path)).toBe(false)
  })
})

describe('what would read differently', () => {
  it('looks at no more cases than it has time for', async () => {
    const { caseOf, desk } = await page()
    for (let at = 0; at < 4; at += 1) await caseOf(`Thank you, number ${at}.`)
    let now = 0
    const preview = await wouldRead(desk, readHere(createWinnow().analyzer), NONE, () => {
      now += 3_000
      return now
    })
    expect(preview).toEqual({ lookedAt: 2, cut: true, changed: [] })
  })

  it('rule 11: is asked of the reader, a case at a time, and passes over what it can’t read', async () => {
    const { caseOf, desk } = await page()
    for (const text of ['one', 'hostile', 'three']) await caseOf(text)
    let inHand = 0
    const compare: Reader['compare'] = async ({ text }) => {
      inHand += 1
      await new Promise((resolve) => setImmediate(resolve))
      expect(inHand).toBe(1)
      inHand -= 1
      if (text === 'hostile') throw new NotRead('too-slow')
      return ['neither', 'unclear']
    }
    const { lookedAt, cut, changed } = await wouldRead(desk, { compare }, NONE)
    expect([lookedAt, cut, changed.map(({ firstWords }) => firstWords).sort()]).toEqual([
      2,
      false,
      ['one', 'three'],
    ])
    const away = async () => Promise.reject(new NotRead('away'))
    expect(await wouldRead(desk, { compare: away }, NONE)).toEqual({ lookedAt: 0, cut: true, changed: [] })
  })
})

describe('the file', () => {
  it('may be missing, unless it was asked for', async () => {
    const path = join(folder, 'nowhere.yaml')
    expect(await readTeamWords({ path, required: false })).toEqual({ quiet: [], hear: [] })
    await expect(readTeamWords({ path, required: true })).rejects.toThrow(/are not there: see WINNOW_WORDS/)
  })
})
