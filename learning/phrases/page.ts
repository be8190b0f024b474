import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { heuristics } from '../../heuristics/index.ts'
import { PROJECT_ROOT } from '../../src/config.ts'
import type { Cue, Language } from '../../src/core/index.ts'

const FIGURES = join(PROJECT_ROOT, 'learning/phrases/worth.tsv')
const NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' }
/** So many sentences of a lexicon are shown, from its strongest entries. */
const SHOWN = 3
const LONGEST = 90

/** docs/cues.md: every cue with what it says, what it hears, and its figures on the judged comments. */
export function page(): string {
  const figures = figuresByCue()
  const signals = heuristics.map(({ signal, cues }) =>
    [`## ${signal}`, ...cues.map((cue) => section(cue, figures))].join('\n\n'),
  )
  return `${[HEAD, ...signals].join('\n\n')}\n`
}

const HEAD = `# What the cues hear

Made by \`npm run phrases -- --write\` from \`heuristics/languages\`; a test fails when it lags. The figures
are those of \`npm run worth -- --write\`: on whose comments a cue fires among the judged ones, and how many
verdicts the quick reading gets right because of it (less those it gets wrong). "By form" means signs,
numbers or what stands around a comment, which no phrase can say.`

function section(cue: Cue, figures: ReadonlyMap<string, string>): string {
  const parts = (['en', 'fr'] as const).flatMap((language) => {
    const known = cue.lexicon?.[language]
    const told = figures.get(`${cue.id} ${language}`)
    if (known === undefined && told === undefined) return []
    const what = known === undefined ? 'by form' : `${known.entries.length} entries`
    const lines = [
      `- ${NAMES[language]}: ${what}${told === undefined ? '; fires on no judged comment' : `; ${told}`}`,
    ]
    for (const sentence of known === undefined ? [] : sentences(cue, language)) lines.push(`  - ${sentence}`)
    return [lines.join('\n')]
  })
  return [`### ${cue.id}`, ...(parts.length === 0 ? ['- by form'] : [parts.join('\n')])].join('\n\n')
}

function sentences(cue: Cue, language: Language): readonly string[] {
  const entries = cue.lexicon?.[language]?.entries ?? []
  const strongest = entries.toSorted((a, b) => (b.strength ?? 0) - (a.strength ?? 0))
  const all = strongest.flatMap(({ hears = [] }) => hears.slice(0, 1))
  return [...new Set(all)].filter((text) => text.length <= LONGEST).slice(0, SHOWN)
}

function figuresByCue(): ReadonlyMap<string, string> {
  const [head = '', ...lines] = readFileSync(FIGURES, 'utf8').trim().split('\n')
  const names = head.split('\t')
  return new Map(
    lines.map((line) => {
      const values = line.split('\t')
      const of = (name: string) => values[names.indexOf(name)] ?? '0'
      const worth = Number(of('worth'))
      return [
        `${of('cue')} ${of('language')}`,
        `critics ${of('critic')}, detractors ${of('detractor')}, neither ${of('neither')}, ` +
          `unclear ${of('unclear')}; verdicts ${worth > 0 ? '+' : ''}${worth}`,
      ]
    }),
  )
}
