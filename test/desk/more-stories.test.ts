import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Comment, KnownAnswers, Strategy, Verdict } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'
import { ana, closeDesks, type TestDesk, testDesk } from '../support/desk.ts'

/*
 * Stories that were written from the domain alone, before anybody looked at what the program makes of them.
 */

const ANSWERS: KnownAnswers = [
  {
    questions: ['Can it read handwriting?', 'Sait-elle lire l’écriture manuscrite ?'],
    en: 'It reads handwriting in English and French since version 3.',
    fr: 'Elle lit l’écriture manuscrite en français et en anglais depuis la version 3.',
  },
]
const OWN = { ownership: 'own', kind: 'forum', name: 'Acme forum' } as const
const BLOG = {
  ownership: 'third-party',
  kind: 'comments',
  name: 'Slow Paper',
  hostName: 'Mireille Castan',
} as const
const STORE = { ownership: 'third-party', kind: 'review', name: 'App Store' } as const
const PAGE = { ownership: 'third-party', kind: 'article', name: 'Inkblots' } as const
const HAPPY = {
  title: 'Six weeks with Acme Notes',
  text:
    'I keep my allotment diary in it and I am glad of it. Can it read handwriting? And does it print ' +
    'in A5?',
  author: { name: 'Mireille Castan' },
}
const JOYEUX = {
  title: 'Six semaines avec Acme Notes',
  text:
    'J’y tiens le journal de mon potager, et j’en suis ravie. Sait-elle lire l’écriture manuscrite ? ' +
    'Imprime-t-elle en A5 ?',
  author: { name: 'Mireille Castan' },
}

let test: TestDesk
let told = 0
beforeAll(async () => {
  const { analyzer } = createWinnow({ brand: 'Acme', answers: ANSWERS })
  test = await testDesk({ analyzer })
})
afterAll(closeDesks)

/** Somebody, with an address of their own. */
function somebody(more: Partial<Comment> = {}) {
  told += 1
  const about: Partial<Comment> = {
    author: { id: `w${told}`, name: `Ottoline Grabb-${told}`, handle: `grabb${told}` },
    venue: OWN,
    url: `https://forum.example/story/${told}`,
    ...more,
  }
  let messages = 0
  const says = async (text: string, other: Partial<Comment> = {}) => {
    messages += 1
    const one = { id: `w${told}-${about.author?.id}-${messages}`, text, ...about, ...other } as Comment
    return test.desk.get((await test.desk.receive('http', one)).caseId)
  }
  return { ...about, says }
}

async function reply(caseId: string, text: string, strategy: Strategy | null = null) {
  const { version } = await test.desk.get(caseId)
  await test.desk.decide(caseId, { action: 'approve', version, strategy, text }, ana)
  await test.send()
  const kase = await test.desk.get(caseId)
  if (kase.status === 'approved')
    return test.desk.decide(caseId, { action: 'mark-posted', version: kase.version }, ana)
  return kase
}

type Told = readonly [
  what: string,
  text: string,
  more: Partial<Comment>,
  verdict: Verdict,
  strategy: Strategy | null,
]

