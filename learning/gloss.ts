/**
 * French comments in rough English, for what is learned outside: `node learning/gloss.ts < texts.jsonl >
 * glossed.jsonl`. Rows {id, text} become rows {id, gloss}.
 */
import { createInterface } from 'node:readline'
import { gloss } from '../src/analysis/gloss/gloss.ts'

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const { id, text } = JSON.parse(line) as { id: unknown; text: string }
  process.stdout.write(`${JSON.stringify({ id, gloss: gloss(text) })}\n`)
}
