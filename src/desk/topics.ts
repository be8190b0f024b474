import type { Topic } from '../core/index.ts'

/** So many are told; a word that fewer than so many use is none. */
const MOST = 15
const FEWEST = 2
const SHORTEST = 4
/** In UTF-16 code units. */
const LOOKED_AT = 4_000

/** Words that say nothing of what a comment is about; without accents. */
const EMPTY = new Set(
  `about above after again against already also always another anything around because been before
  being below between both cannot could does doing done down during each either else even ever every
  everything from further getting gets give going gone good great have having here hers herself
  himself into itself just keep like little look made make makes many maybe might mine more most
  much must myself need needs never nothing often once only other ours over people please really
  same seem seems several shall should since some someone something still such sure take than thank
  thanks that their theirs them then there these they thing things think this those though through
  time times today told took toward tried trying under until upon used uses using very want wanted
  wants well went were what when where whether which while whom whose will with within without wont
  work working works would year years your yours yourself cest hello yesterday week weeks month
  months days last first love hate ainsi alors apres aucun aucune aujourd aussi autre autres avaient
  avais avait avant avec avez avoir avons beaucoup bien bonjour bonne cela celle celles celui cette
  ceux chaque chez comme comment dans depuis dernier derniere des dire dit donc dont elle elles
  encore entre etaient etais etait etant etes etre fait faire fais fois font hier ici jamais jour
  jours leur leurs lors lorsque mais meme memes merci mieux moins mois mon nous notre nouveau parce
  parfois pas peut peux plus plusieurs pour pourquoi pourtant pouvez prend presque puis quand que
  quel quelle quelque quelques qui quoi rien sans semaine sera serait seulement soir soit sont sous
  suis sur tant tellement temps tous tout toute toutes toujours tres trop vais vers veux voici voila
  vont votre vous vraiment three four five seven eight nine twelve twenty twice both none half
  deux trois quatre cinq huit neuf douze vingt trente moitie impossible possible find found since`
    .split(/\s+/)
    .filter(Boolean),
)

/** The words of a text that say most of what it is about, the longest first; without accents. Pure. */
export function tellingWords(text: string, most: number): readonly string[] {
  const found = new Set<string>()
  for (const [word] of text
    .slice(0, LOOKED_AT)
    .toLowerCase()
    .matchAll(/\p{L}{4,30}/gu)) {
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '')
    if (!EMPTY.has(bare)) found.add(bare)
  }
  return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, most)
}

/**
 * The words that most of these texts have in common, each counted once a text, singular and plural as one.
 * Pure; what is shown is the form that is used most.
 */
export function topicsOf(texts: readonly string[]): readonly Topic[] {
  const found = new Map<string, Map<string, number>>()
  for (const text of texts) {
    const seen = new Set<string>()
    for (const [word] of text.toLowerCase().matchAll(/\p{L}{4,30}/gu)) {
      const bare = word.normalize('NFD').replace(/\p{M}/gu, '')
      const key = bare.length > SHORTEST ? bare.replace(/(?<=[^s])s$|x$/, '') : bare
      if (EMPTY.has(bare) || EMPTY.has(key) || seen.has(key)) continue
      seen.add(key)
      const forms = found.get(key) ?? new Map<string, number>()
      forms.set(word, (forms.get(word) ?? 0) + 1)
      found.set(key, forms)
    }
  }
  return [...found]
    .map(([key, forms]) => {
      const [[word] = [key]] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      return { word, count: [...forms.values()].reduce((sum, one) => sum + one, 0) }
    })
    .filter(({ count }) => count >= FEWEST)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
}