const FIRST: readonly Told[] = [
  [
    'mocks us to our face',
    'Well done, Acme, another update nobody asked for from people who have plainly never held a ' +
      'pen. Visionary stuff, do frame it.',
    { addressesUs: true },
    'detractor',
    'ask-to-elaborate',
  ],
  [
    'se moque de nous, chez nous',
    'Chapeau bas, les artistes : encore une mise à jour pondue par des gens qui n’ont jamais tenu ' +
      'un stylo. Quel génie, encadrez-la.',
    { addressesUs: true },
    'detractor',
    'ask-to-elaborate',
  ],
  [
    'jeers under somebody’s happy article',
    'Ha, adorable. Grown adults clapping for a glorified napkin made by amateurs. What a time to be alive.',
    { venue: BLOG, article: HAPPY },
    'detractor',
    'thank-host',
  ],
  [
    'ricane sous un article ravi',
    'Trop mignon, des adultes qui applaudissent une serviette en papier conçue par des amateurs. ' +
      'Quelle époque formidable.',
    { venue: BLOG, article: JOYEUX },
    'detractor',
    'thank-host',
  ],
  [
    'writes a whole page to laugh at us',
    'I spent an evening with Acme Notes so you need not. It is a notebook for people who find ' +
      'paper too exciting. The designers have clearly never met a human being; the icon alone ' +
      'deserves a museum of bad taste. Bravo, maestros, bravo.',
    { venue: PAGE },
    'detractor',
    'light-touch',
  ],
  [
    'is furious, with the point in it',
    'I AM DONE. Version 5.1 deleted three months of my field notes this morning after the sync ' +
      'said "complete". Fix this or refund me, today!!',
    { venue: STORE },
    'critic',
    null,
  ],
  [
    'est furieuse, et dit pourquoi',
    'J’EN AI ASSEZ ! Depuis la 5.1 l’application se ferme dès que j’ajoute une photo, trois fois ' +
      'ce matin, et le service client ne répond pas !',
    { venue: STORE },
    'critic',
    null,
  ],
  [
    'asks kindly for something',
    'I like it a lot. Could you add a way to sort notes by date? I have four hundred of them and ' +
      'scroll forever.',
    {},
    'critic',
    null,
  ],
  [
    'demande gentiment quelque chose',
    'Très bon outil. Serait-il possible de trier les notes par date ? J’en ai quatre cents et je ' +
      'fais défiler sans fin.',
    {},
    'critic',
    null,
  ],
  [
    'praises',
    'Best notebook I ever owned, thank you so much to everybody who builds it.',
    {},
    'neither',
    null,
  ],
  [
    'félicite',
    'Un grand bravo à toute l’équipe, je l’utilise tous les jours avec plaisir.',
    {},
    'neither',
    null,
  ],
  ['is displeased and no more', 'Rubbish.', { venue: STORE }, 'unclear', null],
  ['n’est pas content, sans plus', 'Franchement nul.', { venue: STORE }, 'unclear', null],
  [
    'jokes, with something to check in the joke',
    'Oh lovely, the "quick export" took 47 minutes for two pages on version 5.1. I grew a beard meanwhile.',
    {},
    'critic',
    null,
  ],
  [
    'ironise, avec de quoi vérifier',
    'Magnifique, « l’export rapide » a mis 47 minutes pour deux pages en 5.1. J’ai eu le temps de ' +
      'me laisser pousser la barbe.',
    {},
    'critic',
    null,
  ],
  ['has one short reason', 'Fewer and fewer features with every version.', { venue: STORE }, 'critic', null],
  [
    'donne une seule raison',
    'De moins en moins de fonctions à chaque version.',
    { venue: STORE },
    'critic',
    null,
  ],
  [
    'is in a place that is not ours, with a point',
    'Under a nice article, sorry, but it lost my recipes when I changed phones in May and nobody wrote back.',
    { venue: BLOG, article: HAPPY },
    'critic',
    null,
  ],
]

