import type { Case, Comment, HistoryEntry } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'

const { analyzer } = createWinnow({ brand: 'Acme', speaker: 'Ana' })

/** A case as the desk would hand it out, with everything unsaid filled in and the real reading. */
export function caseOf(text: string, more: Partial<Case> & { said?: Partial<Comment> } = {}): Case {
  const { said, ...rest } = more
  const comment: Comment = {
    id: 'T1:C1:1772442000.000100',
    text,
    author: { id: 'U7', name: 'Sam Sender' },
    venue: { ownership: 'own', kind: 'chat', name: '#feedback' },
    postedAt: '2026-03-02T09:00:00.000Z',
    url: 'https://acme.slack.example/archives/C1/p1772442000000100',
    ...said,
  }
  return {
    id: '0190f1c2-6c1e-7b52-9c1e-5d9f2f1f3a10',
    source: 'slack',
    sourceId: comment.id,
    status: 'pending',
    version: 1,
    comment,
    ...analyzer.analyze(comment),
    unread: null,
    reclassified: null,
    draft: null,
    approved: null,
    sending: null,
    returned: null,
    followUp: null,
    promises: [],
    replyUrl: null,
    claim: null,
    assignee: null,
    followUpAt: null,
    related: [],
    replies: [],
    postable: true,
    sample: false,
    receivedAt: '2026-03-02T09:00:01.000Z',
    updatedAt: '2026-03-02T09:00:01.000Z',
    history: [entry('received', { actor: { id: 'winnow', name: 'Winnow' }, place: 'winnow', from: null })],
    ...rest,
  }
}

export function entry(action: HistoryEntry['action'], more: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    seq: 1,
    at: '2026-03-02T09:05:00.000Z',
    actor: { id: 'slack:UANA', name: 'Ana' },
    place: 'slack',
    action,
    from: 'pending',
    to: 'pending',
    ...more,
  }
}
