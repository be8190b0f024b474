import {
  type CaseRecord,
  type Decision,
  LIMITS,
  type LintInput,
  type Poster,
  type Remark,
} from '../core/index.ts'
import type { Settings } from './options.ts'
import { readyText } from './ready-text.ts'

/** Said in the place of the linter's remarks: without them nothing is approved. */
const UNCHECKED: Remark = {
  code: 'unchecked',
  refuses: true,
  message: {
    en: 'This text could not be checked just now: try again in a minute.',
    fr: 'Ce texte n’a pas pu être vérifié pour l’instant : réessayez dans une minute.',
  },
}

/** What the linter says of a draft; it holds the draft against a stranger's whole comment, so the reader is asked (rule 11). */
export async function lintBy(
  { reader, report }: Pick<Settings, 'reader' | 'report'>,
  record: CaseRecord,
  input: Omit<LintInput, 'comment'>,
): Promise<readonly Remark[]> {
  return reader.lint({ comment: record.comment, ...input }).catch((error: unknown) => {
    report(error, { caseId: record.id })
    return [UNCHECKED]
  })
}

/**
 * The remarks on the text that is to be approved, asked for before the transaction.
 * @returns undefined where there is no text to be looked at
 */
export async function lintedFor(
  settings: Settings,
  poster: Poster | undefined,
  record: CaseRecord,
  known: Pick<LintInput, 'alreadyAsked' | 'noMessages'>,
  decision: Decision,
): Promise<readonly Remark[] | undefined> {
  const strategy = decision.strategy ?? null
  if (decision.action !== 'approve' || strategy === 'ignore') return undefined
  const text = decision.text ?? readyText(record, strategy)
  if (text === undefined || text.length > LIMITS.text) return undefined
  const maxLength = poster?.maxLength
  return lintBy(settings, record, {
    strategy,
    text,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...known,
  })
}
