#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Before anything is loaded: what was compiled once starts in half the time.
enableCompileCache()
const { run } = await import('./commands/run.ts')
process.exitCode = await run(process.argv)
