import type { AnswersRead } from './analysis/known/parse.ts'
import {
  type Analyzer,
  type AnswersDesk,
  type Case,
  type Desk,
  firstWords,
  type KnownAnswers,
  outsideLanguage,
  type WouldOffer,
} from './core/index.ts'
import { editedFile, exampleOf } from './edited-file.ts'
import { latestOpen } from './latest-open.ts'
import type { NamedFile } from './named-file.ts'
import { answersFile } from './team-file.ts'
import type { Changeable } from './team-words.ts'

/** So many cases show what would be offered. */
const LOOKED_AT = 30

export function answersDesk(
  file: NamedFile,
  live: Changeable,
  desk: Pick<Desk, 'list' | 'get'>,
  parse: (text: string) => AnswersRead,
): AnswersDesk {
  const take = (answers: KnownAnswers) => live.take({ answers })
  const { read, save } = editedFile(answersFile(file), (text) => parse(text).answers, take)
  return {
    read,
    save,
    answers: () => live.taken().answers,
    example: () => exampleOf('answers.example.yaml'),
    check: (text) => parse(text).problems,
    async preview(text) {
      const { answers = [] } = parse(text)
      const both = [live.analyzer, live.by({ ...live.taken(), answers })] as const
      const found: WouldOffer[] = []
      for (const kase of await latestOpen(desk, LOOKED_AT)) {
        const [before, after] = both.map((one) => askedFor(one, kase))
        if (before === undefined || after === undefined || before.join('\n') === after.join('\n')) continue
        found.push({ id: kase.id, firstWords: firstWords(kase.comment.text), before, after })
      }
      return found
    },
  }
}

/** On the spot, and so by words alone: the encoder is the reading threads'. */
function askedFor(analyzer: Analyzer, { comment, assessment, reclassified }: Case): readonly string[] {
  const language = outsideLanguage(assessment.language)
  const fitting = analyzer.fitting?.(comment, [], language, { reading: 'quick' })
  const verdict = reclassified ?? assessment.verdict
  const proposal = analyzer.propose?.(comment, assessment, verdict, { reading: 'quick' })
  const drafts = [...(proposal?.drafts ?? []), ...(proposal?.otherDrafts['thank-host'] ?? [])]
  const inDrafts = drafts.flatMap(({ answered = [] }) => answered.map(({ asked }) => asked))
  return [...new Set([...inDrafts, ...(fitting?.matches ?? []).map(({ asked }) => asked)])]
}
