import { parsePlaybook } from './analysis/answer/parse-playbook.ts'
import { cleanName, defaultPlaybook, type Playbook } from './analysis/answer/playbook.ts'
import { type Desk, firstWords, type PlaybookDesk, WinnowError, type WouldWrite } from './core/index.ts'
import { editedFile, exampleOf } from './edited-file.ts'
import { latestOpen } from './latest-open.ts'
import type { NamedFile } from './named-file.ts'
import { playbookFile } from './playbook-file.ts'
import type { Changeable } from './team-words.ts'

/** So many cases show how drafts would read. */
const LOOKED_AT = 8

export function playbookDesk(
  file: NamedFile,
  live: Changeable,
  desk: Pick<Desk, 'list' | 'get'>,
  configured: string | undefined,
): PlaybookDesk {
  const parsed = (text: string): Playbook =>
    text.trim() === '' ? defaultPlaybook : parsePlaybook(text, file.path)
  const check = (text: string) => {
    try {
      parsed(text)
      return []
    } catch (error) {
      if (!(error instanceof WinnowError)) throw error
      return error.problems.length > 0 ? error.problems : [{ path: '', expected: error.message }]
    }
  }
  const { read, save } = editedFile(
    playbookFile(file),
    (text) => (check(text).length > 0 ? undefined : parsed(text)),
    (playbook) => live.take({ playbook }),
  )
  return {
    read,
    save,
    check,
    example: () => exampleOf('playbook.example.yaml'),
    brand: () => cleanName(configured) ?? live.taken().playbook.brand,
    nameBrand(given) {
      const name = cleanName(given)
      if (name === undefined) return false
      const line = `brand: ${JSON.stringify(name)}`
      const { text, mark } = read()
      const next = /^brand:.*$/mu.test(text) ? text.replace(/^brand:.*$/mu, () => line) : `${line}\n${text}`
      return save(next, mark)
    },
    signedAnew({ comment, assessment, reclassified, proposal }, text) {
      const drafts =
        proposal === null ? [] : [...proposal.drafts, ...Object.values(proposal.otherDrafts).flat()]
      const had = drafts.find((one) => lastLine(one.text) === lastLine(text))
      const verdict = reclassified ?? assessment.verdict
      const anew = live.analyzer.propose?.(comment, assessment, verdict, { reading: 'quick' })
      const has = anew?.drafts.find(({ language }) => language === had?.language)
      if (had === undefined || has === undefined) return text
      return text.trimEnd().slice(0, -lastLine(text).length) + lastLine(has.text)
    },
    async preview(text) {
      const other = live.by({ ...live.taken(), playbook: parsed(text) })
      const found: WouldWrite[] = []
      for (const kase of await latestOpen(desk, LOOKED_AT)) {
        const { comment, assessment, reclassified } = kase
        const verdict = reclassified ?? assessment.verdict
        const [before, after] = [live.analyzer, other].map((one) =>
          // On the spot: the encoder is the reading threads'.
          one.propose?.(comment, assessment, verdict, { reading: 'quick' }),
        )
        const [was, is] = [before?.drafts[0]?.text, after?.drafts[0]?.text]
        if (after == null || was === undefined || is === undefined) continue
        const { strategy } = after
        const remarks = other.lint({ comment, strategy, text: is }).filter(({ code }) => code !== 'open-hole')
        found.push({
          id: kase.id,
          firstWords: firstWords(comment.text),
          strategy,
          before: was,
          after: is,
          remarks,
        })
      }
      return found
    },
  }
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? ''
}
