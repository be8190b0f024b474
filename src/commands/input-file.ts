import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { WinnowError } from '../core/index.ts'

/** Endings by which a word is known as the name of a file, whether or not such a file can be read here. */
const DATA = /\.(?:jsonl?|ndjson|csv|tsv|txt|xlsx?|f?ods|html?|parquet|xml|mbox|eml|ya?ml|gz|zip)$/i

/**
 * Is it the comment itself that was given, or a file of comments?
 * @param must it can only be a file
 * @returns the path of a file that is there; undefined: a comment
 * @throws WinnowError `invalid_input` for what is plainly meant as a file and is none
 */
export function inputFile(given: string, must: boolean): string | undefined {
  const found = look(given)
  const name = JSON.stringify(given.slice(0, 200))
  if (found === 'file') return given
  if (found === 'folder') throw new WinnowError('invalid_input', `There is no file ${name}: it is a folder.`)
  if (must || looksLikeFile(given)) throw new WinnowError('invalid_input', `There is no file ${name}.`)
  return undefined
}

/**
 * A comment has words and spaces; a lone word that ends like a data file or leads into a folder is a path.
 */
function looksLikeFile(given: string): boolean {
  if (given.length > 1_000 || /[\0\n]/.test(given) || /^[a-z][a-z0-9+.-]*:\/\//i.test(given)) return false
  const begins = /^(?:\.{1,2}|~)?[/\\]|^[a-z]:[/\\]/i.test(given)
  if (/\s/.test(given)) return begins && DATA.test(given)
  if (DATA.test(given)) return true
  // `/s` marks irony, and `10/10` or `and/or` are words, while no folder is called so.
  return begins ? given.length > 3 : given.includes('/') && look(dirname(given)) === 'folder'
}

function look(path: string): 'file' | 'folder' | undefined {
  if (path === '' || path.length > 4_096 || path.includes('\0')) return undefined
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? undefined : found.isDirectory() ? 'folder' : 'file'
}
