#!/usr/bin/env node
import module from 'node:module'
import { pathToFileURL } from 'node:url'
import { nodeNeeded } from './node-needed.ts'

// An older Node lacks the function below, and can't even read some of the files that follow.
const needed = nodeNeeded(process.versions.node)
if (needed !== undefined) {
  process.stderr.write(`${needed}\n`)
  process.exit(1)
}
// Before anything is loaded: what was compiled once starts in half the time.
module.enableCompileCache()
const { run } = await commands()
process.exitCode = await run(process.argv)

/**
 * From the sources, the built program is taken where it was built from them as they are now: it loads
 * faster.
 */
async function commands(): Promise<typeof import('./commands/run.ts')> {
  if (import.meta.filename.endsWith('.ts')) {
    const { freshBuild } = await import('./built.ts')
    const built = freshBuild(`${import.meta.dirname}/..`)
    if (built !== undefined) return import(pathToFileURL(`${built}/src/commands/run.js`).href)
  }
  return import('./commands/run.ts')
}
