import { type HoldForm, longRegex } from '../../src/core/index.ts'
import { isCardNumber, isFrenchSocialNumber, isIban } from './checksums.ts'
import { isRoleAddress, isSampleHost } from './public-addresses.ts'

/*
 * What is known by its form. Every pattern is bounded, so that a comment costs what its length costs;
 * where a number carries a check digit, it is checked.
 */

type Accepts = (match: RegExpExecArray) => boolean

function form(
  name: `@${string}`,
  sentences: Pick<HoldForm, 'hears' | 'spares'>,
  pattern: RegExp,
  accepts: Accepts = () => true,
): HoldForm {
  return {
    name,
    ...sentences,
    find: (text) =>
      [...text.matchAll(pattern)]
        .filter(accepts)
        .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  }
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Somebody's own address: not a desk's (support@), not an example's, not at a brand that is spoken of. */
export const email = form(
  '@email',
  {
    hears: ['Write to anna.kowal@gmail.com tonight.'],
    spares: ['Write to support@brand.io.', 'It is icon@2x.png.'],
  },
  /(?<![\w.+-])([\w.+-]{1,64})@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/g,
  ([, local = '', host = '']) => !isRoleAddress(local) && !isSampleHost(host),
)

/** A private line: free and paid service numbers are published to be called. */
export const phone = form(
  '@phone',
  {
    hears: ['Appelez Paul au 06 39 98 12 45.', 'Call Anna on +44 7911 123 456.'],
    spares: ['Ring 0800 123 4567.', 'It has 1234 pages.'],
  },
  longRegex('g')`
    (?<![\d.,/#-])(?:(?:\+|00)[1-9][\d ().-]{7,18}\d|0[1-79](?:[ .-]?\d{2}){4}|0(?:7\d{3}|1\d{3}|
    20) ?\d{3,4} ?\d{3,4}|\(?[2-9]\d\d\)?[ .-]{1,2}\d{3}[ .-]\d{4})(?![\d]|[.,/-]\d)`,
  ([found]) => {
    const digits = digitsOf(found)
    if (/^(?:1?8(?:00|88|77|66|55|44|33)|338|448|3380|4480)/.test(digits)) return false
    return digits.length >= 9 && digits.length <= 15
  },
)

export const iban = form(
  '@iban',
  { hears: ['DE89 3704 0044 0532 0130 00'], spares: ['DE88 3704 0044 0532 0130 00'] },
  /(?<![A-Za-z\d])[A-Za-z]{2}\d{2}(?: ?[A-Za-z\d]{4}){3,7}(?: ?[A-Za-z\d]{1,3})?(?![A-Za-z\d])/g,
  ([found]) => isIban(found),
)

export const card = form(
  '@card',
  { hears: ['My card is 4111 1111 1111 1111.'], spares: ['My order is 4111 1111 1111 1112.'] },
  /(?<![\d-])\d(?:[ -]?\d){14,15}(?![\d-])/g,
  ([found]) => isCardNumber(digitsOf(found)),
)

/** A social security number: American by its dashes, French by its key. */
export const socialNumber = form(
  '@social-number',
  {
    hears: ['Her number is 078-05-1120.', '1 85 05 78 006 084 91'],
    spares: ['Her number is 000-05-1120.', '1 85 05 78 006 084 92'],
  },
  longRegex('g')`
    (?<![\d-])(?:(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}|[12] ?\d{2} ?(?:0[1-9]|
    1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2})(?![\d-])`,
  ([found]) => found.includes('-') || isFrenchSocialNumber(digitsOf(found)),
)

/** "My password is Hunter22!": a word nobody would say otherwise, with a digit or a sign in it. */
export const secret = form(
  '@secret',
  { hears: ['My password is Hunter22!', 'mdp : soleil42'], spares: ['My password is wrong.'] },
  longRegex('giu')`
    (?<![\p{L}\d])(?:pass ?words?|pass ?codes?|pwd|pw|mots? de passe|mdp|code pin|pin|cryptogramme|cvv|
    code secret)(?: is| was| est| c['’]est|:| :| =|
    =) {0,3}["'«“]?\s?(?=[^\s"'»”]{0,40}[\d!@#$%&*])[^\s"'»”]{3,40}`,
)

/** A house and a street; somebody's only beside words that say so. */
export const address = form(
  '@address',
  { hears: ['She lives at 12 rue des Lilas.', 'He lives at 12 Baker Street.'], spares: ['It took 12 days.'] },
  longRegex('giu')`
    (?<![\d.,:])\d{1,4}(?: ?bis| ?ter|[a-d])?,? (?:(?:rue|avenue|av\.|bd|boulevard|impasse|chemin|all[eé]e|
    place|quai|cours|route|square|passage|r[eé]sidence) [\p{L}'’]{2,20}|
    [\p{L}'’]{2,20} (?:[\p{L}'’]{2,20} )?(?:street|st|road|rd|avenue|ave|lane|drive|close|crescent|
    boulevard|blvd|way|terrace|gardens|square))(?!\p{L})`,
)
