import { createInterface } from 'node:readline/promises'
import { WinnowError } from '../core/index.ts'

/**
 * Asks on the terminal; anything but a yes is a no.
 * @param without what to add to the command where nobody can be asked
 * @throws WinnowError `invalid_input` when there is no terminal
 */
export async function confirmed(question: string, without: string): Promise<boolean> {
  if (process.stdin.isTTY !== true)
    throw new WinnowError('invalid_input', `There is nobody to ask: add --yes ${without}.`)
  const asked = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await asked.question(`${question} [y/N] `)
  asked.close()
  return /^\s*(?:y|yes|o|oui)\s*$/i.test(answer)
}
