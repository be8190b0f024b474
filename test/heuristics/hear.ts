import { PhraseMatcher } from '../../src/analysis/phrases.ts'
import { read } from '../../src/analysis/text/read.ts'
import type { Comment, Cue, Heard, Language } from '../../src/core/index.ts'

const matchers = new Map<string, PhraseMatcher>()

function matcher(cue: Cue, language: Language): PhraseMatcher {
  const key = `${cue.id} ${language}`
  const known = matchers.get(key)
  if (known !== undefined) return known
  const { entries = [], groups } = cue.lexicon?.[language] ?? {}
  const made = new PhraseMatcher([{ id: cue.id, lexicon: entries, groups }])
  matchers.set(key, made)
  return made
}

/** What one cue hears in a comment read as the given language. */
export function hear(cue: Cue, comment: Comment, language: Language): readonly Heard[] {
  const reading = read(comment, language)
  return cue.listen(
    reading,
    matcher(cue, language).match(reading.tokens, reading.sentences).get(cue.id) ?? [],
  )
}
