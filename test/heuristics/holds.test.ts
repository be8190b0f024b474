import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isCardNumber, isFrenchSocialNumber, isIban } from '../../heuristics/hold/checksums.ts'
import { holds } from '../../heuristics/hold/index.ts'
import { heuristics } from '../../heuristics/index.ts'
import { toContract } from '../../src/analysis/contract/output.ts'
import { shippedEar } from '../../src/analysis/hold/ear-file.ts'
import { createHearHold } from '../../src/analysis/hold/hear.ts'
import { createAnalyzer, defaultPlaybook } from '../../src/analysis/index.ts'
import { read } from '../../src/analysis/text/read.ts'
import { type Comment, HOLD_KINDS } from '../../src/core/index.ts'

const comment = (text: string): Comment => ({
  id: 'x',
  text,
  author: {},
  venue: { ownership: 'own', kind: 'comments' },
})
const hear = createHearHold(holds, shippedEar)
const byLists = createHearHold(holds)
const kindOf = (text: string) => hear(read(comment(text)))?.kind

/** Lines "kind, tab, sentence"; `-`: to be spared. */
function sentences(file: string): readonly { kind: string; text: string }[] {
  return readFileSync(join(import.meta.dirname, '../holds', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [kind = '', text = ''] = line.split('\t')
      return { kind, text }
    })
}

describe.each([
  'first.en.tsv',
  'first.fr.tsv',
  'second.en.tsv',
  'second.fr.tsv',
  'third.en.tsv',
  'third.fr.tsv',
  'fourth.en.tsv',
  'fourth.fr.tsv',
  'fifth.en.tsv',
  'fifth.fr.tsv',
  'sixth.en.tsv',
  'sixth.fr.tsv',
  'seventh.en.tsv',
  'seventh.fr.tsv',
])('sentences of %s', (file) => {
  const all = sentences(file)

  it('spares idioms, games and praise', () => {
    expect(all.filter(({ kind, text }) => kind === '-' && kindOf(text) !== undefined)).toEqual([])
  })

  it('holds at least 95 of 100', () => {
    const wanted = all.filter(({ kind }) => kind !== '-')
    const missed = wanted.filter(({ text }) => kindOf(text) === undefined)
    expect(missed.length / wanted.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05)
  })
})

// Written before the program heard it and never taught: half of it was read for the lists, none by the ears.
describe.each([
  { file: 'tenth.en.tsv', held: 163, idioms: 2 },
  { file: 'tenth.fr.tsv', held: 157, idioms: 3 },
])('sentences of $file, a quick reading', ({ file, held, idioms }) => {
  const all = sentences(file)
  const heard = (wanted: boolean) =>
    all.filter(({ kind, text }) => (kind !== '-') === wanted && kindOf(text) !== undefined)

  it('holds as many of 180 as it did', () => {
    expect(all.filter(({ kind }) => kind !== '-')).toHaveLength(180)
    expect(heard(true).length).toBeGreaterThanOrEqual(held)
  })

  it('holds no more of 60 idioms and near misses than it did', () => {
    expect(all.filter(({ kind }) => kind === '-')).toHaveLength(60)
    expect(heard(false).length, JSON.stringify(heard(false))).toBeLessThanOrEqual(idioms)
  })
})

describe('the registry of holds', () => {
  it('lists every kind once', () => {
    expect(holds.map(({ kind }) => kind).toSorted()).toEqual([...HOLD_KINDS].toSorted())
  })
})

