import {
  type AnsweredQuestion,
  type Assessment,
  type Comment,
  type Draft,
  type KnownMatch,
  LANGUAGES,
  type Situation,
  type Spoken,
  type TemplateKind,
  taughtAs,
  type Wording,
  withLink,
} from '../../core/index.ts'
import { detractorGuard } from './guard.ts'
import { type Filling, fill } from './holes.ts'
import { cleanName, type Playbook } from './playbook.ts'
import { pointOf } from './point.ts'
import { type Prepared, type PreparedLanguage, type PreparedTemplate, prepare } from './prepared.ts'
import { questionsIn } from './questions.ts'
import { situationOf } from './situation.ts'
import { stableHash } from './words.ts'

/** The drafts in a language, at most so many. */
type Written = (language: Spoken, most?: number) => readonly Draft[]

/** The team's own answer to a question, where there is one. */
export type AnswerTo = (question: string) => KnownMatch | undefined

/** Writes the drafts for one comment; the same comment always gets the same ones. */
export class DraftWriter {
  readonly #comment: Comment
  readonly #assessment: Assessment
  readonly #playbook: Playbook
  readonly #prepared: Prepared
  readonly #answerTo: AnswerTo
  /** Which variant leads. */
  readonly #turn: number

  constructor(comment: Comment, assessment: Assessment, playbook: Playbook, answerTo: AnswerTo) {
    this.#comment = comment
    this.#assessment = assessment
    this.#playbook = playbook
    this.#prepared = prepare(playbook)
    this.#answerTo = answerTo
    this.#turn = stableHash(`${comment.id}\0${comment.text}`)
  }

  /**
   * Every variant in the comment's language and one in another; in each of the interface where it has no
   * wording.
   */
  write(kind: TemplateKind): readonly Draft[] {
    const { language } = this.#assessment
    const byLanguage = kind === 'thank-host' ? this.#thanks() : this.#others(kind)
    if (!this.#prepared.languages.has(language)) return LANGUAGES.flatMap((one) => byLanguage(one))
    const other = LANGUAGES.find((one) => one !== language) ?? 'en'
    return [...byLanguage(language), ...byLanguage(other, 1)]
  }

  /** What is asked for is there: `write` looks. */
  #in(language: Spoken): PreparedLanguage {
    const prepared = this.#prepared.languages.get(language)
    if (prepared === undefined) throw new Error(`no wording in “${language}”`)
    return prepared
  }

