import {
  type ApprovedBefore,
  type CaseRecord,
  dayOn,
  type Fitting,
  firstWords,
  isUnread,
  type KnownMatch,
  LANGUAGES,
  type Language,
  type Offer,
  outsideLanguage,
  withLink,
} from '../core/index.ts'
import type { Settings } from './options.ts'
import { tellingWords } from './topics.ts'

/** So many earlier replies are held against the comment, and so many of them are offered. */
const HELD = 12
const SHOWN = 3
/** So many words of a comment look for them. */
const WORDS = 5
const FIRST_WORDS = 120

/**
 * What the team's answers and its earlier replies offer for an undecided case. Nobody sends it but a
 * person; where no reply is drafted (a hold, a comment that wasn't read) nothing is offered either.
 */
export async function offersFor(settings: Settings, record: CaseRecord): Promise<readonly Offer[]> {
  const { store, reader, report, clock, timeZone } = settings
  const { assessment, comment, status } = record
  const language = outsideLanguage(assessment.language)
  if (status !== 'pending' || assessment.hold !== undefined || isUnread(assessment)) return []
  const before = await store.answeredBefore(tellingWords(comment.text, WORDS), record.id, HELD)
  const { matches, near } = await reader
    .fitting(
      comment,
      before.map((one) => one.comment),
      language,
    )
    .catch((error: unknown): Fitting => {
      report(error, { caseId: record.id })
      return { matches: [], near: [] }
    })
  const today = dayOn(clock.now().toISOString(), timeZone)
  const known = matches.filter(({ answer: { until } }) => until === undefined || until >= today)
  return [
    ...known.map((match) => fromAnswers(match, language)),
    ...before.flatMap((one, at) => fromBefore(one, near[at])).slice(0, SHOWN),
  ]
}

/** In the comment's language where there is one. */
function fromAnswers({ answer, asked, by }: KnownMatch, wished: Language | 'und'): Offer {
  const { status, until, link } = answer
  const languages: readonly Language[] = wished === 'und' ? LANGUAGES : [wished, ...LANGUAGES]
  const language = languages.find((one) => answer[one] !== undefined) ?? 'en'
  const text = answer[language] ?? ''
  return {
    kind: status === undefined ? 'answer' : 'issue',
    language,
    text: withLink(text, link),
    asked,
    by,
    ...(status === undefined ? {} : { status }),
    ...(until === undefined ? {} : { until }),
  }
}

function fromBefore(one: ApprovedBefore, near: Fitting['near'][number] | undefined): readonly Offer[] {
  if (near === null || near === undefined) return []
  const { caseId, by, at, strategy, text, comment } = one
  const asked = firstWords(comment, FIRST_WORDS)
  const language = one.language === 'fr' ? 'fr' : 'en'
  return [{ kind: 'approved', language, text, asked, by: near.by, from: { caseId, by, at, strategy } }]
}
