import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { reviewCard } from '../adapters/discord/cards/review.ts'
import { caseCard } from '../adapters/slack/cards/card.ts'
import { editModal } from '../adapters/slack/cards/edit.ts'
import { readyOf, viewIn } from '../adapters/slack/cards/view.ts'
import { PROJECT_ROOT } from '../src/config.ts'
import type { Case, Remark } from '../src/core/index.ts'
import { strategyOf } from '../src/core/ways.ts'
import { SAMPLE_BRAND, sampleInbox } from '../src/desk/sample-inbox.ts'
import { createWinnow } from '../src/main.ts'
import { launch } from '../test/support/browser.ts'
import { closeDesks, fakePlace, testDesk } from '../test/support/desk.ts'
import { shootDesk } from './desk.ts'
import { discordMessage } from './discord.ts'
import { shootImport } from './import.ts'
import { slackMessage, slackModal } from './slack.ts'

/*
 * The pictures of the README, from the program's own cards: npm run pictures. The program makes the
 * blocks and embeds; only how they look on the platforms is drawn here by hand.
 */

const OUT = join(PROJECT_ROOT, 'docs')

interface Shown {
  readonly kase: Case
  readonly remarks: readonly Remark[]
}

async function cases(): Promise<(id: string) => Promise<Shown>> {
  const { analyzer } = createWinnow({ brand: SAMPLE_BRAND, speaker: 'Ines' })
  const place = fakePlace({ sources: ['slack', 'discord'] })
  const { desk, clock } = await testDesk({ analyzer, posters: [place] })
  const samples = sampleInbox(clock.now())
  return async (id) => {
    const comment = samples.find((one) => one.id === id)
    if (comment === undefined) throw new Error(`no sample is called ${id}`)
    const { caseId } = await desk.receive('slack', comment)
    const kase = await desk.get(caseId)
    const { choice, text } = readyOf(kase)
    return { kase, remarks: await desk.lint(caseId, strategyOf(choice), text) }
  }
}

async function shoot(browser: Browser, name: string, html: string): Promise<void> {
  const context = await browser.newContext({ deviceScaleFactor: 1.25, viewport: { width: 700, height: 600 } })
  const page = await context.newPage()
  await page.setContent(html)
  await page.locator('body').screenshot({ path: join(OUT, `${name}.png`) })
  await context.close()
  process.stdout.write(`docs/${name}.png\n`)
}

mkdirSync(OUT, { recursive: true })
const caseOf = await cases()
const browser = await launch()
try {
  const { kase: furious, remarks } = await caseOf('sample-sync-furious')
  const en = viewIn('en', SAMPLE_BRAND)
  const { choice, text } = readyOf(furious)
  const edit = { caseId: furious.id, version: 1, choice, text, claimed: true, remarks }
  await shoot(browser, 'slack-card', slackMessage(caseCard(en, furious, remarks).blocks))
  await shoot(browser, 'slack-edit', slackModal(editModal(en, furious, edit)))
  const now = new Date(furious.receivedAt)
  await shoot(browser, 'discord-card', discordMessage(reviewCard({ case: furious, remarks, now }, 'en')))
  await shootDesk(browser, join(OUT, 'desk.png'), 'offbrand_otter')
  process.stdout.write('docs/desk.png\n')
  await shootImport(browser, join(OUT, 'import.png'))
  process.stdout.write('docs/import.png\n')
} finally {
  await browser.close()
  await closeDesks()
}
