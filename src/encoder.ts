import { readFileSync } from 'node:fs'
import { type Encoder, type EncoderBounds, loadEncoder, unreadable } from './analysis/encoder/index.ts'

/** The weights that learning/encoder/export.py wrote; they lie beside the code, in the package too. */
export const ENCODER_FILE = new URL('./analysis/encoder/weights.bin', import.meta.url)

/** Without its weights comments are read quickly; `winnow doctor` says so. */
export function encoderIfThere(): Encoder | undefined {
  try {
    return readEncoder()
  } catch {
    return undefined
  }
}

/**
 * Reads the sentence encoder; a tenth of a second.
 * @throws WinnowError `weights_unreadable` where the file is missing, broken or of another version
 */
export function readEncoder(file: URL | string = ENCODER_FILE, bounds?: EncoderBounds): Encoder {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw unreadable('their file is missing or may not be read', cause)
  }
  return loadEncoder(bytes, bounds)
}
