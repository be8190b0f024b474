/*
 * Marks that stand in the place of letters, or between them: "a**hole", "sh!t", "won`t", "st||ooges||".
 * Every look around is bounded, so that reading a text stays linear.
 */

/** What stands in the place of `text.slice(from, to)`. */
export interface Unmasked {
  readonly from: number
  readonly to: number
  readonly as: string
}

/** Longer words are no masked swearing. */
const LONGEST = 16
const MOST_RUNS = 4
/** So far back an opening mark is looked for. */
const BEHIND = 160
const LONGEST_SPOILER = 300

/** Swearing that people mask, the commoner words before the rarer: the first that fits is meant. */
const SWEARING = (
  'fuck fucking fucked fucker fuckers fucks fuckin faggot faggots shit shitty shite shits shithead ' +
  'shithole ' +
  'ass asses asshole assholes arse arsehole arseholes bitch bitches bitching bullshit bastard ' +
  'bastards bollocks ' +
  'bugger crap crappy cunt cunts cock cocks damn damned dick dicks dickhead dickheads dumbass ' +
  'dumbasses douche ' +
  'goddamn hell idiot idiots jackass jerk jerks motherfucker motherfuckers motherfucking moron ' +
  'morons nigger ' +
  'nigga piss pissed prick pricks pussy pussies retard retards retarded slut sluts stupid suck ' +
  'sucks sucker ' +
  'twat twats wank wanker wankers whore whores ' +
  'merde merdes merdique merdeux connard connards connasse connasses connerie conneries con cons conne cul ' +
  'pute putes putain putains salope salopes salaud salauds encule encules enculé enculés batard ' +
  'bâtard bâtards ' +
  'couille couilles bordel bouffon bouffons chier chiant chiotte chiottes foutre niquer nique ' +
  'niqué tapette ' +
  'pédé pédés abruti abrutis débile débiles crétin crétins'
).split(' ')
/** What is masked so that no filter hears it; there several letters must be left, for it is no swearing. */
const GRAVE = (
  'want wants wanted wanna kill kills killed killing killer die dies died dying dead death suicide ' +
  'suicidal suicides ' +
  'murder murdered murderer myself yourself rape raped raping rapist shoot shooting stab stabbed ' +
  'strangle bomb bombs ' +
  'hang hanging pills overdose cutting abuse abused abuser pedo pedos pedophile paedophile nude ' +
  'nudes child children ' +
  'weapon knife slaughter behead ' +
  'tuer tue tues tué tuée mourir meurs mort morte morts crever crève suicide suicider suicidaire ' +
  'viol violer violé ' +
  'violée pendre buter égorger bombe arme pédophile pédophiles pédo corde veines cachets scarifie ' +
  'mineure mineurs enfant enfants veux envie'
).split(' ')
const GRAVE_WORDS = new Set(GRAVE)
const LETTERS_OF_GRAVE = 3
const MASKED: ReadonlyMap<string, readonly string[]> = Map.groupBy([...SWEARING, ...GRAVE], (word) =>
  word.charAt(0),
)

const LETTER = /\p{L}/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** Each stands for any letter; a run of them for as many, or one more. */
const BLANKS = '*#%'
/** What a sign is drawn for. */
const DRAWN: Readonly<Record<string, string>> = { $: 's', '@': 'aeou', '!': 'il' }
const TITLE = /\b(?:m|mr|mrs|ms|miss|mme|mlle|dr|madame|monsieur|docteur)\.? $/i

function isMask(char: string): boolean {
  return char !== '' && (BLANKS.includes(char) || char in DRAWN)
}

/** The letters behind the mask at `at`, where they make a word that people mask. */
export function unmasked(text: string, at: number): Unmasked | undefined {
  const char = text.charAt(at)
  const before = text.charAt(at - 1)
  const next = text.charAt(at + 1)
  const begins = (char === '$' || char === '@') && (LETTER.test(next) || next === char)
  if (!begins && !LETTER.test(before) && !isMask(before)) return undefined
  const [start, end] = wordAround(text, at)
  if (at < start || at >= end || end - start > LONGEST) return undefined
  const word = text.slice(start, end)
  const lower = word.toLowerCase()
  const fit = fitting(lower)
  if (
    fit === undefined ||
    isReckoned(text, start, end) ||
    (knownLetters(lower) === 1 && TITLE.test(text.slice(Math.max(0, start - 12), start)))
  )
    return undefined
  const run = runEnd(lower, at - start)
  const as = fit.word.slice(fit.places[at - start], fit.places[run] ?? fit.word.length)
  return { from: at, to: start + run, as: word === word.toUpperCase() ? as.toUpperCase() : as }
}

/** "O(c*n)", "2*c*n": a reckoning, no word. */
function isReckoned(text: string, start: number, end: number): boolean {
  return end - start === 3 && /[\d()=+^/[\]]/.test(text.charAt(start - 1) + text.charAt(end))
}