  #others(kind: TemplateKind): Written {
    const point = kind === 'answer' ? pointOf(this.#comment, this.#assessment) : undefined
    const situation = situationOf(kind, this.#comment, this.#assessment)
    return (language, most) => {
      const { wording, filling, templates } = this.#in(language)
      const article = pieceOf(this.#comment, wording)
      const auto = { ...filling.auto, article, questions: '', ...(point === undefined ? {} : { point }) }
      const offered =
        kind === 'answer' && situation !== 'wish'
          ? templates[kind].filter(({ declines }) => !declines)
          : templates[kind]
      return this.#inTurn(offered, language, { ...filling, auto }, situation, most)
    }
  }

  /** Thank-host drafts: of the comment and its author nothing may be in them (rule 5). */
  #thanks(): Written {
    const guard = detractorGuard(this.#comment, this.#playbook)
    const raised = questionsIn(this.#comment.article).map(withoutHoles)
    const questions = guard.safeWith(raised) ? raised : raised.filter((question) => guard.safe(question))
    const matched = questions.map((question) => ({ question, match: this.#answerTo(question) }))
    const host = cleanName(this.#comment.venue.hostName) ?? cleanName(this.#comment.article?.author?.name)
    return (language, most) => {
      const prepared = this.#in(language)
      const lines = matched.map(({ question, match }) => ({
        question,
        match,
        answer: answerIn(match, language),
      }))
      const answers = lines.flatMap(({ answer }) => answer ?? [])
      const safeAnyway = guard.safeWith([...questions, ...answers])
      // An answer that happens to be worded like the comment is left to a person.
      const taken = lines.map((line) =>
        safeAnyway || line.answer === undefined || guard.safe(line.answer)
          ? line
          : { ...line, answer: undefined },
      )
      const auto = {
        ...prepared.filling.auto,
        article: pieceOf(this.#comment, prepared.wording),
        questions: questionLines(taken, prepared),
        ...(host === undefined ? {} : { host }),
      }
      const filling = { ...prepared.filling, auto }
      const accepts = safeAnyway ? undefined : ({ text }: Draft) => guard.safe(text)
      const answered = taken.flatMap(({ question, match, answer }): AnsweredQuestion[] =>
        match === undefined || answer === undefined ? [] : [{ question, asked: match.asked, by: match.by }],
      )
      const drafts = this.#inTurn(prepared.templates['thank-host'], language, filling, 'host', most, accepts)
      return drafts.map((draft) =>
        answers.some((answer) => draft.text.includes(answer)) && answered.length > 0
          ? { ...draft, answered }
          : draft,
      )
    }
  }

  /** By rank; within a rank the comment decides which leads, and how each begins and ends. */
  #inTurn(
    templates: readonly PreparedTemplate[],
    language: Spoken,
    filling: Filling,
    situation: Situation,
    most = Number.POSITIVE_INFINITY,
    accepts: (draft: Draft) => boolean = () => true,
  ): readonly Draft[] {
    const { openings, closings } = this.#in(language).phrasings[situation]
    const known = { ...filling.auto, opening: openings[0], closing: closings[0] }
    const drafts: Draft[] = []
    // Counted whether accepted or not, so that how one begins doesn't hang on the others.
    let at = 0
    for (const rank of RANKS) {
      const ready = templates.filter(
        (one) => one.rank === rank && one.holes.every((hole) => known[hole] !== undefined),
      )
      for (const { template, id, fixed } of turned(ready, this.#turn)) {
        if (drafts.length >= most) return drafts
        const opening = openings[((this.#turn >>> 8) + at) % openings.length]
        // Another step than the openings', so that two variants share one of the two at most.
        const closing = closings[((this.#turn >>> 16) + 3 * at) % closings.length]
        const auto = withEnds(filling.auto, opening, closing)
        const draft = fixed === undefined ? filled(template, id, language, { ...filling, auto }) : fixed
        if (!draft) continue
        at += 1
        if (accepts(draft)) drafts.push(draft)
      }
    }
    return drafts
  }
}

const RANKS = [0, 1, 2] as const

function withEnds(auto: Filling['auto'], opening?: string, closing?: string): Filling['auto'] {
  return {
    ...auto,
    ...(opening === undefined ? {} : { opening }),
    ...(closing === undefined ? {} : { closing }),
  }
}

function filled(template: string, id: string, language: Spoken, filling: Filling): Draft | null {
  const text = fill(template, filling)
  // An empty {questions} leaves its paragraph's line ends behind.
  return text === undefined ? null : { language, text: text.replace(/\n{3,}/gu, '\n\n').trim(), template: id }
}

/** Each question of the host's with what we answer, or with a hole for it. */
function questionLines(
  lines: readonly { readonly question: string; readonly answer: string | undefined }[],
  prepared: PreparedLanguage,
): string {
  const { filling, wording } = prepared
  return lines
    .map(({ question, answer = filling.open.answer }) => {
      const open = { ...filling.open, answer }
      return fill(wording.questionLine, { ...filling, open, auto: { ...filling.auto, question } }) ?? ''
    })
    .join('\n\n')
}

function answerIn(match: KnownMatch | undefined, language: Spoken): string | undefined {
  const text = match?.answer[taughtAs(language)]
  return text === undefined ? undefined : withLink(text, match?.answer.link)
}

function turned<T>(list: readonly T[], turn: number): readonly T[] {
  const at = list.length === 0 ? 0 : turn % list.length
  return at === 0 ? list : [...list.slice(at), ...list.slice(0, at)]
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
