import { describe, expect, it, vi } from 'vitest'
import { esperanto } from './esperanto.ts'

/*
 * A third language is a folder and a line in heuristics/languages/registry.ts. Here that file, and no other,
 * is replaced by one that lists one more.
 */
vi.mock('../../../heuristics/languages/registry.ts', async (original) => {
  const { LANGUAGE_PACKS } = await original<typeof import('../../../heuristics/languages/registry.ts')>()
  return { LANGUAGE_PACKS: [...LANGUAGE_PACKS, esperanto] }
})

const { createWinnow } = await import('../../../src/main.ts')
const { heuristics } = await import('../../../heuristics/index.ts')
const { problemsOf } = await import('../../../learning/phrases/problems.ts')
const { promisesIn } = await import('../../../src/analysis/answer/promises/index.ts')
const winnow = createWinnow({ reading: 'quick' })
const analyze = (text: string) =>
  winnow.analyzer.analyze(winnow.readComment({ id: 'x', text }), { reading: 'quick' })

describe('a third language', () => {
  it('is told from the others, and takes nothing from them', () => {
    expect(analyze('La aplikaĵo kraŝas kiam mi sendas la kvitancon.').assessment.language).toBe('eo')
    expect(analyze('The app crashes when I send the receipt.').assessment.language).toBe('en')
    expect(analyze('L’appli plante quand j’envoie la facture.').assessment.language).toBe('fr')
  })

  it('is heard by the cues whose lexicon it has, with the reason and the words', () => {
    const { counterSignals } = analyze('La aplikaĵo kraŝas kiam mi sendas la kvitancon.').assessment
    expect(counterSignals).toMatchObject([
      {
        cue: 'substance/malfunction',
        reason: { en: expect.stringMatching(/\w/), fr: expect.stringMatching(/\w/) },
        evidence: [{ text: 'kraŝas' }],
      },
    ])
  })

  it('has negations and moods of its own', () => {
    expect(analyze('La programo neniam estas rubaĵo por mi.').assessment.signals).toEqual([])
    expect(analyze('Kia rubaĵo, mi koleras kaj la programo estas malbona!').assessment.signals).toMatchObject(
      [{ cue: 'disdain/product-contempt' }],
    )
  })

  it('is answered in its own words, and says why', () => {
    const { proposal } = analyze('La aplikaĵo kraŝas kiam mi sendas la kvitancon.')
    const drafts = [proposal?.drafts ?? [], ...Object.values(proposal?.otherDrafts ?? {})].flat()
    const own = drafts.filter(({ language }) => language === 'eo').map(({ text }) => text)
    expect(own).toContain('Dankon pro via mesaĝo. Ni informos vin ĉi tie.\n\n— la teamo')
    expect(proposal?.because.length).toBeGreaterThan(0)
  })

  it('is held, and its promises are heard', () => {
    expect(analyze('Mi volas morti, kaj tio estas via kulpo.').assessment.hold?.kind).toBe('distress')
    expect(promisesIn('Dankon, ke vi diris tion. Ni informos vin ĉi tie.').map(({ text }) => text)).toEqual([
      'Ni informos vin ĉi tie.',
    ])
  })

  it('has sentences beside its entries, which are read like those of the others', () => {
    const cues = heuristics.flatMap((heuristic) => heuristic.cues)
    for (const id of Object.keys(esperanto.lexicons)) {
      const cue = cues.find((one) => one.id === id)
      expect(cue === undefined ? 'no cue' : problemsOf(cue, 'eo'), id).toEqual([])
    }
  })

  it('is not named outside, where the contract has its own closed list', () => {
    const result = winnow.analyze({ id: 'x', text: 'La aplikaĵo kraŝas kiam mi sendas la kvitancon.' })
    expect(result.language).toBe('und')
    expect(result.drafts.filter(({ language }) => language !== 'en' && language !== 'fr')).toEqual([])
  })
})
