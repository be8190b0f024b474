/*
 * Word classes: whole fields of the language (things people use, ways to go wrong), written as base
 * forms and unfolded into the forms people write. Folded: lower case, accents off.
 */

const VOWEL = /[aeiou]/

function split(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '')
}

/** A class of words as they stand. */
export function words(list: string): ReadonlySet<string> {
  return new Set(split(list))
}

/** English or French nouns: with their plurals. */
export function nouns(list: string): ReadonlySet<string> {
  return new Set(
    split(list).flatMap((noun) => [
      noun,
      `${noun}s`,
      ...(/(?:s|x|ch|sh)$/.test(noun) ? [`${noun}es`] : []),
      ...(/[^aeiou]y$/.test(noun) ? [`${noun.slice(0, -1)}ies`] : []),
      ...(/(?:au|eu)$/.test(noun) ? [`${noun}x`] : []),
      ...(/al$/.test(noun) ? [`${noun.slice(0, -2)}aux`] : []),
    ]),
  )
}

/** Regular English verbs, all forms; irregular forms are listed as plain words. */
export function verbs(list: string): ReadonlySet<string> {
  return new Set(split(list).flatMap(englishForms))
}

function englishForms(verb: string): readonly string[] {
  const last = verb.at(-1) ?? ''
  if (last === 'e') return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (last === 'y' && !VOWEL.test(verb.at(-2) ?? ''))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  const ends = /(?:s|x|ch|sh|z)$/.test(verb) ? 'es' : 's'
  const doubled = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) ? verb + last : verb
  return [verb, verb + ends, `${verb}ed`, `${verb}ing`, `${doubled}ed`, `${doubled}ing`]
}

/** French verbs in -er, as stems ("plant"): present, participles, imperfect, future. */
export function verbesEr(list: string): ReadonlySet<string> {
  const ends = [
    'e',
    'es',
    'ent',
    'ee',
    'ees',
    'er',
    'ez',
    'ait',
    'aient',
    'ais',
    'ant',
    'era',
    'eront',
    'a',
    'ons',
    'erait',
  ]
  return new Set(split(list).flatMap((stem) => ends.map((end) => stem + end)))
}

/** French adjectives and participles in their masculine form: with feminine and plurals. */
export function adjectifs(list: string): ReadonlySet<string> {
  return new Set(
    split(list).flatMap((adjective) => {
      // Accents are off: "casse" may be « casse » or « cassé », and has both feminines.
      if (adjective.endsWith('e')) return [adjective, `${adjective}s`, `${adjective}e`, `${adjective}es`]
      const feminine = adjective.endsWith('eux')
        ? `${adjective.slice(0, -1)}se`
        : adjective.endsWith('if')
          ? `${adjective.slice(0, -1)}ve`
          : adjective.endsWith('el') || adjective.endsWith('ien')
            ? `${adjective}${adjective.at(-1)}e`
            : `${adjective}e`
      return [adjective, `${adjective}s`, feminine, `${feminine}s`]
    }),
  )
}

/** Several classes as one. */
export function union(...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]))
}
