import type { Readiness } from '../store.ts'
import type { Language } from '../vocabulary.ts'

/** The page that says how the program is. */
const en = {
  title: 'Status',
  lead:
    'How the program is: its database, what waits, its connections, and what went wrong lately in this ' +
    'process.',
  open: 'See the status',
  dryRun: 'Dry run: nothing is posted anywhere.',
  checks: 'Needed to work',
  check: { database: 'Database', disk: 'Disk', integrity: 'File' } as Record<Readiness['name'], string>,
  good: 'works',
  bad: 'does not work',
  waiting: 'Waiting',
  toRead: 'comments to be read',
  toSend: 'replies to be posted',
  late: 'Replies that were tried in vain',
  tried: (times: number) => (times === 1 ? 'tried once' : `tried ${times} times`),
  next: (at: string) => `next try ${at}`,
  resting: (places: string, until: string) => `${places} rests until ${until}: it did not confirm replies.`,
  platforms: 'Connections',
  quiet: 'nothing said of it in this process: it may be connected in another one',
  faults: 'What went wrong',
  none: 'Nothing.',
  openCase: 'Case',
}

type StatusWords = typeof en

const fr: StatusWords = {
  title: 'État',
  lead:
    'État du programme : sa base de données, ce qui attend, ses connexions, et ce qui a échoué ' +
    'récemment dans ce processus.',
  open: 'Voir l’état',
  dryRun: 'Essai à blanc : rien n’est publié nulle part.',
  checks: 'Nécessaire au fonctionnement',
  check: { database: 'Base de données', disk: 'Disque', integrity: 'Fichier' },
  good: 'fonctionne',
  bad: 'ne fonctionne pas',
  waiting: 'En attente',
  toRead: 'commentaires à lire',
  toSend: 'réponses à publier',
  late: 'Réponses essayées en vain',
  tried: (times) => (times === 1 ? 'essayée une fois' : `essayée ${times} fois`),
  next: (at) => `prochain essai ${at}`,
  resting: (places, until) =>
    `Envois vers ${places} suspendus jusqu’à ${until} : des réponses y sont restées sans suite connue.`,
  platforms: 'Connexions',
  quiet: 'rien n’en a été dit dans ce processus : un autre y est peut-être connecté',
  faults: 'Ce qui a échoué',
  none: 'Rien.',
  openCase: 'Le dossier',
}

export const STATUS_WORDS: Readonly<Record<Language, StatusWords>> = { en, fr }
