import { loadConfig } from '../config.ts'
import { type Assessment, type Case, WinnowError } from '../core/index.ts'
import { WORDS } from '../core/words/index.ts'
import { winnowOf } from '../main.ts'
import { openDesk } from './open-desk.ts'
import { printable } from './printable.ts'

/** Changed cases that are listed; the others are counted. */
const LISTED = 200

/**
 * `winnow replay`: reads decided cases as a new comment would be read today, and lists what would be read or
 * proposed
 * otherwise. Changes nothing.
 */
export async function replayCommand({ since }: { since?: string }): Promise<number> {
  const from = since === undefined ? undefined : new Date(since)
  if (from !== undefined && Number.isNaN(from.getTime()))
    throw new WinnowError('invalid_input', '--since takes a day: 2026-03-02.')
  const config = loadConfig()
  const { desk, close } = await openDesk(config)
  const { analyzer } = await winnowOf(config)
  const words = WORDS[config.language]
  let [readAgain, changed] = [0, 0]
  const kinds = new Map<string, number>()
  try {
    for await (const kase of desk.export()) {
      if (!isDecided(kase) || (from !== undefined && kase.receivedAt < from.toISOString())) continue
      const { assessment, proposal } = analyzer.analyze(kase.comment)
      readAgain += 1
      const [before, after] = [
        `${words.verdict[kase.assessment.verdict]}, ${wayOf(kase.assessment, kase.proposal)}`,
        `${words.verdict[assessment.verdict]}, ${wayOf(assessment, proposal)}`,
      ]
      if (before === after) continue
      changed += 1
      const kind = `${words.verdict[kase.assessment.verdict]} → ${words.verdict[assessment.verdict]}`
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      const place = kase.comment.venue.name ?? ''
      if (changed <= LISTED) process.stdout.write(`${kase.id}  ${before} → ${after}  ${printable(place)}\n`)
    }
  } finally {
    await close()
  }
  if (changed > LISTED) process.stdout.write(`and ${changed - LISTED} more\n`)
  process.stdout.write(`${readAgain} decided cases read again, ${changed} read or proposed otherwise.\n`)
  for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1]))
    process.stdout.write(`  ${count}  ${kind}\n`)
  return 0
}

/** Somebody decided it, and its words are still there. */
function isDecided({ status, unread, comment, aside, sample }: Case): boolean {
  return status !== 'pending' && unread === null && comment.text !== '' && aside !== true && !sample
}

/** What would be proposed, in a word; a correction by hand gave the stored one. */
function wayOf({ hold }: Assessment, proposal: Case['proposal']): string {
  if (hold !== undefined) return `held: ${hold.kind}`
  return proposal === null ? 'nothing' : (proposal.strategy ?? 'answer')
}
