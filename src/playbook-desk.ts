import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePlaybook } from './analysis/answer/parse-playbook.ts'
import { cleanName, defaultPlaybook, type Playbook } from './analysis/answer/playbook.ts'
import { PROJECT_ROOT } from './config.ts'
import { type Case, type Desk, type PlaybookDesk, WinnowError, type WouldWrite } from './core/index.ts'
import { type NamedFile, textOf } from './named-file.ts'
import { saveWhole } from './team-file.ts'
import { type Changeable, markOf } from './team-words.ts'

/** So many cases show how drafts would read; a longer comment isn't among them. */
const LOOKED_AT = 8
const LONGEST = 5_000
const FIRST_WORDS = 80

export function playbookDesk(
  file: NamedFile,
  live: Changeable,
  desk: Pick<Desk, 'list' | 'get'>,
  configured: string | undefined,
): PlaybookDesk {
  const called = `The playbook ${file.path}`
  const read = () =>
    (
      textOf(
        { ...file, required: false },
        { variable: 'WINNOW_PLAYBOOK', called, missing: 'is not there' },
      ) ?? ''
    ).replace(/^\uFEFF/, '')
  const parsed = (text: string): Playbook =>
    text.trim() === '' ? defaultPlaybook : parsePlaybook(text, file.path)
  return {
    read() {
      const text = read()
      return { text, mark: markOf(text) }
    },
    example() {
      const path = join(PROJECT_ROOT, 'playbook.example.yaml')
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined
    },
    check(text) {
      try {
        parsed(text)
        return []
      } catch (error) {
        if (!(error instanceof WinnowError)) throw error
        return error.problems.length > 0 ? error.problems : [{ path: '', expected: error.message }]
      }
    },
    brand: () => cleanName(configured) ?? live.taken().playbook.brand,
    nameBrand(given) {
      const name = cleanName(given)
      if (name === undefined) return false
      const line = `brand: ${JSON.stringify(name)}`
      const text = read()
      const next = /^brand:.*$/mu.test(text) ? text.replace(/^brand:.*$/mu, () => line) : `${line}\n${text}`
      if (this.check(next).length > 0) return false
      saveWhole(file, next, called)
      live.take({ playbook: parsed(next) })
      return true
    },
    signedAnew({ comment, assessment, reclassified, proposal }, text) {
      const drafts =
        proposal === null ? [] : [...proposal.drafts, ...Object.values(proposal.otherDrafts).flat()]
      const had = drafts.find((one) => lastLine(one.text) === lastLine(text))
      const anew = live.analyzer.propose?.(comment, assessment, reclassified ?? assessment.verdict)
      const has = anew?.drafts.find(({ language }) => language === had?.language)
      if (had === undefined || has === undefined) return text
      return text.trimEnd().slice(0, -lastLine(text).length) + lastLine(has.text)
    },
    async preview(text) {
      const other = live.by(parsed(text))
      const found: WouldWrite[] = []
      for (const kase of await latest(desk)) {
        const { comment, assessment, reclassified } = kase
        const verdict = reclassified ?? assessment.verdict
        const [before, after] = [live.analyzer, other].map((one) =>
          one.propose?.(comment, assessment, verdict),
        )
        const [was, is] = [before?.drafts[0]?.text, after?.drafts[0]?.text]
        if (after == null || was === undefined || is === undefined) continue
        const { strategy } = after
        const remarks = other.lint({ comment, strategy, text: is }).filter(({ code }) => code !== 'open-hole')
        const firstWords = comment.text.slice(0, FIRST_WORDS).replace(/\s+/g, ' ').trim()
        found.push({ id: kase.id, firstWords, strategy, before: was, after: is, remarks })
      }
      return found
    },
    save(text, mark) {
      if (this.check(text).length > 0 || markOf(read()) !== mark) return false
      saveWhole(file, text, called)
      live.take({ playbook: parsed(text) })
      return true
    },
  }
}

/** Undecided ones first: their drafts are about to be read. */
async function latest(desk: Pick<Desk, 'list' | 'get'>): Promise<readonly Case[]> {
  const { cases } = await desk.list({ status: 'pending', sort: 'newest', limit: 40 })
  const found: Case[] = []
  for (const { id, hold, unread } of cases) {
    if (found.length >= LOOKED_AT) break
    if (hold !== null || unread !== null) continue
    const kase = await desk.get(id).catch(() => undefined)
    if (kase?.proposal != null && kase.comment.text.length <= LONGEST) found.push(kase)
  }
  return found
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? ''
}
