import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Case, Comment, Decision, Language, Strategy } from '../../src/core/index.ts'
import { silentSince } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'
import { ana, ben, closeDesks, type TestDesk, testDesk } from '../support/desk.ts'

/*
 * Conversations as they go on for days, with what comes in between: one desk and one clock for all of them,
 * so that each is told among the others. The texts are read as in the running program.
 */

const WORDS = {
  en: {
    rude: 'Bravo, geniuses. What a masterpiece of uselessness, you clowns.',
    answer: 'Fine: since 4.2 the export crashes with error 1107 when I click Save.',
    dodge: 'Figure it out yourselves.',
    mockery: 'Whatever. You are a joke and everybody knows it.',
    rudeProblem: 'Bravo again, clowns: since 4.2 the export crashes with error 1107 when I click Save.',
    grave: 'What a masterpiece of uselessness, you clowns: my insulin came four days late. Bravo, geniuses.',
    leaveMe: 'Do not ever write to me again.',
    article: 'It keeps my recipes. Can I print one without the pictures?',
    question: 'Can I print one without the pictures?',
    ask: 'What bothers you most, and what would you need from us? — Ana, Acme team',
    reply: 'Thank you for the details. We are looking into error 1107 today. — Ana, Acme team',
    light: 'Well aimed. It hangs in our kitchen now. — Ana, Acme team',
  },
  fr: {
    rude: 'Vous êtes une blague, bande de clowns, tout le monde le sait.',
    answer: 'Bon : depuis la 4.2 l’export plante avec l’erreur 1107 quand je clique sur Enregistrer.',
    dodge: 'Débrouillez-vous.',
    mockery: 'Peu importe. Vous êtes une blague, tout le monde le sait.',
    rudeProblem:
      'Bravo encore, les clowns : depuis la 4.2 l’export plante avec l’erreur 1107 quand je clique ' +
      'sur Enregistrer.',
    grave: 'Vous êtes une blague, bande de clowns : mon insuline est arrivée avec quatre jours de retard.',
    leaveMe: 'Ne m’écrivez plus jamais.',
    article: 'Elle garde mes recettes. Peut-on imprimer une fiche sans les photos ?',
    question: 'Peut-on imprimer une fiche sans les photos ?',
    ask: 'Qu’est-ce qui vous gêne le plus, et que vous faudrait-il de notre part ? — Ana, équipe Acme',
    reply: 'Merci pour les détails. Nous regardons l’erreur 1107 aujourd’hui. — Ana, équipe Acme',
    light: 'Bien visé. C’est affiché dans notre cuisine. — Ana, équipe Acme',
  },
} as const satisfies Record<Language, Record<string, string>>

type Words = Readonly<Record<keyof (typeof WORDS)['en'], string>>
const OWN = { ownership: 'own', kind: 'forum', name: 'Acme forum' } as const

let test: TestDesk
let told = 0

/** Somebody in a conversation of their own, and what happens to it. */
function person(language: Language, more: Partial<Comment> = {}, source = 'http') {
  told += 1
  const name = `Percival Hallam-${told}`
  const about = {
    author: { id: `p${told}`, name },
    venue: OWN,
    url: `https://forum.example/t/${told}`,
    language,
    ...more,
  }
  let messages = 0
  const said = (text: string, again?: string): Comment => {
    if (again === undefined) messages += 1
    return { ...about, id: again ?? `s${told}-${messages}`, text }
  }
  return {
    name,
    author: `id:${about.author.id}`,
    comment: said,
    async says(text: string, from = source): Promise<Case> {
      return get((await test.desk.receive(from, said(text))).caseId)
    },
  }
}

const get = (id: string) => test.desk.get(id)

async function decide({ id }: Case, action: Decision['action'], more: Partial<Decision> = {}, who = ana) {
  const { version } = await get(id)
  return test.desk.decide(id, { action, version, ...more }, who)
}

async function replied(one: Case, text: string, strategy: Strategy | null = null): Promise<Case> {
  await decide(one, 'approve', { strategy, text })
  await test.send()
  return get(one.id)
}

