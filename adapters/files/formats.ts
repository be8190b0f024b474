import { csv } from './csv.ts'
import { jsonDocument, jsonLines } from './json.ts'
import { ods } from './ods.ts'
import { plainText } from './plain-text.ts'
import { otherFormats } from './platforms/index.ts'
import type { Format } from './row.ts'
import { xlsx } from './xlsx.ts'

/** Every form of file that is read; the first that recognises a file reads it, so makers' own come first. */
export const formats: readonly Format[] = [
  ods,
  xlsx,
  ...otherFormats,
  jsonLines,
  jsonDocument,
  plainText,
  csv,
]
