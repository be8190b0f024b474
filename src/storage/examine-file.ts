import Database from 'better-sqlite3'

/*
 * A program of its own, so that a large file can be read through beside everything else, and ended when
 * it takes too long: `node examine-file.ts <file>` prints `ok` or `damaged`, and writes nothing.
 */

const [, , file = ''] = process.argv
try {
  const raw = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 })
  process.stdout.write(raw.pragma('quick_check(1)', { simple: true }) === 'ok' ? 'ok' : 'damaged')
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  process.stdout.write(/^SQLITE_(?:CORRUPT|NOTADB)/.test(code) ? 'damaged' : 'unknown')
}
