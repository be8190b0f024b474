import { describe, expect, it } from 'vitest'
import { heuristics } from '../../../heuristics/index.ts'
import { promisesIn } from '../../../src/analysis/answer/promises/index.ts'
import { createAnalyzer, defaultPlaybook } from '../../../src/analysis/index.ts'
import { LANGUAGES, type Language, SITUATIONS } from '../../../src/core/index.ts'

const playbook = { ...defaultPlaybook, brand: 'Acme' }
const analyzer = createAnalyzer({ heuristics, playbook })

function answered(text: string, id = 'c1') {
  const { assessment, proposal } = analyzer.analyze({
    id,
    text,
    author: {},
    venue: { ownership: 'own', kind: 'review' },
  })
  if (proposal === null) throw new Error('nothing was proposed')
  return { language: assessment.language as Language, drafts: proposal.drafts, proposal }
}

/** Which situation a draft begins in. */
function situationOf(text: string, language: Language): string | undefined {
  const { phrasings } = playbook.wording[language]
  const plain = (one: string) => one.replace(/\{([^{}|]*)\|([^{}|]*)\}/gu, language === 'en' ? '$2' : '$1')
  return SITUATIONS.find((situation) =>
    phrasings[situation].openings.some((one) => text.includes(plain(one))),
  )
}

describe('a reply begins as what it answers', () => {
  it.each([
    ['The app crashes whenever I open the settings since 4.2.', 'problem'],
    ['The update deleted all my photos and I can’t get them back.', 'loss'],
    ['You charged me twice for the same month and nobody answers.', 'loss'],
    ['I deleted my account because the app crashes all the time.', 'problem'],
    ['I am afraid to lose my photos when the sync stops again.', 'problem'],
    ['Ma montre est arrivée cassée et le chargeur ne marche pas.', 'loss'],
    ['Could you please add an export as CSV?', 'wish'],
    ['La mise à jour a effacé toutes mes photos, impossible de les récupérer.', 'loss'],
    ['Vous m’avez débité deux fois pour le même mois, et personne ne répond.', 'loss'],
    ['L’application plante dès que j’ouvre les réglages depuis la 4.2.', 'problem'],
    ['Pourriez-vous ajouter un export en CSV ?', 'wish'],
    ['I love it, best app I ever had, thank you so much!', 'praise'],
    ['J’adore, la meilleure appli que j’aie eue, merci beaucoup !', 'praise'],
  ])('“%s”: %s', (text, situation) => {
    const { drafts, language } = answered(text)
    expect(situationOf(drafts[0]?.text ?? '', language)).toBe(situation)
  })

  it('an idea can be declined with a reason, a complaint can’t', () => {
    const ids = (text: string) => answered(text).drafts.map(({ template }) => template)
    expect(ids('Could you please add an export as CSV?')).toContain('answer/not-taken-up')
    expect(ids('The app crashes whenever I open the settings since 4.2.')).not.toContain(
      'answer/not-taken-up',
    )
  })

  it('who lost something is offered nothing that reads as a no', () => {
    for (const { text } of answered('The update deleted all my photos and I can’t get them back.').drafts)
      expect(text).not.toMatch(/if the answer is no|si c’est non/u)
  })
})

describe('fifty answers to one problem don’t read alike', () => {
  it.each([
    'The app crashes whenever I open the settings since 4.2.',
    'L’application plante dès que j’ouvre les réglages depuis la 4.2.',
  ])('“%s”', (text) => {
    const texts = Array.from({ length: 50 }, (_, at) => answered(text, `case-${at}`).drafts[0]?.text ?? '')
    const often = new Map<string, number>()
    for (const one of texts) often.set(one, (often.get(one) ?? 0) + 1)
    expect(often.size).toBeGreaterThanOrEqual(40)
    expect(Math.max(...often.values())).toBeLessThanOrEqual(3)
  })

  it.each(LANGUAGES)('at least eight ways to begin and to end, in every situation (%s)', (language) => {
    for (const situation of SITUATIONS) {
      const { openings, closings } = playbook.wording[language].phrasings[situation]
      expect(
        [new Set(openings).size, new Set(closings).size].every((size) => size >= 8),
        situation,
      ).toBe(true)
    }
  })

  it.each(LANGUAGES)('what a reply of ours promises at its end is heard as a promise (%s)', (language) => {
    for (const situation of SITUATIONS)
      for (const closing of playbook.wording[language].phrasings[situation].closings) {
        const said = closing.replace(/\{([^{}|]*)\|([^{}|]*)\}/gu, '$1')
        const promised = promisesIn(`${language === 'en' ? 'Thank you.' : 'Merci.'} ${said}`).length > 0
        expect(promised, said).toBe(['problem', 'loss', 'wish'].includes(situation))
      }
  })

  it('every way to begin and to end passes the linter', () => {
    const comment = { id: 'c', text: '…', author: {}, venue: { ownership: 'own', kind: 'review' } } as const
    for (const language of LANGUAGES)
      for (const [situation, { openings, closings }] of Object.entries(playbook.wording[language].phrasings))
        for (const [at, opening] of openings.entries()) {
          const text = `${opening} ${closings[at % closings.length]}\n\n— the Acme team`
          const plain = text.replace(/\{([^{}|]*)\|([^{}|]*)\}/gu, '$1')
          const strategy = situation === 'host' ? 'thank-host' : null
          expect(analyzer.lint({ comment, strategy, text: plain }), plain).toEqual([])
        }
  })
})
