import type { Heuristic } from '../src/core/index.ts'
import { anonymity } from './anonymity/index.ts'
import { deflection } from './deflection/index.ts'
import { disdain } from './disdain/index.ts'
import { experience } from './experience/index.ts'
import { offSite } from './off-site/index.ts'
import { sarcasm } from './sarcasm/index.ts'
import { substance } from './substance/index.ts'

/** Every cue that listens, by signal. A cue that isn't listed in its signal's folder doesn't exist. */
export const heuristics: readonly Heuristic[] = [
  sarcasm,
  disdain,
  deflection,
  offSite,
  anonymity,
  substance,
  experience,
]