describe('a first comment', () => {
  it.each(FIRST)('%s', async (_, text, more, verdict, strategy) => {
    const kase = await somebody(more).says(text)
    expect([kase.assessment.verdict, kase.proposal?.strategy]).toEqual([verdict, strategy])
  })

  it.each([
    [
      'en',
      FIRST[2],
      '“Can it read handwriting?” It reads handwriting in English and French',
      'print in A5?” [',
    ],
    ['fr', FIRST[3], 'Elle lit l’écriture manuscrite en français et en anglais', 'A5'],
  ] as const)('the host is thanked and answered, and nobody else: %s', async (_, story, known, hole) => {
    const [, text = '', more = {}] = story ?? []
    const { author, says } = somebody(more)
    const { id, proposal } = await says(text)
    const draft = proposal?.drafts[0]?.text ?? ''
    expect(draft).toContain('Mireille Castan')
    expect(draft).toContain(known)
    expect(draft).toContain(hole)
    for (const word of ['napkin', 'serviette', 'amateurs', author?.name ?? '', author?.handle ?? ''])
      expect(draft.toLowerCase()).not.toContain(word.toLowerCase())
    const codes = (await test.desk.lint(id, 'thank-host', draft)).filter(({ refuses }) => refuses)
    expect([...new Set(codes.map(({ code }) => code))]).toEqual(['open-hole'])
  })

  it.each([
    'I spent an evening laughing at Acme Notes, a museum of bad taste. Then it charged my card 300 ' +
      'euros twice and my rent bounced.',
    'Une soirée à rire d’Acme Notes, ce musée du mauvais goût. Puis elle m’a débité 300 euros deux ' +
      'fois et mon loyer n’est pas passé.',
  ])('no joke where money was lost: %s', async (text) => {
    const kase = await somebody({ venue: PAGE }).says(text)
    expect(kase.proposal?.strategy).not.toBe('light-touch')
    const light = kase.proposal?.otherDrafts['light-touch']?.[0]?.text ?? 'Well aimed. — Ana, Acme team'
    expect((await test.desk.lint(kase.id, 'light-touch', light)).map(({ code }) => code)).toContain('no-joke')
  })

  it.each([
    'Since the update I sit here at night and I do not want to live any more. Not about your app, really.',
    'Depuis des semaines je n’ai plus envie de vivre, et votre appli n’y est pour rien.',
  ])('a person at once, and no draft: %s', async (text) => {
    const kase = await somebody().says(text)
    expect([kase.assessment.hold?.kind, kase.proposal]).toEqual(['distress', null])
    expect(await test.desk.offers(kase.id)).toEqual([])
  })
})

const ASK = 'What bothers you most about it, and what would you need from us? — Ana, Acme team'
const DEMANDE = 'Qu’est-ce qui vous gêne le plus, et que vous faudrait-il de notre part ? — Ana, équipe Acme'

