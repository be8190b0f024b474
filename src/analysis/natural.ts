import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
/** The built program carries the few files that it uses: the whole package brings four database drivers. */
const FOLDER = import.meta.filename.endsWith('.ts') ? 'natural' : '../../natural'

/** One file of natural's, below `lib/natural`; its index would load two dozen languages. */
export function fromNatural(file: string): unknown {
  return require(`${FOLDER}/lib/natural/${file}`)
}