describe('a held comment', () => {
  const analyzer = createAnalyzer({ heuristics, holds, playbook: defaultPlaybook })
  const text = 'I can’t go on any more, I will end my life tonight, you stupid idiots'
  const { assessment, proposal } = analyzer.analyze(comment(text))

  it('has no strategy and no draft, whatever a person takes its verdict for', () => {
    expect(proposal).toBeNull()
    expect(analyzer.propose?.(comment(text), assessment, 'detractor')).toBeNull()
    expect(toContract(comment(text), { assessment, proposal })).toMatchObject({ strategy: null, drafts: [] })
  })

  it('shows its evidence in the text as given, its reason in the language asked for', () => {
    const { hold } = toContract(comment(text), { assessment, proposal }, 'fr')
    expect(hold?.kind).toBe('distress')
    expect(hold?.reason).toMatch(/aide/)
    for (const one of hold?.evidence ?? []) {
      expect(one.kind === 'span' && text.slice(one.start, one.end) === one.text).toBe(true)
    }
  })

  it('is no evidence of contempt when somebody is in distress', () => {
    expect(assessment.signals.filter(({ signal }) => signal === 'disdain' || signal === 'sarcasm')).toEqual(
      [],
    )
    expect(assessment.verdict).not.toBe('detractor')
  })

  it('says null of every other comment', () => {
    const other = analyzer.analyze(comment('this bug kills me'))
    expect(toContract(comment('this bug kills me'), other).hold).toBeNull()
    expect(other.proposal).not.toBeNull()
  })
})

describe('what is quoted', () => {
  it('counts when it is a threat that was received, and is shown where it stands', () => {
    const text = 'He wrote to me: "I know where your kids go to school"'
    const hold = hear(read(comment(text)))
    expect(hold?.kind).toBe('threat')
    for (const one of hold?.evidence ?? []) expect(text.slice(one.start, one.end)).toBe(one.text)
    expect(hold?.evidence[0].start).toBeGreaterThan(text.indexOf('"'))
  })

  it('counts when it is a farewell that was found', () => {
    expect(kindOf('We found this on her desk: "I cannot go on, I want to die, tell mum I love her"')).toBe(
      'distress',
    )
  })

  it('is a story where the own words say so', () => {
    expect(kindOf('In chapter 3 the killer says: "I know where your kids go to school"')).toBeUndefined()
  })
})

describe('personal data is known by its form', () => {
  it.each(
    holds.flatMap(({ forms }) => forms).map((form) => [form.name, form] as const),
  )('%s is found in its own sentences, and in none it spares', (_, form) => {
    expect(form.hears.length).toBeGreaterThan(0)
    expect(form.hears.filter((text) => form.find(text).length === 0)).toEqual([])
    expect(form.spares.filter((text) => form.find(text).length > 0)).toEqual([])
  })

  it('numbers carry their check digits', () => {
    expect(isIban('DE89 3704 0044 0532 0130 00')).toBe(true)
    expect(isIban('DE88 3704 0044 0532 0130 00')).toBe(false)
    expect(isCardNumber('4111111111111111')).toBe(true)
    expect(isCardNumber('4111111111111112')).toBe(false)
    expect(isFrenchSocialNumber('185057800608491')).toBe(true)
    expect(isFrenchSocialNumber('185057800608492')).toBe(false)
  })

  it.each([
    'Appelez Paul au 06&nbsp;39&nbsp;98&nbsp;12&nbsp;45, il est là le soir',
    'Appelez Paul au &#48;6&#32;39 98&#x20;12 45, il est là le soir',
    'Appelez Paul au 06\u00a039\u00a098\u00a012\u00a045, il est là le soir',
    'Call Anna on +44&#160;7911&#160;123&#160;456 any evening',
    'Call Anna on 06\u200b39981245 any evening',
    'Write to anna.kowal&#64;gmail.com if she is late',
  ])('however it is encoded, and is shown as it was written: %s', (text) => {
    const hold = byLists(read(comment(text)))
    expect(hold?.kind).toBe('leak')
    for (const one of hold?.evidence ?? []) expect(text.slice(one.start, one.end)).toBe(one.text)
  })

  it('a service’s number is published to be called, encoded or not', () => {
    expect(byLists(read(comment('Ring 0800&nbsp;123&nbsp;4567 any evening')))).toBeUndefined()
  })

  it('a desk’s own address is published to be written to', () => {
    expect(kindOf('Write to support@brand.io and they will help')).toBeUndefined()
    expect(kindOf('Write to john.peterson82@gmail.com and he will help')).toBe('leak')
  })
})

describe('hostile text', () => {
  it('costs what its length costs', () => {
    const before = performance.now()
    for (const piece of ['my battery caught fire ', '0612345678 4111 ', 'a@a.a.', 'i want to '])
      kindOf(piece.repeat(4_000))
    expect(performance.now() - before).toBeLessThan(4_000)
  })
})
