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

/** Demanded once, before the first real reply (rule 7): afterwards every draft says it. */
const NO_BRAND: Remark = {
  code: 'no-brand',
  refuses: true,
  message: {
    en: 'Say first for whom you reply: the brand is missing in the playbook (Settings) and in WINNOW_BRAND.',
    fr:
      'Dites d’abord au nom de qui vous répondez\u00A0: la marque manque dans les modèles de réponse ' +
      '(Réglages) et dans WINNOW_BRAND.',
  },
}

/**
 * What is no longer is looked at on the spot, whatever stands in it, so that nobody waits for a reader; in
 * code units.
 */
const SHORT = 5_000

/**
 * What the linter says of a draft. It holds it against a stranger's whole comment: long ones go to the
 * reader (rule 11).
 */
export async function lintBy(
  settings: Pick<Settings, 'analyzer' | 'reader' | 'report' | 'isUnnamed'>,
  record: CaseRecord,
  input: Omit<LintInput, 'comment'>,
): Promise<readonly Remark[]> {
  const nobody = input.strategy !== 'ignore' && !record.sample && settings.isUnnamed() ? [NO_BRAND] : []
  return [...nobody, ...(await lintedText(settings, record, input))]
}

async function lintedText(
  { analyzer, reader, report }: Pick<Settings, 'analyzer' | 'reader' | 'report'>,
  record: CaseRecord,
  input: Omit<LintInput, 'comment'>,
): Promise<readonly Remark[]> {
  const whole: LintInput = { comment: record.comment, ...input }
  if (lengthOf(whole) <= SHORT) return analyzer.lint(whole)
  return reader.lint(whole).catch((error: unknown) => {
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

function lengthOf({ comment, text }: LintInput): number {
  const { thread = [], article } = comment
  const said = thread.reduce((sum, message) => sum + message.text.length, 0)
  return text.length + comment.text.length + said + (article?.text?.length ?? 0)
}
