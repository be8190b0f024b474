import type { Weighed } from './ear-held.ts'

/** Words from … to, which is excluded, among the tokens. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

const MOST_CARRIED = 4
/** A word carries when it gives so much of what the weightiest gives. */
const SHARE = 0.35

/** The words that gave most, in order; neighbours together. Never empty: what is held shows why. */
export function carriedBy(
  given: readonly Weighed[],
  isTelling: (word: number) => boolean,
): readonly WordRange[] {
  const telling = given.filter(({ word }) => isTelling(word))
  const among = telling.length > 0 ? telling : given
  const most = Math.max(...among.map(({ weight }) => weight))
  // Where no word speaks for it by itself, the one that speaks least against it is shown.
  const enough = most > 0 ? SHARE * most : most
  const carriers = among
    .filter(({ weight }) => weight >= enough)
    .sort((a, b) => b.weight - a.weight || a.word - b.word)
    .slice(0, MOST_CARRIED)
    .map(({ word }) => word)
    .sort((a, b) => a - b)
  const ranges: { from: number; to: number }[] = []
  for (const word of carriers) {
    const last = ranges.at(-1)
    if (last?.to === word) last.to = word + 1
    else ranges.push({ from: word, to: word + 1 })
  }
  return ranges
}

/** They weigh, but show nobody anything. */
export const TELL_NOTHING: ReadonlySet<string> = new Set(
  (
    'a about after all am an and are as at be been but by can cant could did do does dont for from ' +
    'get got had has ' +
    'have he her here him his how i id if ill im in into is it its ive just like me more my no not ' +
    'now of off on one ' +
    'or our out over she so some than that the their them then there they this to too up us was we ' +
    'were what when ' +
    'where which who why will with wont would you your youre ' +
    'a ai as au aux avec c ca ce ces cette chez comme d dans de des du elle elles en encore est et ' +
    'ete eu il ils j jai ' +
    'je jusqu l la le les leur leurs lui m ma mais me mes meme moi mon n ne nos notre nous on ont ' +
    'ou par pas plus pour ' +
    'pourquoi qu quand que qui quoi s sa sans se ses si son sont sur t ta te tes toi ton tout tous ' +
    'tu un une va vos ' +
    'votre vous vu y'
  ).split(' '),
)
