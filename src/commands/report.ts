import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { loadConfig } from '../config.ts'
import { csvOf } from '../core/csv.ts'
import { type Language, weekBefore } from '../core/index.ts'
import { reportMarkdown, reportRows } from '../core/report-text.ts'
import { openDesk } from './open-desk.ts'

export interface ReportOptions {
  readonly week?: string
  readonly out?: string
  readonly csv?: boolean
  readonly lang?: Language
}

/** `winnow report`: what came in within a week, what was done about it, and what changed after. */
export async function reportCommand({ week, out, csv, lang }: ReportOptions): Promise<number> {
  const config = loadConfig()
  const language = lang ?? config.language
  const { desk, close } = await openDesk(config)
  try {
    // The last one that is over.
    const report = await desk.report(week ?? weekBefore(new Date(), 1))
    const asTable = csv === true || (out !== undefined && extname(out).toLowerCase() === '.csv')
    const text = asTable ? csvOf(reportRows(report, language)) : reportMarkdown(report, language)
    if (out === undefined) process.stdout.write(text)
    else writeFileSync(out, text, { mode: 0o600 })
  } finally {
    await close()
  }
  return 0
}
