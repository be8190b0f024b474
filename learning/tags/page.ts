import { MEANINGS } from '../../src/analysis/meaning/meanings.ts'
import { table } from '../markdown.ts'
import type { PostRow } from './rows.ts'

export interface Judged {
  readonly row: PostRow
  readonly said: PostRow['meaning']
}

interface PageParts {
  /** Judged and written posts, each by weights that never saw it. */
  readonly deep: readonly Judged[]
  readonly quick: readonly Judged[]
  readonly kept: readonly Judged[]
  readonly keptQuick: readonly Judged[]
}

/** docs/tags.md */
export function tagsPage({ deep, quick, kept, keptQuick }: PageParts): string {
  const real = (judged: readonly Judged[]) => judged.filter(({ row }) => row.kind === 'real')
  const ours = (judged: readonly Judged[]) => judged.filter(({ row }) => row.kind === 'written')
  const lines = [
    ['judged posts, another fold', real(deep), real(quick)],
    ['… English', of(real(deep), 'en'), of(real(quick), 'en')],
    ['… French', of(real(deep), 'fr'), of(real(quick), 'fr')],
    ['posts of ours that are taught, another fold', ours(deep), ours(quick)],
    ['posts of ours that were kept', kept, keptQuick],
    ['… English', of(kept, 'en'), of(keptQuick, 'en')],
    ['… French', of(kept, 'fr'), of(keptQuick, 'fr')],
  ] as const
  return `<!-- Written by \`npm run tags\` -->
# What a forum post is about

Tags on Discord say what a post is about: bug, request, question, praise, feedback, or that a person should
look. Which one is learned from ${real(deep).length} real posts, issues and reviews judged by reading
([the rubric](../learning/tags/README.md)) and from ${ours(deep).length} posts that we wrote. The figures
are the likeliest meaning alone, by weights that never saw the post. Labels are one reader's: take agreement
for consistency, not for truth.

*Same*: the reader's first word. *Acceptable*: the first or the second. *Deep* asks the sentence encoder as
well.

${table(
  ['', 'posts', 'deep: same', 'deep: acceptable', 'quick: same', 'quick: acceptable'],
  lines.map(([name, one, other]) => [
    name,
    String(one.length),
    share(one, same),
    share(one, acceptable),
    share(other, same),
    share(other, acceptable),
  ]),
)}

## Who is taken for whom

*Deep*; rows: the reader's word; columns: what was said.

**Judged posts, another fold**

${confusion(real(deep))}

**Posts of ours that were kept**

${confusion(kept)}
`
}

const of = (judged: readonly Judged[], language: string) =>
  judged.filter(({ row }) => row.language === language)
const same = ({ row, said }: Judged) => row.meaning === said
const acceptable = ({ row, said }: Judged) => row.meaning === said || row.second === said

function share(judged: readonly Judged[], is: (one: Judged) => boolean): string {
  return (judged.filter(is).length / judged.length).toFixed(3).replace(/^0/, '')
}

function confusion(judged: readonly Judged[]): string {
  return table(
    ['', ...MEANINGS],
    MEANINGS.map((meaning) => [
      meaning,
      ...MEANINGS.map((said) =>
        String(judged.filter((one) => one.row.meaning === meaning && one.said === said).length),
      ),
    ]),
  )
}
