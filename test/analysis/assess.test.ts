import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analysis/analyzer.ts'
import { defaultPlaybook } from '../../src/analysis/answer/playbook.ts'
import { createAssess } from '../../src/analysis/assess.ts'
import type { Comment, Heuristic, ThreadMessage, Verdict } from '../../src/core/index.ts'
import { comment, SMALL } from './support/comments.ts'
import { plainWeights } from './support/learned.ts'

const byWeights = createAssess(SMALL, { learned: plainWeights })
const assess = (one: Comment) => byWeights(one, 'quick')

describe('from a comment to a verdict', () => {
  it.each<[string, Verdict]>([
    ['Congrats on inventing the text box.', 'detractor'],
    ['Bravo les artistes, encore une réussite.', 'unclear'],
    ['You clowns, it crashes on every start!', 'critic'],
    ['Bande de nazes, ça plante tout le temps', 'critic'],
    ['how nice of them', 'unclear'],
    ['Nul.', 'unclear'],
    ['Very bad', 'unclear'],
    ['Application médiocre', 'unclear'],
    ['bof', 'unclear'],
    ['Useless.', 'unclear'],
    ['I love it, great app', 'neither'],
    ['Très bien, merci beaucoup', 'neither'],
    ['Where is the setting?', 'neither'],
    ['They are not clowns.', 'neither'],
    ['> you clowns\nI have read this.', 'neither'],
    ['👍👍', 'neither'],
    ['❤️', 'neither'],
    ['👎', 'unclear'],
    ['', 'unclear'],
    ['> nothing but quoted text here', 'unclear'],
    ['这个应用很好', 'unclear'],
  ])('“%s” reads as %s', (text, verdict) => {
    expect(assess(comment(text)).verdict).toBe(verdict)
  })

  it.each([
    ['I AM SO ANGRY, IT CRASHES AGAIN!!!', true],
    ['This is unacceptable, it crashes!', true],
    ['C’est inadmissible, ça plante !', true],
    ['It crashes when I open it.', false],
    ['GREAT APP I LOVE IT!!!', false],
    ['You clowns, this is unacceptable', false],
  ])('angry without contempt: “%s” %s', (text, angry) => {
    expect(assess(comment(text)).angry).toBe(angry)
  })

  it('puts the strongest first, for and against apart', () => {
    const { signals, counterSignals } = assess(
      comment('how nice, you clowns, please add sync, it is too slow'),
    )
    expect(signals.map((finding) => finding.signal)).toEqual(['disdain', 'sarcasm'])
    expect(counterSignals.map((finding) => finding.cue)).toEqual(['substance/request', 'substance/hint'])
  })
})

describe('the conversation', () => {
  const me = { id: 'u1' }
  const us = { id: 'brand' }
  const from = (text: string): ThreadMessage => ({ author: me, text })
  const fromUs = (text: string): ThreadMessage => ({ author: us, text, fromUs: true })
  const other = (text: string): ThreadMessage => ({ author: { id: 'u2' }, text })
  const conversation = (...thread: readonly ThreadMessage[]) =>
    assess(comment('You clowns again', { author: me, thread })).conversation

  it('finds the author’s depreciative messages, not those of others', () => {
    expect(
      conversation(from('What clowns you are'), other('You clowns'), from('Fine')).depreciativeEarlier,
    ).toEqual([0])
  })
  it('finds problems nobody answered', () => {
    expect(conversation(from('It crashes on start'), other('Same here')).unansweredProblems).toEqual([0])
    expect(conversation(from('It crashes on start'), fromUs('Fixed, sorry!')).unansweredProblems).toEqual([])
  })
  it('finds our questions to this author', () => {
    expect(conversation(from('Meh'), fromUs('What would help?')).ourQuestions).toEqual([1])
    expect(conversation(fromUs('What would help?')).ourQuestions).toEqual([0])
    expect(conversation(other('Meh'), fromUs('What would help?')).ourQuestions).toEqual([])
    expect(conversation(from('Meh'), fromUs('Thanks.')).ourQuestions).toEqual([])
  })
  it('reads the end of a thread of 5,000 messages', () => {
    const thread = Array.from({ length: 5_000 }, (_, at) => from(at === 4_990 ? 'You clowns' : 'Fine'))
    expect(conversation(...thread.slice(0, 4_995)).depreciativeEarlier).toEqual([4_990])
  })
})

