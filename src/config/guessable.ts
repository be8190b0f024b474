/** Different characters that a secret has at least. */
const DIFFERENT = 6
/** What is left of it without the words that everybody tries first. */
const LEFT = 8
const OBVIOUS_SECRETS = /pass(?:word|wort|e)?|mot ?de ?passe|secret|token|jeton|change ?me|let ?me ?in/gi
const OBVIOUS_HERE = /winnow|admin|qwert[yz]|azerty|test|desk|1234+/gi

/**
 * Could somebody guess it who tries what people choose? No measure of strength: it finds what was never
 * meant as a secret (`aaaaaaaaaaaaaaaa`, `abcabcabcabcabca`, `0123456789abcdef`, `winnow-desk-token`).
 */
export function isGuessable(secret: string): boolean {
  const characters = [...secret]
  if (new Set(characters).size < DIFFERENT) return true
  if (left(secret) < LEFT) return true
  return isRepeated(secret) || isRow(characters)
}

function left(secret: string): number {
  return secret
    .replace(OBVIOUS_SECRETS, '')
    .replace(OBVIOUS_HERE, '')
    .replace(/[-_ .]/g, '').length
}

/** The same few characters again and again. */
function isRepeated(secret: string): boolean {
  for (let length = 1; length <= secret.length / 2; length += 1)
    if (secret.slice(length).startsWith(secret.slice(0, -length))) return true
  return false
}

/** Mostly one after the other, as on a keyboard or in the alphabet, up or down. */
function isRow(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0)
  const near = codes.filter((code, at) => at > 0 && Math.abs(code - (codes[at - 1] ?? 0)) <= 1)
  return near.length > characters.length / 2
}
