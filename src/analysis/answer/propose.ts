import {
  type Assessment,
  type Comment,
  type Draft,
  LANGUAGES,
  type Language,
  type Proposal,
  STRATEGIES,
  type Strategy,
} from '../../core/index.ts'
import { detractorGuard } from './guard.ts'
import { asksHuman, type Filling, fill } from './holes.ts'
import { cleanName, kindOf, type Playbook, type TemplateKind, type Wording } from './playbook.ts'
import { pointOf } from './point.ts'
import { questionsIn } from './questions.ts'
import { chooseStrategy } from './strategy.ts'
import { stableHash } from './words.ts'

/**
 * How to answer a comment: the strategy with its reasons, and drafts for it and for every other
 * choice. Deterministic; the first draft of each list is the proposed one.
 * @returns null while the assessment is incomplete (rule 10)
 */
export function propose(comment: Comment, assessment: Assessment, playbook: Playbook): Proposal | null {
  const choice = chooseStrategy(comment, assessment)
  if (choice === null) return null
  const writer = new Writer(comment, assessment, playbook)
  const kind = choice.strategy === null ? writer.kindWithoutStrategy() : kindOf(choice.strategy)
  const otherDrafts: Partial<Record<Strategy | 'answer', readonly Draft[]>> = {}
  for (const strategy of STRATEGIES) {
    const other = kindOf(strategy)
    if (strategy !== choice.strategy && other) otherDrafts[strategy] = writer.drafts(other)
  }
  if (kind !== 'answer') otherDrafts.answer = writer.drafts('answer')
  return { ...choice, drafts: kind ? writer.drafts(kind) : [], otherDrafts }
}

/** Writes drafts for one comment. */
class Writer {
  readonly #comment: Comment
  readonly #assessment: Assessment
  readonly #playbook: Playbook
  readonly #turn: number
  readonly #point: string | undefined
  readonly #host: string | undefined
  readonly #questions: readonly string[]
  readonly #safe: (text: string) => boolean

  constructor(comment: Comment, assessment: Assessment, playbook: Playbook) {
    this.#comment = comment
    this.#assessment = assessment
    this.#playbook = playbook
    this.#turn = stableHash(`${comment.id}\0${comment.text}`)
    this.#point = pointOf(comment, assessment)
    this.#host = hostOf(comment)
    const guard = detractorGuard(comment, playbook)
    this.#safe = guard.safe
    this.#questions = questionsIn(comment.article).map(withoutHoles).filter(guard.safe)
  }

  /** What is drafted when none of the four is proposed. */
  kindWithoutStrategy(): TemplateKind {
    if (this.#assessment.verdict !== 'neither') return 'answer'
    return /\?["”»')\s]*$/u.test(this.#comment.text.slice(-40)) ? 'question' : 'thanks'
  }

  /** Every variant in the comment's language and one in the other; both languages when `und`. */
  drafts(kind: TemplateKind): readonly Draft[] {
    const { language } = this.#assessment
    if (language === 'und') return LANGUAGES.flatMap((one) => this.#variants(kind, one))
    const other = LANGUAGES.filter((one) => one !== language)
    return [
      ...this.#variants(kind, language),
      ...other.flatMap((one) => this.#variants(kind, one).slice(0, 1)),
    ]
  }

  /** Ready ones first, those with a hole for the human after them; the comment decides which leads. */
  #variants(kind: TemplateKind, language: Language): readonly Draft[] {
    const wording = this.#playbook.wording[language]
    const signature = this.#signature(wording)
    const filling = this.#filling(kind, wording, signature)
    const ready: Draft[] = []
    const open: Draft[] = []
    for (const [name, template] of Object.entries(wording.templates[kind])) {
      const body = fill(template, filling)
      if (body === undefined) continue
      const signed = template.includes('{signature}') ? body : `${body}\n\n${signature}`
      const text = signed.replace(/\n{3,}/gu, '\n\n').trim()
      if (kind === 'thank-host' && !this.#safe(text)) continue
      const list = asksHuman(template) ? open : ready
      list.push({ language, text, template: `${kind}/${name}` })
    }
    return [...turned(ready, this.#turn), ...turned(open, this.#turn)]
  }

  #signature(wording: Wording): string {
    const filling = { voice: wording.voice, auto: this.#identity(), open: wording.open }
    for (const signature of wording.signatures) {
      const filled = fill(signature, filling)
      if (filled !== undefined) return filled
    }
    return ''
  }

  #identity(): Filling['auto'] {
    const { brand, speaker } = this.#playbook
    return { ...(brand === null ? {} : { brand }), ...(speaker === null ? {} : { speaker }) }
  }

  #filling(kind: TemplateKind, wording: Wording, signature: string): Filling {
    const identity = this.#identity()
    const line = { voice: wording.voice, open: wording.open }
    const questions = this.#questions
      .map((question) => fill(wording.questionLine, { ...line, auto: { ...identity, question } }) ?? '')
      .join('\n\n')
    return {
      ...line,
      auto: {
        ...identity,
        signature,
        article: pieceOf(this.#comment, wording),
        questions,
        // Whom we thank is the host; whom we answer is quoted. Never the one in the other's draft.
        ...(kind === 'thank-host' && this.#host !== undefined ? { host: this.#host } : {}),
        ...(kind === 'answer' && this.#point !== undefined ? { point: this.#point } : {}),
      },
    }
  }
}

function turned<T>(list: readonly T[], turn: number): readonly T[] {
  const at = list.length === 0 ? 0 : turn % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

function hostOf(comment: Comment): string | undefined {
  return cleanName(comment.venue.hostName) ?? cleanName(comment.article?.author?.name)
}

function pieceOf(comment: Comment, wording: Wording): string {
  const { kind } = comment.venue
  if (kind === 'review') return wording.pieces.review
  return kind === 'forum' || kind === 'chat' || kind === 'social'
    ? wording.pieces.post
    : wording.pieces.article
}

/** A host's question in square brackets or braces would read as an open hole. */
function withoutHoles(question: string): string {
  return question
    .replace(/[[{]/gu, '(')
    .replace(/[\]}]/gu, ')')
    .replace(/[@`<>]/gu, '')
}