/** The next such day at such an hour, UTC; 1 is Monday. */
function goTo(day: number, hour: number): void {
  const now = test.clock.now()
  const ahead = (day - now.getUTCDay() + 7) % 7 || 7
  const at = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + ahead, hour)
  test.clock.pass({ milliseconds: at - now.getTime() })
}

async function days(count: number): Promise<void> {
  test.clock.pass({ days: count })
  await test.desk.remind()
}

const postedBy = (one: Case) => test.place.posted.filter(({ caseId }) => caseId === one.id).length
const steps = ({ history }: Case) => history.map(({ action }) => action)

interface Story {
  readonly name: string
  readonly tell: (words: Words, language: Language) => Promise<void>
}

const STORIES: readonly Story[] = [
  {
    name: 'rude, asked, a real problem: a critic after all, thanked',
    async tell(w, language) {
      const dana = person(language)
      const first = await dana.says(w.rude)
      expect([first.assessment.verdict, first.proposal?.strategy]).toEqual(['detractor', 'ask-to-elaborate'])
      expect((await replied(first, w.ask, 'ask-to-elaborate')).status).toBe('awaiting-answer')
      const second = await dana.says(w.answer)
      expect(second.assessment).toMatchObject({
        verdict: 'critic',
        angry: true,
        answered: { kind: 'substance' },
      })
      expect(await get(first.id)).toMatchObject({ status: 'closed', reclassified: 'critic' })
      expect((await replied(second, w.reply)).status).toBe('posted')
    },
  },
  {
    name: 'rude, asked, silence: shown at its hour, and nothing else',
    async tell(w, language) {
      const dana = person(language)
      goTo(1, 9)
      const first = await replied(await dana.says(w.rude), w.ask, 'ask-to-elaborate')
      await days(2)
      expect(silentSince(await get(first.id))).toBeUndefined()
      await days(1)
      const silent = await get(first.id)
      expect(silent).toMatchObject({ status: 'awaiting-answer', assessment: { verdict: 'detractor' } })
      expect(silentSince(silent)).toBe(first.followUpAt)
      expect(postedBy(first)).toBe(1)
    },
  },
  {
    name: 'asked on a Friday: the weekend does not count',
    async tell(w, language) {
      goTo(5, 15)
      const first = await replied(await person(language).says(w.rude), w.ask, 'ask-to-elaborate')
      expect(new Date(first.followUpAt ?? '').getUTCDay()).toBe(3)
      await days(4)
      expect(silentSince(await get(first.id))).toBeUndefined()
      await days(1)
      expect(silentSince(await get(first.id))).toBeDefined()
    },
  },
  {
    name: 'the program was off when the time was over: marked once, at its next start',
    async tell(w, language) {
      const first = await replied(await person(language).says(w.rude), w.ask, 'ask-to-elaborate')
      test.clock.pass({ days: 9 })
      const [one, other] = [test.another(), test.another()]
      await Promise.all([one.remind(), other.remind()])
      expect(steps(await get(first.id)).filter((step) => step === 'no-answer')).toHaveLength(1)
    },
  },
  {
    name: 'silent, and late an answer: it is heard, and was no silence',
    async tell(w, language) {
      const dana = person(language)
      const first = await replied(await dana.says(w.rude), w.ask, 'ask-to-elaborate')
      await days(9)
      expect((await dana.says(w.answer)).assessment.verdict).toBe('critic')
      const late = await get(first.id)
      expect(late).toMatchObject({ status: 'closed', reclassified: 'critic' })
      expect(late.assessment.signals.filter(({ cue }) => cue === 'deflection/silence')).toEqual([])
    },
  },
  {
    name: 'the answer is delivered twice: one case',
    async tell(w, language) {
      const dana = person(language)
      await replied(await dana.says(w.rude), w.ask, 'ask-to-elaborate')
      const answer = dana.comment(w.answer)
      const both = await Promise.all([test.desk.receive('http', answer), test.desk.receive('http', answer)])
      expect(both[0].caseId).toBe(both[1].caseId)
      expect(both.filter(({ created }) => created)).toHaveLength(1)
    },
  },
  {
    name: 'asked, dodged: shown beside the question, and nobody is asked twice',
    async tell(w, language) {
      const dana = person(language)
      await replied(await dana.says(w.rude), w.ask, 'ask-to-elaborate')
      const second = await dana.says(w.dodge)
      expect(second.assessment).toMatchObject({ answered: { kind: 'refusal' } })
      expect(second.assessment.signals.some(({ signal }) => signal === 'deflection')).toBe(true)
      const again = decide(second, 'approve', { strategy: 'ask-to-elaborate', text: w.ask })
      await expect(again).rejects.toMatchObject({ code: 'draft_refused' })
    },
  },
  {
    name: 'asked, mocks on: passed over, nothing is sent',
    async tell(w, language) {
      const dana = person(language)
      await replied(await dana.says(w.rude), w.ask, 'ask-to-elaborate')
      const second = await dana.says(w.mockery)
      expect([second.assessment.verdict, second.proposal?.strategy]).toEqual(['detractor', 'ignore'])
      expect((await replied(second, '', 'ignore')).status).toBe('closed')
      expect(postedBy(second)).toBe(0)
    },
  },
  {
    name: 'a light reply under their article, more of the same: passed over, with the history',
    async tell(w, language) {
      const dana = person(language, { venue: { ownership: 'third-party', kind: 'article' } })
      const first = await dana.says(w.rude)
      expect(first.proposal?.strategy).toBe('light-touch')
      await replied(first, w.light, 'light-touch')
      const second = await dana.says(w.mockery)
      expect(second.proposal?.strategy).toBe('ignore')
      expect(second.proposal?.because.map(({ en }) => en).join(' ')).toMatch(/our reply is message 2/)
    },
  },
  {
    name: 'more of the same after our reply, and a problem in it: answered (rule 3)',
    async tell(w, language) {
      const dana = person(language)
      await replied(await dana.says(w.rude), w.light)
      const second = await dana.says(w.rudeProblem)
      expect([second.assessment.verdict, second.proposal?.strategy]).toEqual(['critic', null])
      await expect(replied(second, '', 'ignore')).rejects.toMatchObject({ code: 'not_possible' })
    },
  },
  {
    name: 'a mocking article that tells of an illness: nobody jokes',
    async tell(w, language) {
      const dana = person(language, { venue: { ownership: 'third-party', kind: 'article' } })
      const first = await dana.says(w.grave)
      expect(first.proposal?.strategy ?? null).toBeNull()
      const joke = decide(first, 'approve', { strategy: 'light-touch', text: w.light })
      await expect(joke).rejects.toMatchObject({ code: 'draft_refused' })
    },
  },
  {
    name: 'a happy article, a troll below: the host is thanked, the troll unmentioned',
    async tell(w, language) {
      const dana = person(language, {
        venue: { ownership: 'third-party', kind: 'comments', hostName: 'Claire Vasseur' },
        article: { title: 'Acme', text: w.article, author: { name: 'Claire Vasseur' } },
        addressesUs: false,
      })
      const first = await dana.says(w.rude)
      expect(first.proposal?.strategy).toBe('thank-host')
      for (const { text } of first.proposal?.drafts ?? []) expect(text).not.toMatch(/Percival|clown/)
      expect(first.proposal?.drafts[0]?.text).toContain(w.question)
      const named = decide(first, 'approve', { strategy: 'thank-host', text: `${w.light} ${dana.name}` })
      await expect(named).rejects.toMatchObject({ code: 'draft_refused' })
    },
  },
  {
    name: 'changed while our reply was on its way: it comes back to decide',
    async tell(w, language) {
      const dana = person(language)
      const first = await dana.says(w.answer)
      await decide(first, 'approve', { text: w.reply })
      await test.desk.edited('http', dana.comment(w.rudeProblem, first.sourceId))
      await test.send()
      expect(await get(first.id)).toMatchObject({ status: 'pending', returned: { kind: 'edited' } })
      expect(postedBy(first)).toBe(0)
    },
  },
  {
    name: 'deleted while our reply was on its way: closed, nothing is posted',
    async tell(w, language) {
      const first = await person(language).says(w.answer)
      await decide(first, 'approve', { text: w.reply })
      await test.desk.deleted('http', first.sourceId)
      await test.send()
      expect(await get(first.id)).toMatchObject({ status: 'closed', comment: { text: '' } })
      expect(postedBy(first)).toBe(0)
    },
  },
  {
    name: 'changed after our reply: it comes back with both versions',
    async tell(w, language) {
      const dana = person(language)
      const first = await replied(await dana.says(w.answer), w.reply)
      await test.desk.edited('http', dana.comment(w.rudeProblem, first.sourceId))
      expect(await get(first.id)).toMatchObject({
        status: 'pending',
        returned: { outdated: true, text: w.answer },
        comment: { text: w.rudeProblem },
      })
    },
  },
  {
    name: 'two people answer: one of them comes too late, one reply is posted',
    async tell(w, language) {
      const first = await person(language).says(w.answer)
      const both = await Promise.allSettled(
        [ana, ben].map((who) =>
          test.desk.decide(first.id, { action: 'approve', version: first.version, text: w.reply }, who),
        ),
      )
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      await test.send()
      expect(postedBy(first)).toBe(1)
    },
  },
  {
    name: 'dismissed, reopened, answered',
    async tell(w, language) {
      const first = await person(language).says(w.answer)
      await decide(first, 'dismiss')
      await decide(first, 'reopen')
      expect((await replied(first, w.reply)).status).toBe('posted')
    },
  },
  {
    name: 'erased while we wait for the answer: nothing is left of it, and nothing happens at its hour',
    async tell(w, language) {
      const dana = person(language)
      const first = await replied(await dana.says(w.rude), w.ask, 'ask-to-elaborate')
      await test.desk.forget({ author: dana.author })
      await days(9)
      await expect(get(first.id)).rejects.toMatchObject({ code: 'not_found' })
    },
  },
  {
    name: 'the same name on two platforms: nobody says that it is one person',
    async tell(w, language) {
      const dana = person(language)
      const first = await replied(await dana.says(w.rude), w.ask, 'ask-to-elaborate')
      const there = await dana.says(w.answer, 'feeds')
      expect(there.related).toEqual([])
      expect((await get(first.id)).status).toBe('awaiting-answer')
    },
  },
  {
    name: 'they wrote back where nobody listens: it is pasted, by two people at once',
    async tell(w, language) {
      const first = await replied(await person(language).says(w.rude), w.ask, 'ask-to-elaborate')
      const brought = await test.desk.writtenBack(first.id, w.answer, ana)
      expect(await test.desk.writtenBack(first.id, w.answer, ben)).toEqual({ ...brought, created: false })
      expect((await get(brought.caseId)).assessment.verdict).toBe('critic')
      expect((await get(first.id)).reclassified).toBe('critic')
    },
  },
  {
    name: 'asked, wants no message: none is sent',
    async tell(w, language) {
      const dana = person(language)
      await replied(await dana.says(w.rude), w.ask, 'ask-to-elaborate')
      const second = await dana.says(w.leaveMe)
      await expect(replied(second, w.reply)).rejects.toMatchObject({ code: 'draft_refused' })
      expect(postedBy(second)).toBe(0)
    },
  },
]

describe('stories', () => {
  beforeAll(async () => {
    const { analyzer } = createWinnow({ brand: 'Acme', reading: 'quick' })
    test = await testDesk({ analyzer, timeZone: 'Europe/Paris' })
  })
  afterAll(closeDesks)

  for (const language of ['en', 'fr'] as const)
    describe(language, () => {
      it.each(STORIES.map(({ name, tell }) => [name, tell] as const))('%s', (_, tell) =>
        tell(WORDS[language], language))
    })

  it('at a clock change the hour stays where the team works', async () => {
    // In Paris the clocks go back in the night to 25 October 2026.
    const friday = Date.UTC(2026, 9, 23, 8)
    test.clock.pass({ milliseconds: friday - test.clock.now().getTime() })
    const first = await replied(await person('fr').says(WORDS.fr.rude), WORDS.fr.ask, 'ask-to-elaborate')
    expect(first.followUpAt).toBe('2026-10-28T09:00:05.000Z')
    await days(5)
    expect(silentSince(await get(first.id))).toBeUndefined()
    test.clock.pass({ minutes: 61 })
    await test.desk.remind()
    expect(silentSince(await get(first.id))).toBe('2026-10-28T09:00:05.000Z')
  })
})
