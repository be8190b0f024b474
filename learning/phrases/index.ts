/**
 * `npm run phrases`: reads every sentence of every lexicon and says what isn't heard, what is heard though
 * it should be spared, and which way to say an entry has no sentence. With `--write` it sets the files in
 * order as well and makes docs/cues.md anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { heuristics } from '../../heuristics/index.ts'
import { LANGUAGE_PACKS } from '../../heuristics/languages/index.ts'
import { PROJECT_ROOT } from '../../src/config.ts'
import type { Lexicon } from '../../src/core/index.ts'
import { written } from './format.ts'
import { writtenHold } from './hold-format.ts'
import { contextsById, LISTED, listed } from './listed.ts'
import { page } from './page.ts'
import { problemsOf, problemsOfContext, problemsOfForm } from './problems.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const cues = heuristics.flatMap((heuristic) => heuristic.cues)
const problems: string[] = []
let entries = 0
for (const { language, lexicons, contexts = {} } of LANGUAGE_PACKS) {
  for (const [id] of [...Object.entries(lexicons), ...contextsById(contexts)]) {
    const path = join(PROJECT_ROOT, 'heuristics/languages', language, `${id}.json`)
    const text = readFileSync(path, 'utf8')
    const lexicon = JSON.parse(text) as Lexicon
    entries += lexicon.entries.length
    const cue = cues.find((one) => one.id === id)
    if (id.startsWith('context/')) problems.push(...problemsOfContext(id, language, lexicon))
    else if (cue === undefined) problems.push(`${language} ${id}: no cue hears it`)
    else problems.push(...problemsOf(cue, language))
    if (values.write && written(lexicon) !== text) writeFileSync(path, written(lexicon))
  }
}
for (const { language } of LANGUAGE_PACKS)
  for (const cue of cues)
    for (const form of cue.forms?.[language] ?? []) problems.push(...problemsOfForm(cue, language, form))
if (values.write) {
  for (const { language, hold = {} } of LANGUAGE_PACKS)
    for (const [kind, words] of Object.entries(hold)) {
      const path = join(PROJECT_ROOT, 'heuristics/languages', language, 'hold', `${kind}.json`)
      writeFileSync(path, writtenHold(words))
    }
  writeFileSync(join(PROJECT_ROOT, 'docs/cues.md'), page())
  writeFileSync(LISTED, `${listed().join('\n')}\n`)
}
process.stdout.write([...problems, `${entries} entries, ${problems.length} problems`, ''].join('\n'))
process.exitCode = problems.length === 0 ? 0 : 1
