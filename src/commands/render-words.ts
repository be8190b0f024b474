import type { Language, Strategy, Verdict } from '../core/index.ts'

interface Words {
  readonly verdicts: Readonly<Record<Verdict | 'angry', string>>
  readonly strategies: Readonly<Record<Strategy | 'answer' | 'nothing', string>>
  readonly tone: string
  readonly substance: string
  readonly speaksFor: string
  readonly speaksAgainst: string
  readonly proposed: string
  readonly others: string
  readonly draft: string
  readonly colon: string
  readonly incomplete: string
  readonly metadata: string
  readonly thread: string
  readonly open: string
  readonly close: string
}

/** What `winnow analyze` says to a human. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    verdicts: {
      detractor: 'likely detractor',
      critic: 'critic',
      angry: 'angry customer',
      neither: 'neither critic nor detractor',
      unclear: 'unclear',
    },
    strategies: {
      'light-touch': 'one light, good-humoured comment',
      ignore: 'no answer',
      'thank-host': 'thank the host and answer the article’s questions',
      'ask-to-elaborate': 'ask them to say more',
      answer: 'answer as to a critic',
      nothing: 'nothing; a human decides',
    },
    tone: 'Tone',
    substance: 'Substance',
    speaksFor: 'Speaks for depreciation',
    speaksAgainst: 'Speaks against it',
    proposed: 'Proposed',
    others: 'Why not the others',
    draft: 'Draft',
    colon: ':',
    incomplete: 'Part of the analysis failed, so nothing is proposed.',
    metadata: 'from',
    thread: 'earlier message',
    open: '“',
    close: '”',
  },
  fr: {
    verdicts: {
      detractor: 'probablement un détracteur',
      critic: 'critique constructive',
      angry: 'client en colère',
      neither: 'ni critique ni détracteur',
      unclear: 'indécis',
    },
    strategies: {
      'light-touch': 'un seul commentaire, léger et de bonne humeur',
      ignore: 'aucune réponse',
      'thank-host': 'remercier l’hôte et répondre aux questions de l’article',
      'ask-to-elaborate': 'lui demander d’en dire plus',
      answer: 'répondre comme à une critique constructive',
      nothing: 'rien ; à un humain de décider',
    },
    tone: 'Ton',
    substance: 'Fond',
    speaksFor: 'Ce qui parle pour le dénigrement',
    speaksAgainst: 'Ce qui parle contre',
    proposed: 'Proposition',
    others: 'Pourquoi pas les autres',
    draft: 'Brouillon',
    colon: '\u00A0:',
    incomplete: 'Une partie de l’analyse a échoué : rien n’est donc proposé.',
    metadata: 'd’après',
    thread: 'message précédent',
    open: '«\u00A0',
    close: '\u00A0»',
  },
}
