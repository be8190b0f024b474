import type { Author, Comment, ThreadMessage, Venue } from '../../../src/core/index.ts'
import type { CueTable, Example, SignalTables } from './table.ts'

const blog: Venue = { ownership: 'third-party', kind: 'comments', name: 'A runner’s blog' }
const ours: Venue = { ownership: 'own', kind: 'forum' }

/** Metadata speaks every language: the same cases in both. */
function alike(fires: readonly Example[], quiet: readonly Example[]): CueTable {
  return { en: { fires, quiet }, fr: { fires, quiet } }
}

function by(author: Author, more: Partial<Comment> = {}): Partial<Comment> {
  return { text: 'Hm.', venue: blog, author, ...more }
}

export const offSite: SignalTables = {
  'third-party': alike([{ venue: blog }], [{ venue: ours }]),
  overheard: alike(
    [{ venue: blog, addressesUs: false }],
    [{ venue: blog, addressesUs: true }, { venue: blog }, { venue: ours, addressesUs: false }],
  ),
  'under-article': alike(
    [{ venue: blog, article: { title: 'Ten watches, one winner' } }],
    [{ venue: ours, article: { title: 'Our release' } }, { venue: blog }],
  ),
}

const posted = '2026-03-10T12:00:00Z'

export const anonymity: SignalTables = {
  declared: alike([by({ isAnonymous: true })], [by({ isAnonymous: false }), by({})]),
  'no-name': alike([by({ name: 'Anonymous' }), by({ name: '', id: '7' })], [by({ name: 'Inès' }), by({})]),
  'throwaway-handle': alike(
    [by({ handle: '@throwaway_9' }), by({ handle: 'bob84736251' })],
    [by({ handle: '@ines_runs' }), by({})],
  ),
  'fresh-account': alike(
    [by({ accountCreatedAt: '2026-03-09T12:00:00Z' }, { postedAt: posted })],
    [
      by({ accountCreatedAt: '2019-03-09T12:00:00Z' }, { postedAt: posted }),
      by({ accountCreatedAt: '2026-03-09T12:00:00Z' }),
      by({ accountCreatedAt: 'not a date' }, { postedAt: posted }),
    ],
  ),
}

const asked: readonly ThreadMessage[] = [
  { author: { name: 'Ann' }, text: 'This app is hopeless.' },
  { author: { name: 'Winnow team' }, fromUs: true, text: 'Which page loses your recipes?' },
]
const demande: readonly ThreadMessage[] = [
  { author: { name: 'Ann' }, text: 'Cette appli est désespérante.' },
  { author: { name: 'Équipe' }, fromUs: true, text: 'Quelle page perd vos recettes ?' },
]
const thanked: readonly ThreadMessage[] = [
  { author: { name: 'Team' }, fromUs: true, text: 'Thanks for writing.' },
]

export const deflection: SignalTables = {
  'brush-off': {
    en: {
      fires: [
        { text: 'You figure it out.', thread: asked },
        { text: 'None of your business.', thread: asked },
      ],
      quiet: ['You figure it out.', { text: 'The page with the soups.', thread: asked }],
    },
    fr: {
      fires: [
        { text: 'Débrouillez-vous.', thread: demande },
        { text: 'C’est votre boulot.', thread: demande },
      ],
      quiet: ['Débrouillez-vous.', { text: 'La page des soupes.', thread: demande }],
    },
  },
  'counter-question': {
    en: {
      fires: [{ text: 'Do you have nothing better to do?', thread: asked }],
      quiet: [{ text: 'You mean the page with soups?', thread: asked }, 'Do you have nothing better to do?'],
    },
    fr: {
      fires: [{ text: 'Avez-vous du temps à perdre ?', thread: demande }],
      quiet: [{ text: 'La page des soupes ?', thread: demande }, 'Avez-vous du temps à perdre ?'],
    },
  },
  unanswered: {
    en: {
      fires: [{ text: 'Your whole company is hopeless anyway.', thread: asked }],
      quiet: [
        { text: 'The recipes vanish under Desserts.', thread: asked },
        { text: 'Yes.', thread: asked },
        { text: 'Version 4 did it.', thread: asked },
        { text: 'Hopeless.', thread: thanked },
      ],
    },
    fr: {
      fires: [{ text: 'Votre boîte entière est désespérante.', thread: demande }],
      quiet: [
        { text: 'Les recettes disparaissent sous Desserts.', thread: demande },
        { text: 'Oui.', thread: demande },
        { text: 'Depuis la version 4.', thread: demande },
      ],
    },
  },
}