describe('a conversation', () => {
  it.each([
    [FIRST[0], ASK, 'Fine. Since 5.1 the search finds nothing that I wrote before June, on two laptops.'],
    [
      FIRST[1],
      DEMANDE,
      'Soit. Depuis la 5.1, la recherche ne trouve plus rien d’avant juin, sur deux ordinateurs.',
    ],
  ] as const)('rude, asked, answered with substance: a critic after all (%#)', async (story, ask, answer) => {
    const { says } = somebody({ addressesUs: true })
    const first = await says(story?.[1] ?? '')
    await reply(first.id, ask, 'ask-to-elaborate')
    const second = await says(answer)
    expect([second.assessment.verdict, second.proposal?.strategy]).toEqual(['critic', null])
    const corrected = await test.desk.get(first.id)
    expect([corrected.status, corrected.reclassified]).toEqual(['closed', 'critic'])
  })

  it.each([
    [
      FIRST[0],
      ASK,
      'Not my job to explain it to you.',
      'You people really are a travelling circus. Keep juggling.',
    ],
    [
      FIRST[1],
      DEMANDE,
      'Ce n’est pas à moi de vous l’expliquer.',
      'Vous êtes vraiment un cirque ambulant. Continuez à jongler.',
    ],
  ] as const)('rude, asked, dodges, mocks again: left unanswered (%#)', async (story, ask, dodge, more) => {
    const { says } = somebody({ addressesUs: true })
    const first = await says(story?.[1] ?? '')
    await reply(first.id, ask, 'ask-to-elaborate')
    const second = await says(dodge)
    expect(second.assessment.signals.map(({ signal }) => signal)).toContain('deflection')
    const third = await says(more)
    expect([third.assessment.verdict, third.proposal?.strategy]).toEqual(['detractor', 'ignore'])
  })

  it('mocks again with something to check in it: never ignored', async () => {
    const { says } = somebody({ addressesUs: true })
    const first = await says(FIRST[0]?.[1] ?? '')
    await reply(first.id, ASK, 'ask-to-elaborate')
    const second = await says(
      'Circus indeed: error 88 every time I open a shared note since Tuesday. Applause.',
    )
    expect(second.assessment.verdict).not.toBe('detractor')
    expect(second.proposal?.strategy).not.toBe('ignore')
  })

  it('is silent over a weekend: told when three working days are over, and not before', async () => {
    const { says } = somebody({ addressesUs: true })
    const first = await says(FIRST[0]?.[1] ?? '')
    const waits = await reply(first.id, ASK, 'ask-to-elaborate')
    expect(waits.status).toBe('awaiting-answer')
    const due = Date.parse(waits.followUpAt ?? '')
    const days = (due - test.clock.now().getTime()) / 86_400_000
    expect(days).toBeGreaterThanOrEqual(2.9)
    test.clock.pass({ milliseconds: due - test.clock.now().getTime() - 60_000 })
    await test.desk.remind()
    expect((await test.desk.get(first.id)).followUpAt).not.toBeNull()
    test.clock.pass({ minutes: 2 })
    await test.desk.remind()
    const silent = await test.desk.get(first.id)
    expect([silent.status, silent.followUpAt, silent.history.at(-1)?.action]).toEqual([
      'awaiting-answer',
      null,
      'no-answer',
    ])
  })

  it.each([
    ['We look into it and will tell you here within two days. — Ana, Acme team', FIRST[5]],
    ['Nous regardons et vous dirons ici sous deux jours ce qu’il en est. — Ana, équipe Acme', FIRST[6]],
  ] as const)('a promise comes back on its day (%#)', async (text, story) => {
    const { says } = somebody()
    const kase = await says(story?.[1] ?? '')
    await reply(kase.id, text)
    const [promise] = (await test.desk.get(kase.id)).promises
    expect(promise?.state).toBe('open')
    const overdue = await test.desk.promises.overdue()
    test.clock.pass({ days: 3 })
    expect(await test.desk.promises.overdue()).toBe(overdue + 1)
    const { version } = await test.desk.get(kase.id)
    const decision = { action: 'follow-up', version, promise: promise?.id ?? '' } as const
    const next = await test.desk.decide(kase.id, decision, ana)
    expect(next.draft?.text).toMatch(/two days|deux jours/)
    const codes = (await test.desk.lint(kase.id, null, next.draft?.text ?? '')).map(({ code }) => code)
    expect(codes).toContain('open-hole')
  })

  it.each([
    [
      'Thank you. We will look at it next week. May we tell you here when it is done? — Ana, Acme team',
      'No thanks.',
      FIRST[7],
    ],
    [
      'Merci. Nous regarderons la semaine prochaine et dirons ici la suite. Pouvons-nous vous écrire ? ' +
        '— Ana, équipe Acme',
      'Non merci.',
      FIRST[8],
    ],
  ] as const)('asked whether we may write again, and no: nothing is sent (%#)', async (ask, no, story) => {
    const { says } = somebody()
    const kase = await says(story?.[1] ?? '')
    await reply(kase.id, ask)
    await says(no)
    const [promise] = (await test.desk.get(kase.id)).promises
    const { version, mayWrite } = await test.desk.get(kase.id)
    expect(mayWrite).toBe('no')
    await test.desk.decide(kase.id, { action: 'follow-up', version, promise: promise?.id ?? '' }, ana)
    const codes = (await test.desk.lint(kase.id, null, 'It is done. — Ana, Acme team')).map(
      ({ code }) => code,
    )
    expect(codes).toContain('no-messages')
  })

  it('the same person elsewhere is asked once', async () => {
    const here = somebody({ addressesUs: true })
    const there = somebody({ addressesUs: true })
    const first = await here.says(FIRST[0]?.[1] ?? '')
    const second = await there.says(
      'Once more for the gallery: nobody at Acme has ever met a customer. Take a bow.',
    )
    await test.desk.authors.join(first.id, second.id, ana)
    await reply(first.id, ASK, 'ask-to-elaborate')
    await expect(reply(second.id, ASK, 'ask-to-elaborate')).rejects.toMatchObject({ code: 'draft_refused' })
  })
})
