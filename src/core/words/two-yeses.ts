import type { Case } from '../case.ts'
import { WinnowError } from '../errors.ts'
import { A_COLLEAGUE, isSamePerson, SECOND_YES } from '../second-yes.ts'
import type { Language } from '../vocabulary.ts'
import type { Ready } from '../ways.ts'
import { PEOPLE_WORDS } from './people.ts'

/** What is said of a yes that waits for a second one. */
export interface FirstYesSaid {
  /** It is a yes to the very reply that is shown. */
  readonly toThis: boolean
  readonly said: string
}

/**
 * Where two people approve, and one has: what they said yes to, beside the reply that is shown.
 * @param nameOf how their name is written there
 * @param by who looks
 */
export function firstYesSaid(
  { firstYes }: Pick<Case, 'firstYes'>,
  shown: Pick<Ready, 'strategy' | 'text'>,
  language: Language,
  nameOf: (name: string) => string,
  by?: string,
): FirstYesSaid | undefined {
  if (firstYes === undefined) return undefined
  const words = PEOPLE_WORDS[language]
  const { strategy, text } = firstYes
  const name = nameOf(firstYes.by.name)
  const own = by !== undefined && isSamePerson(firstYes.by, { id: by })
  if (strategy === 'ignore') {
    const said = own ? words.firstYesSilenceOwn : words.firstYesSilence(name)
    return { toThis: shown.strategy === 'ignore', said }
  }
  return shown.strategy === strategy && shown.text === text
    ? { toThis: true, said: own ? words.firstYesOwn : words.firstYesBy(name) }
    : { toThis: false, said: own ? words.firstYesOtherOwn : words.firstYesOther(name) }
}

/** Why a yes was refused where two people approve; undefined where that isn't why. */
export function yesRefused(error: unknown, language: Language): string | undefined {
  const problems = error instanceof WinnowError ? error.problems : []
  const problem = problems.find(({ path }) => path === SECOND_YES)
  if (problem === undefined) return undefined
  const words = PEOPLE_WORDS[language]
  return problem.expected === A_COLLEAGUE ? words.secondYesColleague : words.secondYes
}
