import type { HoldListener } from '../../src/core/index.ts'
import { child } from './child.ts'
import { distress } from './distress.ts'
import { leak } from './leak.ts'
import { legal } from './legal.ts'
import { safety } from './safety.ts'
import { threat } from './threat.ts'

/** Every kind of comment that nobody answers from a template. */
export const holds: readonly HoldListener[] = [distress, child, threat, safety, leak, legal]
