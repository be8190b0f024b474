import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Analysis, Comment, Language } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'

const { analyzer } = createWinnow({ brand: 'Acme', reading: 'quick' })
const dana = { id: 'dana', name: 'Dana' }
const ana = { name: 'Ana' }

interface Pair {
  readonly language: Language
  readonly before: string
  readonly question: string
  readonly reply: string
  readonly is: 'answers' | 'dodges'
}

function read(
  { language, before, question, reply }: Omit<Pair, 'is'>,
  more: Partial<Comment> = {},
): Analysis {
  const thread = [
    { author: dana, text: before },
    { author: ana, text: question, fromUs: true },
  ]
  const venue = { ownership: 'own', kind: 'forum' } as const
  return analyzer.analyze({ id: 'c', text: reply, language, author: dana, venue, thread, ...more })
}

const asked = (reply: string, more: Partial<Comment> = {}) =>
  read(
    {
      language: 'en',
      before: 'Bravo, geniuses. What a masterpiece of uselessness, you clowns.',
      question: 'What bothers you most, and what would you need from us?',
      reply,
    },
    more,
  )

const pairs = (name: string): readonly Pair[] =>
  readFileSync(`test/golden/answers/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pair)

describe('replies to our question, judged by hand', () => {
  /** At least so many are told right; hardly any answer is taken for a dodge, nor a dodge for an answer. */
  it.each([
    ['pairs', 103, 2],
    ['kept', 49, 1],
  ])('in %s.jsonl', (name, right, wrong) => {
    const told = pairs(name).map((pair) => {
      const kind = read(pair).assessment.answered?.kind
      const as = kind === 'substance' ? 'answers' : kind === 'unclear' ? 'unclear' : 'dodges'
      return { as, is: pair.is }
    })
    expect(told.filter(({ as, is }) => as === is).length).toBeGreaterThanOrEqual(right)
    expect(told.filter(({ as, is }) => as !== 'unclear' && as !== is).length).toBeLessThanOrEqual(wrong)
  })
})

describe('an answer of substance', () => {
  it.each([
    'The search. I type a word that is in the note and it finds nothing, every single time.',
    'Just give us the old editor back, you bunch of vandals.',
    'You removed offline mode. I work on trains. Draw your own conclusions, Sherlock.',
  ])('makes a critic’s of it, however rude: %s', (reply) => {
    const { assessment, proposal } = asked(reply)
    expect(assessment).toMatchObject({
      verdict: 'critic',
      angry: true,
      answered: { kind: 'substance', question: 1 },
    })
    expect(assessment.why.en).toMatch(/most probably a very angry customer/)
    expect(assessment.signals.filter(({ signal }) => signal === 'deflection')).toEqual([])
    expect(assessment.counterSignals.find(({ cue }) => cue === 'answered/substance')?.evidence).toMatchObject(
      [
        { kind: 'thread', index: 1 },
        { kind: 'span', start: 0 },
      ],
    )
    expect(proposal?.strategy).toBeNull()
    expect(proposal?.drafts.length).toBeGreaterThan(0)
  })

  it('is no dodge where it is only polite: that the advice helped', () => {
    const { assessment } = asked('Yes, that did the trick, thank you!')
    expect(assessment).toMatchObject({ verdict: 'neither', scores: { deflection: 0 } })
  })
})

describe('a dodge', () => {
  it.each([
    ['refusal', 'Figure it out yourselves.'],
    ['counter-question', 'Did a robot write this?'],
    ['aside', 'Your competitors must be laughing all day.'],
  ])('is shown beside the question (%s): %s', (kind, reply) => {
    const { assessment } = asked(reply)
    expect(assessment.answered).toEqual({ kind, question: 1 })
    const dodge = assessment.signals.find(({ signal }) => signal === 'deflection')
    expect(dodge?.evidence).toContainEqual({ kind: 'thread', index: 1 })
    expect(dodge?.evidence.some(({ kind: shown }) => shown === 'span')).toBe(true)
    expect(assessment.scores.deflection).toBeGreaterThan(0.3)
  })

  it('alone convicts nobody: what is meant by it is for a human to say', () => {
    const { assessment, proposal } = asked('lol')
    expect(assessment).toMatchObject({ verdict: 'unclear', answered: { kind: 'aside' } })
    expect(proposal?.strategy).toBeNull()
    expect(proposal?.because.map(({ en }) => en).join(' ')).toMatch(/the reply leaves the question aside/)
  })

  it('with more mockery is passed over, with what was said before', () => {
    const { assessment, proposal } = asked('Whatever. You are a joke and everybody knows it.')
    expect(assessment.verdict).toBe('detractor')
    expect(proposal?.strategy).toBe('ignore')
    expect(proposal?.because.map(({ en }) => en).join(' ')).toMatch(
      /message 1 reads the same way; our reply is message 2/,
    )
  })

  const inFrench = (reply: string) =>
    read({
      language: 'fr',
      before: 'Bravo les génies, encore un chef-d’œuvre d’inutilité.',
      question: 'Qu’est-ce qui vous gêne le plus, et de quoi auriez-vous besoin ?',
      reply,
    })

  it.each([
    [asked, 'Bless them, they want a chat. Precious.'],
    [asked, 'How sweet, you learned to write. Do you do tricks too?'],
    [inFrench, 'Oh, ils veulent parler, c’est attendrissant. Vous offrez le goûter ?'],
    [inFrench, 'Encore là ? C’est touchant. Notez-le dans votre rapport.'],
    [inFrench, 'Non mais laissez, ne vous fatiguez pas pour moi, les artistes.'],
  ])('that goes on dryly, without a word of scorn, is passed over as well (%#)', (of, reply) => {
    const { assessment, proposal } = of(reply)
    expect([assessment.verdict, proposal?.strategy]).toEqual(['detractor', 'ignore'])
    expect(assessment.signals.some(({ signal }) => signal === 'deflection')).toBe(true)
  })

  it.each([
    [asked, 'Sorry, that was harsh. Bad day.'],
    [asked, 'Never mind, I found the setting.'],
    [asked, 'An apology to my colleague would do. She was in tears after that call.'],
    [inFrench, 'Pardon, je me suis emporté, mauvaise semaine.'],
    [inFrench, 'Laissez, c’est réglé.'],
  ])('is not said of who makes peace, says what they need or needs nothing more (%#)', (of, reply) => {
    const { assessment, proposal } = of(reply)
    expect(assessment.verdict).not.toBe('detractor')
    expect(proposal?.strategy).toBeNull()
  })

  it('is not said where nobody asked, or where they answered before', () => {
    const nobody = asked('lol', { thread: [{ author: dana, text: 'Bravo.' }] })
    expect(nobody.assessment.answered).toBeUndefined()
    const thread = [
      { author: ana, text: 'What would help?', fromUs: true },
      { author: dana, text: 'A search that finds things.' },
    ]
    expect(asked('lol', { thread }).assessment.answered).toBeUndefined()
  })
})

describe('asked something particular', () => {
  const mocked = {
    en: 'Bravo, geniuses. What a masterpiece of uselessness, you clowns.',
    fr: 'Bravo, les génies. Un chef-d’œuvre d’inutilité, bande de clowns.',
  } as const
  const kindOf = (language: Language, question: string, reply: string) =>
    read({ language, before: mocked[language], question, reply }).assessment.answered?.kind

  it.each<readonly [Language, string, string]>([
    ['en', 'Which phone is it on?', 'An old Pixel'],
    ['en', 'Does it crash on every note?', 'yep'],
    ['en', 'Have you tried the beta?', 'Nope'],
    ['en', 'Why do you want the old menu?', 'because I can find things in it'],
    ['en', 'Do you know which note it was?', 'Sorry, I don’t.'],
    ['en', 'Could you send us a screenshot?', 'https://example.org/menu.png'],
    ['fr', 'Sur quel téléphone ?', 'Un vieux Pixel'],
    ['fr', 'Est-ce que cela arrive avec toutes les notes ?', 'Ouais'],
    ['fr', 'Avez-vous essayé la version bêta ?', 'Bah non'],
    ['fr', 'Pourquoi l’ancien menu ?', 'Parce que je m’y retrouvais'],
    ['fr', 'Savez-vous de quelle note il s’agissait ?', 'Aucune idée, désolé'],
  ])('a word is enough (%s: %s %s)', (language, question, reply) => {
    expect(kindOf(language, question, reply)).toBe('substance')
  })

  it.each<readonly [Language, string, string, string]>([
    ['en', 'Which phone is it on?', 'And which one are you on?', 'counter-question'],
    ['en', 'Does it crash on every note?', 'You are a troll, read my post again.', 'aside'],
    ['fr', 'Sur quel téléphone ?', 'Et vous, vous êtes sur quoi ?', 'counter-question'],
    ['fr', 'Pourquoi l’ancien menu ?', 'Relisez donc, vous n’avez rien compris.', 'refusal'],
  ])('turning on whoever asked is none (%s: %s %s)', (language, question, reply, kind) => {
    expect(kindOf(language, question, reply)).toBe(kind)
  })

  it('but asked what bothers them, a word is not', () => {
    expect(kindOf('en', 'What bothers you most?', 'yep')).not.toBe('substance')
    expect(kindOf('fr', 'Qu’est-ce qui vous gêne le plus ?', 'Ouais')).not.toBe('substance')
  })
})

describe('back after a reply of ours that asked nothing', () => {
  const replied = (text: string) =>
    asked(text, {
      thread: [
        { author: dana, text: 'Bravo, geniuses. What a masterpiece of uselessness, you clowns.' },
        { author: ana, text: 'Well aimed. We have pinned it to the wall.', fromUs: true },
      ],
    })

  it('more of the same is passed over', () => {
    const { assessment, proposal } = replied('Bravo again, what an answer, give that person a medal.')
    expect(assessment).toMatchObject({ verdict: 'detractor', checkableProblem: false })
    expect(proposal?.strategy).toBe('ignore')
  })

  it('a problem that can be checked is not (rule 3)', () => {
    const { assessment, proposal } = replied(
      'Bravo again, clowns: since 4.2 the export crashes with error 1107 when I click Save.',
    )
    expect(assessment.verdict).toBe('critic')
    expect(proposal?.strategy).toBeNull()
  })

  it('the first time it was mild: then nothing is made clearer by the reply', () => {
    const { assessment } = asked('Bravo again, what an answer, give that person a medal.', {
      thread: [
        { author: dana, text: 'How do I export my notes?' },
        { author: ana, text: 'Under File.', fromUs: true },
      ],
    })
    expect(assessment.verdict).not.toBe('detractor')
  })
})
