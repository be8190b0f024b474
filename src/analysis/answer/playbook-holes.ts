import { closest } from 'fastest-levenshtein'
import { AUTO_HOLES, HUMAN_HOLES, type Language, type Problem } from '../../core/index.ts'
import { cut } from './holes.ts'

/** The parts of a wording that may have holes, as the file has them. */
export interface WordingTemplates {
  readonly signatures?: readonly string[] | undefined
  readonly 'question-line'?: string | undefined
  readonly phrasings?:
    | Readonly<Record<string, Readonly<Record<string, readonly string[] | undefined>> | undefined>>
    | undefined
  readonly templates?: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> | undefined
}

/** Holes nobody can fill, and holes at places where they mean nothing. */
export function holeProblems(language: Language, file: WordingTemplates): readonly Problem[] {
  const problems: Problem[] = []
  const check = (path: string, template: string, allowed: readonly string[]) => {
    for (const part of cut(template)) {
      const hole =
        part.kind === 'unknown' || part.kind === 'auto' || part.kind === 'human' ? part.hole : undefined
      if (hole !== undefined && !allowed.includes(hole))
        problems.push({
          path: `${language}.${path}`,
          expected: `known holes; the nearest to {${hole.slice(0, 40)}} is {${closest(hole, [...allowed])}}`,
        })
    }
  }
  const identity = ['brand', 'speaker']
  const body = [...AUTO_HOLES.filter((hole) => hole !== 'question'), ...HUMAN_HOLES]
  file.signatures?.forEach((signature, at) => {
    check(`signatures.${at}`, signature, identity)
  })
  if (file.signatures?.every((signature) => cut(signature).some((part) => part.kind === 'auto')))
    problems.push({
      path: `${language}.signatures`,
      expected: 'at least one without a hole, for when nothing is known',
    })
  if (file['question-line'] !== undefined)
    check('question-line', file['question-line'], ['question', ...identity, ...HUMAN_HOLES])
  for (const [situation, given] of Object.entries(file.phrasings ?? {}))
    for (const [which, texts] of Object.entries(given ?? {}))
      texts?.forEach((text, at) => {
        check(`phrasings.${situation}.${which}.${at}`, text, identity)
      })
  for (const [kind, given] of Object.entries(file.templates ?? {}))
    for (const [name, template] of Object.entries(given ?? {}))
      check(`templates.${kind}.${name}`, template, body)
  return problems
}
