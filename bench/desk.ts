/// <reference lib="dom" />
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readConfig } from '../src/config.ts'
import type { Comment } from '../src/core/index.ts'
import { createDesk } from '../src/desk/index.ts'
import { createWinnow, startWinnow } from '../src/main.ts'
import { openStorage } from '../src/storage/index.ts'
import { CHROMIUM, DESKTOP, launch } from '../test/support/browser.ts'

/** Other numbers as arguments: `npm run bench desk 10000 200`. */
const [OPEN = 10_000, DECISIONS = 200] = process.argv.slice(3).map(Number)
const BATCH = 500
const WARM_UP = 5
const SAID = [
  'It crashes since 4.2 whenever I open the calendar, error 31 on two phones.',
  'Thank you so much, I use it every day and love it.',
  'Since the update my photos no longer upload. I lost an afternoon.',
  'Could you add a way to sort notes by date?',
  'Depuis la 4.2, l’export plante quand je clique sur Enregistrer.',
  'Merci beaucoup, c’est un plaisir de l’utiliser.',
  'Rubbish.',
  'Bravo, what a masterpiece of uselessness, you clowns.',
]

/**
 * How long the machine takes from a key to the next case in sight, on a desk with 10,000 open cases: 200
 * mixed ones, approved or dismissed by keyboard in a real browser, without a page being loaded.
 */
export async function benchDesk(): Promise<void> {
  if (CHROMIUM === undefined) {
    process.stdout.write('the desk by keyboard: no Chromium here (CHROMIUM_PATH names one)\n')
    return
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'winnow-bench-'))
  try {
    await fill(dataDir)
    const silent = { info: () => undefined, warn: () => undefined, fault: () => undefined }
    const config = readConfig({ WINNOW_DATA_DIR: dataDir, WINNOW_BRAND: 'Acme' })
    const running = await startWinnow({ config: { ...config, port: 0 }, log: silent })
    const browser = await launch()
    const page = await browser.newPage({ baseURL: running.url, viewport: DESKTOP })
    await page.goto('/')
    await page.locator('.pane .case').waitFor()
    await page.evaluate(() => document.body.setAttribute('data-same', ''))
    const taken = { approved: [] as number[], dismissed: [] as number[] }
    for (let at = 0; at < DECISIONS + WARM_UP; at += 1) {
      const [action, milliseconds] = await decided(page, at)
      if (at >= WARM_UP) taken[action].push(milliseconds)
    }
    const loads =
      (await page.locator('body[data-same]').count()) === 1 ? 'no page was loaded' : 'a page was loaded'
    await browser.close()
    await running.stop()
    process.stdout.write(
      `${DECISIONS} decisions by keyboard among ${OPEN} open cases, to the next case in sight:\n`,
    )
    for (const [action, all] of Object.entries(taken)) say(action, all)
    process.stdout.write(`  ${loads}\n`)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Approves where a draft stands ready, else dismisses; waits until another case is shown. */
async function decided(page: Page, at: number): Promise<['approved' | 'dismissed', number]> {
  const before = (await page.locator('.pane .case').getAttribute('data-case')) ?? ''
  const ready = (await page.locator('#decide button.primary[data-key="a"]').count()) > 0
  const key = ready && at % 4 !== 3 ? 'a' : 'd'
  const began = performance.now()
  await page.keyboard.press(key)
  await page.locator(`.pane .case:not([data-case="${before}"])`).waitFor()
  return [key === 'a' ? 'approved' : 'dismissed', performance.now() - began]
}

function say(label: string, all: readonly number[]): void {
  const sorted = [...all].sort((a, b) => a - b)
  const share = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0)
  const line = `${label} and next (${all.length})`
  process.stdout.write(`  ${line.padEnd(28)} median ${share(0.5)} ms, 95 % within ${share(0.95)} ms\n`)
}

/** Mixed cases that wait, each read as the program reads it. */
async function fill(dataDir: string): Promise<void> {
  const clock = { now: () => new Date() }
  const storage = await openStorage({ dataDir, clock })
  const { analyzer } = createWinnow({ reading: 'quick', brand: 'Acme' })
  const desk = createDesk({ store: storage.store, analyzer, posters: [], clock, mayDecide: () => true })
  const models = []
  for (const [at] of SAID.entries()) models.push((await desk.receive('http', said(at))).caseId)
  await desk.readWaiting()
  const records = await Promise.all(models.map((id) => storage.store.case(id)))
  for (let from = SAID.length; from < OPEN; from += BATCH)
    await storage.store.transaction(async (tx) => {
      for (let index = from; index < Math.min(OPEN, from + BATCH); index++) {
        const model = records[index % records.length]
        if (model === undefined) continue
        const id = `bench-${index}`
        const urgency = model.urgency + index
        await tx.insertCase({
          ...model,
          id,
          sourceId: id,
          comment: said(index),
          personKey: `http p${index}`,
          urgency,
        })
      }
    })
  await storage.close()
}

function said(index: number): Comment {
  return {
    id: `bench-${index}`,
    text: `${SAID[index % SAID.length] ?? ''} (${index})`,
    author: { id: `p${index}`, name: `Person ${index}` },
    venue: { ownership: 'own', kind: 'forum', name: 'Forum' },
    url: `https://forum.example/t/${index}`,
  }
}
