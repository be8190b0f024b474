import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../adapters/discord/forum/meanings.ts'
import { nameOf, tagFor, unusableNames } from '../../adapters/discord/forum/names.ts'
import { readHere, TAG_MEANINGS, type TagMeaning } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'

describe('names of tags', () => {
  it.each(['en', 'fr'] as const)('in %s are short enough and about the post', (language) => {
    const names = TAG_MEANINGS.map((meaning) => nameOf(meaning, undefined, language))
    expect(names.filter((name) => name.length > 20)).toEqual([])
    expect(
      unusableNames(Object.fromEntries(TAG_MEANINGS.map((meaning, at) => [meaning, names[at] ?? '']))),
    ).toEqual([])
  })

  it.each<[string, TagMeaning, string[], string | undefined]>([
    ['the forum’s own, emoji and case aside', 'bug', ['Windows', '🐛 BUG'], '🐛 BUG'],
    ['one in the other language', 'feedback', ['Retours'], 'Retours'],
    ['another usual name', 'request', ['Feature request'], 'Feature request'],
    ['with accents or without', 'review', ['A relire'], 'A relire'],
    ['nothing that only resembles', 'bug', ['Bugatti', 'Debugging'], undefined],
  ])('finds %s', (_what, meaning, available, found) => {
    const tags = available.map((name) => ({ name }))
    expect(tagFor(meaning, tags, undefined, 'en')?.name).toBe(found)
  })

  it('looks for a configured name and no other', () => {
    const tags = [{ name: 'bug' }, { name: 'Defect' }]
    expect(tagFor('bug', tags, { bug: 'Defect' }, 'en')?.name).toBe('Defect')
    expect(tagFor('bug', [{ name: 'bug' }], { bug: 'Defect' }, 'en')).toBeUndefined()
  })

  it.each([
    'Troll',
    'DÉTRACTEUR',
    'haters!',
    'toxique',
    'a name of more than 20',
  ])('refuses %s, and uses its own (rule 1)', (name) => {
    expect(unusableNames({ review: name })).toEqual(['review'])
    expect(nameOf('review', { review: name }, 'en')).toBe('needs review')
    expect(nameOf('review', { review: name }, 'fr')).toBe('À relire')
  })
})

describe('what a post is about', () => {
  const { analyzer } = createWinnow()
  const post = (text: string) =>
    readHere(analyzer).read(
      { id: '1', text, author: { id: '2', name: 'Lou' }, venue: { ownership: 'own', kind: 'forum' } },
      { post: true },
    )

  it.each<[TagMeaning | null, string]>([
    ['bug', 'Settings\n\nThe app crashes whenever I open the settings, since version 2.3.'],
    ['bug', 'Export\n\nLe bouton d’export ne marche plus depuis la mise à jour 3.1.'],
    ['request', 'Dark mode\n\nCould you add a dark mode, please? It would help at night.'],
    ['request', 'Tri\n\nSerait-il possible de trier les notes par date ?'],
    ['question', 'Notes\n\nHow do I export my notes?'],
    ['question', 'Notes\n\nComment exporter mes notes ?'],
    ['praise', 'Thanks\n\nI love the new release, thank you so much!'],
    ['praise', 'Merci\n\nMerci beaucoup, super application.'],
    ['feedback', 'Navigation\n\nSince the redesign I find the navigation confusing, too many clicks.'],
    ['review', 'Nul.'],
    [null, 'Hi\n\nHello everyone, I am new here.'],
    ['bug', 'Import\n\nIt has been broken since 2.3 and nobody answers. When will it be fixed?'],
    ['question', 'Export\n\nHow can I export a single page? I looked everywhere and could not find it.'],
  ])('%s: %s', async (meaning, text) => {
    expect(meaningOf(await post(text))).toBe(meaning)
  })

  it(
    'of contempt, or of what is held for a person, is only ' + 'ever that somebody should look (rule 1)',
    async () => {
      const read = await post('My app broke.')
      const { assessment } = read
      expect(meaningOf({ ...read, assessment: { ...assessment, verdict: 'detractor' } })).toBe('review')
      expect(meaningOf(await post('Goodbye\n\nI want to kill myself tonight.'))).toBe('review')
      expect(meaningOf({ ...read, assessment: { ...assessment, complete: false } })).toBeNull()
    },
  )

  it('is that somebody should look where nothing is likely', async () => {
    const read = await post('My app broke.')
    const even = {
      feedback: 0.2,
      bug: 0.2,
      request: 0.2,
      question: 0.2,
      praise: 0.1,
      review: 0.05,
      none: 0.05,
    }
    expect(meaningOf({ ...read, meanings: even })).toBe('review')
    expect(meaningOf({ ...read, meanings: { ...even, none: 0.9 } })).toBeNull()
  })
})
