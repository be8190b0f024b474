import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseCard } from '../../adapters/slack/cards/card.ts'
import { editModal } from '../../adapters/slack/cards/edit.ts'
import { dismissModal, postedModal } from '../../adapters/slack/cards/forms.ts'
import { readyOf, viewIn } from '../../adapters/slack/cards/view.ts'
import { wholeModal } from '../../adapters/slack/cards/whole.ts'
import { CASE_STATUSES, type Case, LANGUAGES } from '../../src/core/index.ts'
import { CHOICES } from '../../src/core/ways.ts'
import { refusedBlocks, refusedView } from '../support/slack/block-rules.ts'
import { caseOf, entry } from './cases.ts'

const PHRASES = [
  'Oh great, another update, thanks for nothing. ',
  'It crashes when I export to PDF since version 4.2. ',
  'Your so-called support is a joke, what a bunch of clowns. ',
  'Génial, encore une mise à jour qui ne sert à rien. ',
  'Depuis lundi le bouton « Exporter » ne répond plus. ',
  '<!channel> <@U123> <https://evil.example|our site> ',
  '\u202e\u0000\ud800 🙂👩‍👩‍👧 ',
  '*bold* _it_ ~no~ `code` &amp; <b>x</b> \\ " \' \n\n\t',
  'x'.repeat(400),
]

const text = fc.oneof(
  {
    weight: 16,
    arbitrary: fc.array(fc.constantFrom(...PHRASES), { maxLength: 30 }).map((all) => all.join('')),
  },
  { weight: 5, arbitrary: fc.string({ unit: 'binary', maxLength: 3_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(...PHRASES).map((one) => one.repeat(300).slice(0, 40_000)) },
)
const name = fc.string({ unit: 'binary', maxLength: 512 })
const url = fc.oneof(fc.webUrl(), fc.constant('javascript:alert(1)'), fc.string({ maxLength: 4_000 }))

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    text,
    name,
    venue: name,
    url,
    status: fc.constantFrom(...CASE_STATUSES),
    reply: fc.oneof(text, fc.constant('"\\'.repeat(1_500)), fc.constant('Thank you. (Ana, Acme)')),
    reason: name,
    hasDraft: fc.boolean(),
    claimed: fc.boolean(),
    postable: fc.boolean(),
    choice: fc.constantFrom(...CHOICES),
  })
  .map((made) => {
    const strategy = made.choice === 'answer' ? null : made.choice
    const by = { id: 'slack:UANA', name: made.name || 'Ana' }
    const at = '2026-03-02T09:05:00.000Z'
    const approval = {
      strategy,
      text: made.reply,
      textHash: 'hash',
      by,
      at,
      sendAt: made.postable ? at : null,
    }
    const kase = caseOf(made.text || '?', {
      said: {
        author: { name: made.name },
        venue: { ownership: 'third-party', kind: 'forum', name: made.venue },
        url: made.url,
      },
      status: made.status,
      draft: made.hasDraft ? { text: made.reply, strategy } : null,
      approved: made.status === 'pending' ? null : approval,
      claim: made.claimed ? { by, until: at } : null,
      postable: made.postable,
      replyUrl: made.url,
      replies: [{ id: 'r1', author: { name: made.name }, text: made.reply }],
      history: [
        entry('received', { from: null }),
        entry('approve', { reason: made.reason, to: made.status }),
      ],
    })
    const thread = Array.from({ length: 12 }, () => ({ author: { name: made.name }, text: made.text }))
    return { ...kase, comment: { ...kase.comment, thread } }
  })

describe('what is drawn for any comment', () => {
  it('is a card that Slack takes, for 1,000 comments in every state', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...LANGUAGES), (kase, language) => {
        const { blocks, text } = caseCard(viewIn(language, 'Acme', 'http://localhost:3000/'), kase)
        expect(refusedBlocks(blocks)).toBeUndefined()
        expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(13_000)
        expect(text).not.toMatch(/<|>|^\s*$/)
        // A case always shows who wrote it, and leads on.
        expect(blocks.some(({ type }) => type === 'rich_text')).toBe(true)
      }),
      { numRuns: 1_000, seed: 4 },
    )
  })

  it('is a window that Slack takes', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...CHOICES),
        (kase, language, choice) => {
          const view = viewIn(language, 'Acme', 'http://localhost:3000')
          const remarks = [
            {
              code: 'open-hole' as const,
              refuses: true,
              message: { en: 'Fill it in.', fr: 'À remplir.' },
              start: 0,
              end: 90,
            },
          ]
          const data = { caseId: kase.id, version: kase.version, choice, claimed: true, channel: 'C9' }
          const ready = readyOf(kase, choice)
          for (const window of [
            editModal(view, kase, { ...data, text: ready.text, remarks, notice: 'Somebody was faster.' }),
            wholeModal(view, kase),
            dismissModal(view, kase),
            postedModal(view, kase),
          ])
            expect(refusedView(window, 'modal')).toBeUndefined()
        },
      ),
      { numRuns: 200, seed: 5 },
    )
  })
})
