import { readFileSync } from 'node:fs'

export type Cells = Readonly<Record<string, string | undefined>>

/** The rows of a file of tab-separated lines, by the names in its first line. */
export function tabLines(path: string): readonly Cells[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(names.map((name, i) => [name, cells[i]]))
  })
}
