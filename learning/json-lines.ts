import { readFileSync } from 'node:fs'

/** The rows of a JSON-lines file; empty lines count for nothing. */
export function jsonLines<Row>(path: string): readonly Row[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Row)
}
