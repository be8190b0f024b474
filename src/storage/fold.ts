/** Lower case, accents off, no NUL: how texts and search words are compared. */
export function foldForSearch(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
