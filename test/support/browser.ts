import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { readConfig } from '../../src/config.ts'
import { startWinnow } from '../../src/main.ts'

/** Debian's Chromium, or wherever CHROMIUM_PATH says it is; undefined when there is none. */
export const CHROMIUM = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
)

/** A machine without network and without a sandbox for root. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS })
}

export interface Served {
  readonly url: string
  stop(): Promise<void>
}

/** The whole program on a free port with a data folder of its own, as a first start leaves it. */
export async function served(environment: Readonly<Record<string, string>> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-browser-'))
  const silent = { info: () => undefined, warn: () => undefined, fault: () => undefined }
  const config = readConfig({ WINNOW_DATA_DIR: folder, ...environment })
  const running = await startWinnow({ config: { ...config, port: 0 }, log: silent })
  await allRead(running.url)
  return {
    url: running.url,
    async stop() {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A visitor comes when the sample inbox has been read. */
async function allRead(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/cases?limit=200`)
    const { cases = [] } = (await answer.json()) as { cases?: { unread: string | null }[] }
    if (!cases.some(({ unread }) => unread === 'waiting')) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export type Look = { width: number; height: number; language: 'en' | 'fr'; dark?: boolean }

export const DESKTOP = { width: 1280, height: 800 }
export const PHONE = { width: 375, height: 812 }

/** A new visitor; whatever the page complains of is kept in `complaints`. */
export async function visit(
  browser: Browser,
  { url }: Served,
  { width, height, language, dark = false }: Look,
): Promise<{ page: Page; complaints: string[]; go(path: string): Promise<void> }> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      complaints.push(message.text())
  })
  return {
    page,
    complaints,
    async go(path) {
      await page.goto(path)
    },
  }
}
