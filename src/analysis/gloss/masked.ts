/** Words that people mask with stars or signs ("m*rde", "p**ain"), folded. */
const MASKED = `
merde merdes merdique merdier putain putains pute putes connard connards connasse connasses conne
con cons connerie conneries enculer encule encules enculee salope salopes salopard salaud batard
batards bordel foutre bite couilles chier chiant chiante cul baise baiser nique niquer suce pd fuck
fucking shit pourri salete foutage
`
  .trim()
  .split(/\s+/)

/** The word a masked one stands for: as long as it, each star a letter, or one run of stars any letters. */
export function unmasked(masked: string): string | undefined {
  const head = /^[a-z]*/.exec(masked)?.[0] ?? ''
  const tail = tailOf(masked)
  return (
    MASKED.find((word) => word.length === masked.length && fits(word, masked)) ??
    MASKED.find(
      (word) =>
        head !== '' &&
        word.length > head.length + tail.length &&
        word.startsWith(head) &&
        word.endsWith(tail) &&
        masked.length - head.length - tail.length > 1,
    )
  )
}

/** The letters after the last star. */
function tailOf(masked: string): string {
  let at = masked.length
  while (at > 0 && /[a-z]/.test(masked.charAt(at - 1))) at -= 1
  return masked.slice(at)
}

const fits = (word: string, masked: string): boolean =>
  [...word].every((letter, i) => masked[i] === letter || '*$@'.includes(masked[i] ?? ''))