/** The word with its masks, without the marks of emphasis or of a shout around it. */
function wordAround(text: string, at: number): readonly [start: number, end: number] {
  const within = (i: number) => LETTER_OR_DIGIT.test(text.charAt(i)) || isMask(text.charAt(i))
  let start = at
  while (start > 0 && at - start <= LONGEST && within(start - 1)) start -= 1
  let end = at + 1
  while (end < text.length && end - at <= LONGEST && within(end)) end += 1
  while (start < end && `${BLANKS}!`.includes(text.charAt(start))) start += 1
  while (end > start && '!@#%'.includes(text.charAt(end - 1))) end -= 1
  if (text.charAt(end - 1) === '*' && isEmphasised(text, start)) {
    while (end > start && text.charAt(end - 1) === '*') end -= 1
  }
  return [start, end]
}

/** "**what a** day": a star opened before, so that those behind the word close it. */
function isEmphasised(text: string, start: number): boolean {
  const behind = text.slice(Math.max(0, start - BEHIND), start)
  return /(?:^|[^\p{L}\p{N}*])\*{1,3}(?:[\p{L}\p{N}"'«“(][^*\n]*)?$/u.test(behind)
}

function runEnd(word: string, at: number): number {
  let end = at + 1
  if (BLANKS.includes(word.charAt(at)))
    while (end < word.length && BLANKS.includes(word.charAt(end))) end += 1
  return end
}

function knownLetters(word: string): number {
  let known = 0
  for (const char of word) if (!BLANKS.includes(char)) known += 1
  return known
}

interface Fit {
  readonly word: string
  /** For each unit of the masked word, where in `word` its letter stands. */
  readonly places: readonly number[]
}

function fitting(masked: string): Fit | undefined {
  const first = masked.charAt(0)
  const words = MASKED.get(DRAWN[first]?.charAt(0) ?? first)
  if (words === undefined || (masked.match(/[*#%]+|[$@!]/g)?.length ?? 0) > MOST_RUNS) return undefined
  const known = knownLetters(masked)
  // "child*" is a pattern, or has a footnote.
  const isOpenEnded = BLANKS.includes(masked.at(-1) ?? ' ')
  for (const spare of known > 3 ? [0, 1, 2] : known > 1 ? [0, 1] : [0]) {
    for (const word of words) {
      // Of a word of three letters one is too little to know it by.
      if (known === 1 && word.length < 4 && word !== 'ass') continue
      if (GRAVE_WORDS.has(word) && (known < LETTERS_OF_GRAVE || isOpenEnded)) continue
      const places: number[] = []
      if (word.length >= masked.length && fill(masked, 0, word, 0, spare, places)) return { word, places }
    }
  }
  return undefined
}

/** @param spare how many letters more than its length a run of blanks may stand for */
function fill(
  masked: string,
  at: number,
  word: string,
  letter: number,
  spare: number,
  places: number[],
): boolean {
  if (at === masked.length) return letter === word.length
  const char = masked.charAt(at)
  places[at] = letter
  if (!BLANKS.includes(char)) {
    const as = word.charAt(letter)
    if (as === '' || !(DRAWN[char] ?? char).includes(as)) return false
    return fill(masked, at + 1, word, letter + 1, spare, places)
  }
  const end = runEnd(masked, at)
  for (let more = 0; more <= spare; more += 1) {
    if (fill(masked, end, word, letter + end - at + more, spare, places)) return true
  }
  return false
}

const CONTRACTED = /^(?:t|s|re|ve|ll|d|m|em)(?![\p{L}\p{N}])/iu
const ELIDED = /(?:^|[^\p{L}\p{N}])(?:j|l|d|qu|n|c|s|m|t|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|aujourd)$/iu

/** "won`t", « l`appli »: a backtick where an apostrophe belongs, and not the end of code (`Comment`s). */
export function isApostrophe(text: string, at: number): boolean {
  if (!LETTER.test(text.charAt(at - 1)) || !LETTER.test(text.charAt(at + 1))) return false
  const behind = text.slice(Math.max(0, at - BEHIND), at)
  if (!CONTRACTED.test(text.slice(at + 1, at + 4)) && !ELIDED.test(behind.slice(-10))) return false
  return !opensCode(behind.slice(behind.lastIndexOf('\n') + 1))
}

function opensCode(line: string): boolean {
  let open = false
  for (let i = line.indexOf('`'); i >= 0; i = line.indexOf('`', i + 1)) {
    const glued = LETTER.test(line.charAt(i - 1)) && LETTER.test(line.charAt(i + 1))
    if (open || !glued) open = !open
  }
  return open
}

/** Where the spoiler that opens at `at` closes (its first bar); −1: these bars hide nothing. */
export function spoilerEnd(text: string, at: number): number {
  if (/[\s|]/.test(text.charAt(at + 2) || ' ')) return -1
  const hidden = text.slice(at + 2, at + 2 + LONGEST_SPOILER)
  const length = hidden.indexOf('||')
  if (length < 2 || /\s/.test(hidden.charAt(length - 1)) || hidden.slice(0, length).includes('\n\n'))
    return -1
  return at + 2 + length
}