describe('what must always hold', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'congrats',
        'you clowns',
        'how nice',
        'it crashes',
        'please add this',
        'too slow',
        'not',
        'I use it',
        'nice',
        'bad',
        '!',
        '.',
        '"',
        'bravo les artistes',
        'c’est nul',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(' '))

  it('rule 2: neither anonymity nor the place makes a detractor, nor moves tone or score', () => {
    fc.assert(
      fc.property(words, (text) => {
        const plain = assess(comment(text))
        const away = assess(
          comment(text, {
            author: { isAnonymous: true },
            venue: { ownership: 'third-party', kind: 'social' },
          }),
        )
        expect(away.verdict).toBe(plain.verdict)
        expect(away.scores.detractor).toBe(plain.scores.detractor)
        expect(away.scores.tone).toBe(plain.scores.tone)
        expect(away.scores.anonymity).toBeGreaterThan(plain.scores.anonymity)
      }),
    )
  })

  it('rule 3: a checkable problem forbids “detractor” and “ignore”', () => {
    const analyzer = createAnalyzer({ heuristics: SMALL, playbook: defaultPlaybook, learned: plainWeights })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { assessment, proposal } = analyzer.analyze(
          comment(`${before}. It crashes. ${after}`.replaceAll('"', ''), { language: 'en' }),
        )
        expect(assessment.checkableProblem).toBe(true)
        expect(assessment.verdict).not.toBe('detractor')
        expect(proposal?.strategy).not.toBe('ignore')
      }),
    )
  })

  it('rule 8: the same comment gives the same analysis, whatever was read between', () => {
    const analyzer = createAnalyzer({ heuristics: SMALL, playbook: defaultPlaybook, learned: plainWeights })
    const fresh = createAnalyzer({ heuristics: SMALL, playbook: defaultPlaybook, learned: plainWeights })
    fc.assert(
      fc.property(words, fc.string({ unit: 'binary' }), (text, between) => {
        const first = JSON.stringify(analyzer.analyze(comment(text)))
        analyzer.analyze(comment(between))
        expect(JSON.stringify(analyzer.analyze(comment(text)))).toBe(first)
        expect(JSON.stringify(fresh.analyze(comment(text)))).toBe(first)
      }),
      { numRuns: 50 },
    )
  })

  it('rule 10: an incomplete assessment makes no proposal', () => {
    const broken: Heuristic = {
      signal: 'disdain',
      cues: [
        {
          id: 'disdain/broken',
          signal: 'disdain',
          languages: ['en', 'fr', 'und'],
          listen: () => {
            throw new Error('broken')
          },
        },
      ],
    }
    const analyzer = createAnalyzer({
      heuristics: [...SMALL, broken],
      playbook: defaultPlaybook,
      learned: plainWeights,
    })
    const { assessment, proposal } = analyzer.analyze(comment('You clowns, it crashes'))
    expect(assessment.complete).toBe(false)
    expect(assessment.verdict).toBe('critic')
    expect(proposal).toBeNull()
  })
})

describe('hostile text', () => {
  const analyzer = createAnalyzer({ heuristics: SMALL, playbook: defaultPlaybook, learned: plainWeights })
  const long = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000)
  it.each([
    ['empty', ''],
    ['blank', ' \n\t '],
    ['lone surrogates', '\ud83d\ud83d\ude00\udc00'],
    ['NUL', '\u0000\u0000crash\u0000'],
    ['right-to-left marks', '\u202e\u200fidiot\u202c مرحبا'],
    ['HTML', '<script>alert(1)</script><img src=x onerror=y>'],
    ['10,000 emoji', '😀'.repeat(10_000)],
    ['100,000 characters of words', long('you clowns it crashes ')],
    ['100,000 quotes', long('"')],
    ['100,000 opening quotes', long('“')],
    ['100,000 brackets', long('<a')],
    ['100,000 mentions', long('@a')],
    ['100,000 elisions', long("j'")],
    ['100,000 backticks', long('`')],
    ['100,000 look-alikes', long('аa')],
    ['100,000 combining marks', long('\u0301')],
    ['one word of 100,000 letters', long('a')],
    ['100,000 new lines', long('\n')],
    ['100,000 points', long('.')],
  ])('%s gives a result whose evidence holds', (_, text) => {
    const { assessment } = analyzer.analyze(comment(text))
    for (const finding of [...assessment.signals, ...assessment.counterSignals]) {
      for (const evidence of finding.evidence) {
        if (evidence.kind === 'span') expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
      }
    }
    expect(assessment.complete).toBe(true)
  })
})

/** Work is counted, not timed: how often a lexicon's words are looked at. */
describe('linear work', () => {
  it('a text ten times as long makes ten times the tokens and no more findings than can be told', () => {
    const short = 'you clowns it crashes too slow '.repeat(100)
    const count = (text: string): { tokens: number; findings: number } => {
      let tokens = 0
      const counting: Heuristic = {
        signal: 'experience',
        cues: [
          {
            id: 'experience/counting',
            signal: 'experience',
            languages: ['en'],
            listen: (reading) => {
              tokens = reading.tokens.length
              return []
            },
          },
        ],
      }
      const { signals, counterSignals } = createAssess([...SMALL, counting], { learned: plainWeights })(
        comment(text),
        'quick',
      )
      return { tokens, findings: signals.length + counterSignals.length }
    }
    expect(count(short).tokens).toBe(600)
    expect(count(short.repeat(10)).tokens).toBe(6_000)
    expect(count(short.repeat(10)).findings).toBe(count(short).findings)
  })
})
