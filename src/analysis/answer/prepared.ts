import {
  type AutoHole,
  type Draft,
  HOLES_BY_COMMENT,
  type Phrasings,
  SITUATIONS,
  type Spoken,
  TEMPLATE_KINDS,
  type TemplateKind,
  type Wording,
} from '../../core/index.ts'
import { asksHuman, type Filling, fill, holesOf } from './holes.ts'
import type { Playbook } from './playbook.ts'
import { wordsOf } from './words.ts'

/** A template made ready once per playbook, because the same ones are filled for every comment. */
export interface PreparedTemplate {
  /** The template with its signature. */
  readonly template: string
  readonly id: string
  /**
   * Lower ones are offered first: naming the point or the host, then ready, then with a hole for the human.
   */
  readonly rank: 0 | 1 | 2
  /** What it needs to be filled with. */
  readonly holes: readonly AutoHole[]
  /** It declines what somebody wished for, and is offered for nothing else. */
  readonly declines: boolean
  /** The whole draft, when nothing in it depends on the comment; null when it can't be filled. */
  readonly fixed: Draft | null | undefined
}

export interface PreparedLanguage {
  readonly wording: Wording
  /** Voice, open holes, brand, speaker and signature. */
  readonly filling: Filling
  /** Filled, as far as nothing but the voice and who speaks is needed. */
  readonly phrasings: Phrasings
  readonly templates: Readonly<Record<TemplateKind, readonly PreparedTemplate[]>>
}

export interface Prepared {
  readonly languages: ReadonlyMap<Spoken, PreparedLanguage>
  /**
   * Folded words of the thank-host drafts, signatures, brand and speaker: ours, whoever else bears
   * them.
   */
  readonly house: ReadonlySet<string>
}

const BY_COMMENT: ReadonlySet<AutoHole> = new Set(HOLES_BY_COMMENT)

const known = new WeakMap<Playbook, Prepared>()

export function prepare(playbook: Playbook): Prepared {
  const before = known.get(playbook)
  if (before) return before
  const prepared: Prepared = {
    languages: new Map(
      Object.entries(playbook.wording).map(([language, wording]) => [
        language,
        prepareLanguage(language, wording, playbook),
      ]),
    ),
    house: houseWords(playbook),
  }
  known.set(playbook, prepared)
  return prepared
}

function prepareLanguage(language: Spoken, wording: Wording, playbook: Playbook): PreparedLanguage {
  const { brand, speaker } = playbook
  const identity = { ...(brand === null ? {} : { brand }), ...(speaker === null ? {} : { speaker }) }
  const bare = { voice: wording.voice, open: wording.open, auto: identity }
  const signature = wording.signatures.map((one) => fill(one, bare)).find((one) => one !== undefined) ?? ''
  const filling = { ...bare, auto: { ...identity, signature } }
  const templates = Object.fromEntries(
    TEMPLATE_KINDS.map((kind): [TemplateKind, readonly PreparedTemplate[]] => [
      kind,
      Object.entries(wording.templates[kind]).map(([name, body]): PreparedTemplate => {
        const template = body.includes('{signature}') ? body : `${body}\n\n{signature}`
        const id = `${kind}/${name}`
        const holes = holesOf(template)
        const varies = holes.some((hole) => BY_COMMENT.has(hole))
        const text = varies ? undefined : fill(template, filling)
        const fixed = varies
          ? undefined
          : text === undefined
            ? null
            : { language, text: text.trim(), template: id }
        const rank = asksHuman(template) ? 2 : names(holes) ? 0 : 1
        return { template, id, rank, holes, declines: body.includes('{reason}'), fixed }
      }),
    ]),
  ) as unknown as Record<TemplateKind, readonly PreparedTemplate[]>
  const said = (texts: readonly string[]) => texts.flatMap((text) => fill(text, filling) ?? [])
  const phrasings = Object.fromEntries(
    SITUATIONS.map((situation) => {
      const { openings, closings } = wording.phrasings[situation]
      return [situation, { openings: said(openings), closings: said(closings) }]
    }),
  ) as unknown as Phrasings
  return { wording, filling, phrasings, templates }
}

/** What the person said, or who the host is: thanks go to somebody by name. */
function names(holes: readonly AutoHole[]): boolean {
  return holes.includes('point') || holes.includes('host')
}

function houseWords(playbook: Playbook): ReadonlySet<string> {
  const texts = [playbook.brand ?? '', playbook.speaker ?? '']
  for (const wording of Object.values(playbook.wording)) {
    const { templates, signatures, questionLine, open, pieces, phrasings } = wording
    const { openings, closings } = phrasings.host
    texts.push(...Object.values(templates['thank-host']), ...openings, ...closings)
    texts.push(...signatures, questionLine)
    texts.push(...Object.values(open), ...Object.values(pieces))
  }
  return new Set(texts.flatMap((text) => wordsOf(text).map((word) => word.folded)))
}
