import type { Format } from '../row.ts'
import type { JsonShape } from '../shapes.ts'

/** Makers' own forms of JSON. */
export const jsonShapes: readonly JsonShape[] = []
/** Makers' own tables, XML and mail. */
export const otherFormats: readonly Format[] = []
