import { type Language, longRegex, TAG_MEANINGS, type TagMeaning } from '../../../src/core/index.ts'

/** Discord's longest tag name, in UTF-16 code units. */
const LONGEST_NAME = 20

type Names = Readonly<Record<TagMeaning, string>>

/** What a tag is called when nobody configured it. */
const DEFAULTS: Readonly<Record<Language, Names>> = {
  en: {
    feedback: 'feedback',
    bug: 'bug report',
    request: 'request',
    question: 'question',
    praise: 'praise',
    review: 'needs review',
  },
  fr: {
    feedback: 'Retours',
    bug: 'Bug',
    request: 'Demande',
    question: 'Question',
    praise: 'Compliment',
    review: 'À relire',
  },
}

/** Other names that forums give the same thing; folded. A forum's own tag is used before one is created. */
const ALSO: Readonly<Record<TagMeaning, readonly string[]>> = {
  feedback: ['feedbacks', 'retour', 'avis', 'opinion'],
  bug: ['bug', 'bugs', 'bug reports', 'bogue', 'bogues', 'issue', 'probleme'],
  request: [
    'requests',
    'feature request',
    'feature requests',
    'suggestion',
    'suggestions',
    'idea',
    'ideas',
    'idee',
    'demandes',
  ],
  question: ['questions', 'help', 'aide'],
  praise: ['kudos', 'compliments', 'merci'],
  review: ['to review', 'a revoir', 'a verifier'],
}

/** Words that say something of a person. A tag made of one would be a judgement in public (rule 1). */
const OF_PERSONS = longRegex('u')`
    \b(?:detractors?|detracteurs?|detractrices?|trolls?|haters?|rageux|rageuses?|toxic|toxiques?|spammers?|
    idiots?|liars?|menteurs?|menteuses?|complainers?|whiners?|raleurs?|raleuses?|abusers?|harassers?|
    harceleurs?)\b`

interface Named {
  readonly name: string
}
export type ConfiguredNames = Readonly<Partial<Record<TagMeaning, string>>> | undefined

/** The name a tag gets when it is created: configured, otherwise in the guild's language. */
export function nameOf(meaning: TagMeaning, configured: ConfiguredNames, language: Language): string {
  const own = configured?.[meaning]?.trim()
  return own === undefined || own === '' || !isUsable(own) ? DEFAULTS[language][meaning] : own
}

/** The forum's own tag for a meaning. A configured name is the only one looked for. */
export function tagFor<Tag extends Named>(
  meaning: TagMeaning,
  available: readonly Tag[],
  configured: ConfiguredNames,
  language: Language,
): Tag | undefined {
  const name = nameOf(meaning, configured, language)
  const own = configured?.[meaning] !== undefined && isUsable(configured[meaning] ?? '')
  const others = Object.values(DEFAULTS).map((names) => names[meaning])
  for (const wanted of own ? [name] : [name, ...others, ...ALSO[meaning]]) {
    const found = available.find((tag) => folded(tag.name) === folded(wanted))
    if (found !== undefined) return found
  }
  return undefined
}

/** What an applied tag means, where it is one of ours. */
export function meaningsAmong<Tag extends Named>(
  available: readonly Tag[],
  configured: ConfiguredNames,
  language: Language,
): ReadonlyMap<Tag, TagMeaning> {
  const found = new Map<Tag, TagMeaning>()
  for (const meaning of TAG_MEANINGS) {
    const tag = tagFor(meaning, available, configured, language)
    if (tag !== undefined && !found.has(tag)) found.set(tag, meaning)
  }
  return found
}

/** Configured names that can't be used: too long for Discord, or a word for a person. */
export function unusableNames(configured: ConfiguredNames): readonly TagMeaning[] {
  return TAG_MEANINGS.filter((meaning) => {
    const name = configured?.[meaning]
    return name !== undefined && !isUsable(name)
  })
}

function isUsable(name: string): boolean {
  return name.trim() !== '' && name.length <= LONGEST_NAME && !OF_PERSONS.test(folded(name))
}

/** Case, accents, emoji and punctuation aside: "🐛 Bug" is "bug". */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
