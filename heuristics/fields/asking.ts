import type { Reading, Sentence } from '../../src/core/index.ts'

/** How far into its sentence the word that asks may stand. */
const OPENS = 3

const ASKING: ReadonlySet<string> = new Set(
  (
    'who what when where which why how can could would should will do does did is are was were has have ' +
    'am may any anyone anybody qui que quoi quand ou quel quelle quels quelles comment pourquoi combien ' +
    'est-ce peut-on peut pouvez pourriez savez sait connaissez auriez avez avez-vous serait est faut y ' +
    'quelqu quelqu’un on vous'
  ).split(' '),
)

/** Nothing but asking: "The box came torn, can I swap it?" tells something first. */
export function onlyAsks({ tokens }: Reading, { question, from, to }: Sentence): boolean {
  if (!question) return false
  return tokens
    .slice(from, Math.min(to, from + OPENS))
    .some(({ folded }) => ASKING.has(folded.replace(/['’]$/, '')))
}
