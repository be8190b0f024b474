import type { Readiness } from '../store.ts'
import type { Language } from '../vocabulary.ts'

/** The page that says how the program is. */
const en = {
  title: 'Status',
  lead:
    'Whether the program works: its database, what is waiting, its connections, and recent errors of ' +
    'this process.',
  open: 'See the status',
  dryRun: 'Dry run: nothing is posted anywhere.',
  checks: 'Essentials',
  check: { database: 'Database', disk: 'Disk', integrity: 'File' } as Record<Readiness['name'], string>,
  good: 'works',
  bad: 'does not work',
  waiting: 'Waiting',
  toRead: 'comments to be read',
  toSend: 'replies to be posted',
  late: 'Replies not posted yet',
  tried: (times: number) => (times === 1 ? 'tried once' : `tried ${times} times`),
  next: (at: string) => `next try ${at}`,
  resting: (places: string, until: string) =>
    `${places} is paused until ${until}: it did not confirm replies.`,
  platforms: 'Connections',
  quiet: 'nothing said of it in this process: it may be connected in another one',
  faults: 'Recent errors',
  none: 'Nothing.',
  openCase: 'Case',
}

type StatusWords = typeof en

const fr: StatusWords = {
  title: 'État',
  lead:
    'L’état du programme : sa base de données, ce qui attend, ses connexions et les erreurs récentes ' +
    'de ce processus.',
  open: 'Voir l’état',
  dryRun: 'Essai à blanc : rien n’est publié nulle part.',
  checks: 'L’essentiel',
  check: { database: 'Base de données', disk: 'Disque', integrity: 'Fichier' },
  good: 'fonctionne',
  bad: 'ne fonctionne pas',
  waiting: 'En attente',
  toRead: 'commentaires à lire',
  toSend: 'réponses à publier',
  late: 'Réponses pas encore publiées',
  tried: (times) => (times === 1 ? 'essayée une fois' : `essayée ${times} fois`),
  next: (at) => `prochain essai ${at}`,
  resting: (places, until) =>
    `Envois vers ${places} suspendus jusqu’à ${until} : des réponses y sont restées sans suite connue.`,
  platforms: 'Connexions',
  quiet: 'rien n’en a été dit dans ce processus : un autre y est peut-être connecté',
  faults: 'Erreurs récentes',
  none: 'Rien.',
  openCase: 'Le dossier',
}

export const STATUS_WORDS: Readonly<Record<Language, StatusWords>> = { en, fr }
