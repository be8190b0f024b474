import { serve } from '../../src/reading/serve.ts'
import { markedAnalyzer } from './analyzer.ts'

/*
 * A reader for tests: the marked analyzer, and what no text of a stranger may do. `[spins]` never ends and
 * keeps the processor busy, `[hangs]` never ends and doesn't, `[dies]` ends its thread, `[eats]` all memory
 * it can get, `[kills]` the whole program.
 */
await serve(() => ({
  ...markedAnalyzer,
  analyze(comment) {
    const has = (mark: string) => comment.text.includes(`[${mark}]`)
    if (has('kills')) process.kill(process.pid, 'SIGKILL')
    if (has('dies')) process.exit(1)
    const eaten: number[][] = []
    while (has('eats')) eaten.push(new Array(2_000).fill(Math.random()))
    while (has('spins'));
    if (has('hangs') || has('kills')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    return markedAnalyzer.analyze(comment)
  },
}))
