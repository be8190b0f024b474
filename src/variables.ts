import { forms } from './config/forms.ts'
import { OWN } from './config/variables.ts'
import type { Variable } from './core/index.ts'
import { PLATFORMS } from './platforms.ts'

/** All variables, the platforms' behind the program's own: in the order of `.env.example`. */
export const VARIABLES: Readonly<Record<string, Variable>> = {
  ...OWN,
  ...Object.assign({}, ...PLATFORMS.map(({ variables }) => variables(forms))),
}

/** What a right value of this variable looks like, in words. */
export function expectedOf(key: string): string {
  return VARIABLES[key]?.expected ?? ''
}
