import { jsonShapes } from './platforms/index.ts'
import type { Fields } from './row.ts'

/** How one maker's JSON writes comments. */
export interface JsonShape {
  readonly name: string
  readonly documented: string
  readonly example: string
  /** A whole document, or one object of a file of lines. */
  recognises(value: unknown): boolean
  /** The comments of a whole document, or of one object of a file of lines. */
  items(root: unknown): readonly unknown[]
  /**
   * Names stand beside the list of what was said, e.g. behind it: also a document too large to be held is
   * asked for them.
   */
  readonly needsBeside?: true
  /** Deleted or taken for spam, as the file itself says: counted, and left out. */
  isGone?(item: Record<string, unknown>): boolean
  fields(item: Record<string, unknown>): Fields
}

export function shapeOf(value: unknown): JsonShape | undefined {
  return jsonShapes.find((shape) => shape.recognises(value))
}
