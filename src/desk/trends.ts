import type { Topic, Trends, TrendsQuery } from '../core/index.ts'
import type { Settings } from './options.ts'
import { facets } from './query.ts'
import { topicsOf } from './topics.ts'

/** Fewer have it together than that: it is no topic. */
const FEWEST = 2

/** What came in, what became of it, and what critics write about. */
export async function trends(settings: Settings, query: TrendsQuery): Promise<Trends> {
  const { store } = settings
  const [sums, words] = await Promise.all([store.trends(query), store.criticsWords(query)])
  return { ...sums, topics: await asListed(settings, query, topicsOf(words)) }
}

/** Each topic with the number of cases that the list shows which its link leads to. */
async function asListed(
  settings: Settings,
  query: TrendsQuery,
  topics: readonly Topic[],
): Promise<readonly Topic[]> {
  const found: Topic[] = []
  for (const { word } of topics) {
    const { total, more } = await facets(settings, { ...query, verdict: 'critic', search: word })
    if (total >= FEWEST) found.push({ word, count: total, ...(more ? { more } : {}) })
  }
  return found.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
}
