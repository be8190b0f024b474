import type { Assessment } from '../core/index.ts'

/**
 * A false alarm, lifted by a person: the comment as it reads otherwise. An edited comment is read anew,
 * and may be held again.
 */
export function withoutHold({ hold: _, ...rest }: Assessment): Assessment {
  return rest
}
