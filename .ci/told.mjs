// What vitest's JSON reports say: `files REPORT` prints the files in which something failed, one a line;
// `count REPORT AGAIN` prints how many tests passed and failed, where AGAIN has the failed files' second try
// (an empty file if there was none). The exit status of `count` is 0 only when nothing failed twice.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { argv, cwd, exit, stdout } from 'node:process'

const [, , what, ...reports] = argv
const [first, again] = reports.map(read)

const say = (line) => stdout.write(`${line}\n`)

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).testResults
  } catch {
    return undefined
  }
}

/** A file that could not even be loaded has no tests that could fail. */
function failedIn(file) {
  const tests = file.assertionResults.filter(({ status }) => status === 'failed')
  if (tests.length > 0) return tests.map(({ fullName }) => fullName)
  return file.status === 'failed' ? ['(the file as a whole)'] : []
}

function count() {
  if (first === undefined) return { passed: 0, failed: 1 }
  const second = new Map(again?.map((file) => [file.name, file]))
  let passed = 0
  let failed = 0
  for (const file of first) {
    const last = second.get(file.name) ?? file
    for (const name of failedIn(file))
      if (!failedIn(last).includes(name))
        say(`passed only at the second try: ${relative(cwd(), file.name)}: ${name}`)
    passed += last.assertionResults.filter(({ status }) => status === 'passed').length
    failed += failedIn(last).length
  }
  return { passed, failed }
}

if (what === 'files') {
  for (const file of first ?? []) if (failedIn(file).length > 0) say(relative(cwd(), file.name))
} else {
  const { passed, failed } = count()
  say(`${passed} passed, ${failed} failed`)
  exit(failed > 0 || passed === 0 ? 1 : 0)
}
