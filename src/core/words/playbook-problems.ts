import type { Language } from '../vocabulary.ts'

/** What should stand in a playbook where something else stands, as the parser says it, in French. */
const WHOLE: Readonly<Record<string, string>> = {
  'at least one variant': 'au moins une variante',
  'YAML with few aliases': 'du YAML avec peu d’alias',
  'a block of keys': 'un bloc de clés',
  'a list': 'une liste',
  'a string': 'un texte',
  'no such key': 'une clé qui existe',
  'at least one without a hole, for when nothing is known':
    'au moins une sans champ à remplir, pour quand rien n’est connu',
  'words in square brackets, e.g. "[your answer]"':
    'des mots entre crochets, par exemple «\u00A0[votre réponse]\u00A0»',
  'a name of small letters, digits and hyphens': 'un nom en minuscules, chiffres et tirets',
}
const UNITS: Readonly<Record<string, string>> = {
  characters: 'caractères',
  entries: 'entrées',
  variants: 'variantes',
}
const BOUND = /^at (most|least) (\d+) (characters|entries|variants)$/u
const YAML = /^valid YAML \(([^()]*)\)$/u
const NEAREST_KEY = /^one of its known keys; the nearest is "([^"]*)"$/u
const NEAREST_HOLE = /^known holes; the nearest to (\{[^{}]*\}) is (\{[^{}]*\})$/u

/** @param expected in English, from the playbook's parser */
export function playbookProblem(language: Language, expected: string): string {
  if (language === 'en') return expected
  const known = WHOLE[expected]
  if (known !== undefined) return known
  const [, most, count = '', unit = ''] = BOUND.exec(expected) ?? []
  if (most !== undefined) return `${most === 'most' ? 'au plus' : 'au moins'} ${count} ${UNITS[unit] ?? unit}`
  const yaml = YAML.exec(expected)?.[1]
  if (yaml !== undefined) return `du YAML valide (${yaml})`
  const key = NEAREST_KEY.exec(expected)?.[1]
  if (key !== undefined) return `une des clés connues\u00A0; la plus proche est «\u00A0${key}\u00A0»`
  const [, hole, nearest] = NEAREST_HOLE.exec(expected) ?? []
  if (hole !== undefined) return `un champ connu\u00A0; le plus proche de ${hole} est ${nearest}`
  return expected.replaceAll('" or "', '" ou "')
}
