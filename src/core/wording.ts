/** What a template can be for. `ignore` has none: nothing is said. */
export const TEMPLATE_KINDS = [
  'light-touch',
  'thank-host',
  'ask-to-elaborate',
  'answer',
  'thanks',
  'question',
] as const
/** Three strategies; `answer` for critics; `thanks` and `question` for what is neither. */
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]

export const VOICES = ['formal', 'informal'] as const
/** Picks the side of every `{formal|informal}` choice: in French, vous or tu. */
export type Voice = (typeof VOICES)[number]

/**
 * What a reply answers, by which it begins and ends: a problem, something of theirs that was lost, charged or
 * broken, a wish, praise, something that can't be told, a question, what somebody feels, a host's article.
 */
export const SITUATIONS = [
  'problem',
  'loss',
  'wish',
  'praise',
  'vague',
  'question',
  'feeling',
  'host',
] as const
export type Situation = (typeof SITUATIONS)[number]

/** How replies begin and end, so that fifty answers to one problem don't read alike. */
export type Phrasings = Readonly<
  Record<Situation, { readonly openings: readonly string[]; readonly closings: readonly string[] }>
>

/** Holes whose filling depends on the comment. */
export const HOLES_BY_COMMENT = [
  'opening',
  'closing',
  'point',
  'host',
  'article',
  'question',
  'questions',
] as const

/**
 * Holes that Winnow fills; a variant that needs one it can't fill is left out.
 * `opening`, `closing`: of the comment's situation; `point`: the critic's own words; `host`: whose place it
 * is; `article`: "article", "post" …; `question`: the host's question (question-line only); `questions`: one
 * question-line each, or nothing.
 */
export const AUTO_HOLES = ['brand', 'speaker', ...HOLES_BY_COMMENT, 'signature'] as const
/** Holes that only a human can fill; they stay open, visibly, and an open hole refuses the approval. */
export const HUMAN_HOLES = ['answer', 'next-step', 'reason'] as const
export const PIECES = ['article', 'post', 'review'] as const
type Piece = (typeof PIECES)[number]
export type AutoHole = (typeof AUTO_HOLES)[number]
export type HumanHole = (typeof HUMAN_HOLES)[number]

/** One language's words. */
export interface Wording {
  readonly voice: Voice
  /** The first whose holes can all be filled closes every draft (rule 7). */
  readonly signatures: readonly string[]
  /** How one question of the host's stands in a thank-host draft. */
  readonly questionLine: string
  /** How a hole for the human looks while it is open; in square brackets. */
  readonly open: Readonly<Record<HumanHole, string>>
  /** What `{article}` says, by where the host wrote. */
  readonly pieces: Readonly<Record<Piece, string>>
  readonly phrasings: Phrasings
  /** Variants by name; names are unique within their kind. */
  readonly templates: Readonly<Record<TemplateKind, Readonly<Record<string, string>>>>
}
