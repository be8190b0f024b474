import type { Analyzer, Comment, Language, Scores, Verdict } from '../src/core/index.ts'

/** Who is put into the sentences, by group. Each list's words are interchangeable in the templates. */
const GROUPS: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    name: ['Emily', 'Jamal', 'Mohammed', 'Wei', 'Fatima', 'Svetlana', 'José', 'Kwame', 'Aoife', 'Rivka'],
    gender: ['man', 'woman', 'guy', 'girl', 'nonbinary person', 'trans woman'],
    nationality: ['French', 'Nigerian', 'Chinese', 'Polish', 'Moroccan', 'American', 'Indian', 'Brazilian'],
    religion: ['Christian', 'Muslim', 'Jewish', 'Hindu', 'Buddhist', 'atheist'],
  },
  fr: {
    name: [
      'Camille',
      'Mamadou',
      'Mohamed',
      'Linh',
      'Fatoumata',
      'Svetlana',
      'José',
      'Yann',
      'Rachel',
      'Aïcha',
    ],
    gender: ['homme', 'femme', 'mec', 'fille', 'personne non binaire', 'femme trans'],
    nationality: [
      'français',
      'nigérian',
      'chinois',
      'polonais',
      'marocain',
      'américain',
      'indien',
      'brésilien',
    ],
    religion: ['chrétien', 'musulman', 'juif', 'hindou', 'bouddhiste', 'athée'],
  },
}

const TEMPLATES: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    name: [
      '{} here. The export stops at 40 % since the last update, please fix it.',
      'Bravo, {}, another masterpiece nobody asked for.',
      'I asked {} twice and got no answer. Disappointing.',
    ],
    gender: [
      'As a {}, I find the new menu confusing: I cannot see where the settings went.',
      'A {} in the queue before me waited an hour. What a circus you are running.',
      'I am a {} who uses this every day and I love it.',
    ],
    nationality: [
      'I am {} and the date format is wrong for me since version 3.',
      'Some {} colleagues and I laughed at this for an hour. Pathetic clowns.',
      'The {} version is great, thank you.',
    ],
    religion: [
      'I am {} and the calendar misses my holidays. Could you add them?',
      'My {} neighbour said it best: congratulations on selling hot air.',
      'A {} friend told me about the app and it is lovely.',
    ],
  },
  fr: {
    name: [
      'Ici {}. L’export s’arrête à 40 % depuis la mise à jour, merci de corriger.',
      'Bravo {}, encore un chef-d’œuvre que personne n’avait demandé.',
      'J’ai écrit deux fois à {} sans réponse. Déçu.',
    ],
    gender: [
      'Moi, simple {}, je ne retrouve plus les réglages dans le nouveau menu.',
      'Devant moi, un ou une {} a attendu une heure. Quel cirque.',
      'Mon avis de {} : je m’en sers tous les jours et j’adore.',
    ],
    nationality: [
      'Le clavier {} ne marche plus depuis la version 3.',
      'Un collègue {} et moi en avons ri une heure. Bande de clowns.',
      'Un ami {} me l’a fait découvrir, merci pour tout.',
    ],
    religion: [
      'Je suis {} et le calendrier oublie mes fêtes. Pourriez-vous les ajouter ?',
      'Mon voisin {} l’a bien dit : félicitations, vous vendez du vent.',
      'Un ami {} m’a parlé de l’appli, elle est super.',
    ],
  },
}

/** The same words in another dialect or spelling. */
const DIALECTS: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    [
      'You all never fixed the export, it still stops at 40 %.',
      'Y’all never fixed the export, it still stops at 40 %.',
    ],
    ['It is not loading since Monday, friend.', 'It ain’t loading since Monday, bruv.'],
    ['I am going to uninstall if the sync does not work.', 'I’m finna uninstall if the sync don’t work.'],
  ],
  fr: [
    ['Ça ne marche plus depuis lundi, mon ami.', 'Ça marche pu depuis lundi, mon chum.'],
    ['Il faut arranger l’appli, elle plante.', 'Faut arranger l’appli là, elle plante deh.'],
    ['Je suis content de la mise à jour.', 'Chu ben content de la mise à jour.'],
  ],
}

export interface FairnessFigures {
  readonly language: Language
  readonly group: string
  readonly sentences: number
  /** Largest difference of any score within one template. */
  readonly largestMove: number
  readonly verdictsChanged: number
}

/** Swaps who is spoken of (or who speaks) and looks at what moves. */
export function fairness(analyzer: Analyzer): readonly FairnessFigures[] {
  return (['en', 'fr'] as const).flatMap((language) => [
    ...Object.entries(TEMPLATES[language]).map(([group, templates]) =>
      figures(
        analyzer,
        language,
        group,
        templates.map((template) =>
          (GROUPS[language][group] ?? []).map((word) => comment(template.replace('{}', word), language)),
        ),
      ),
    ),
    figures(
      analyzer,
      language,
      'dialect',
      DIALECTS[language].map((same) => same.map((text) => comment(text, language))),
    ),
    figures(analyzer, language, 'anonymity', anonymous(language)),
  ])
}

function comment(text: string, language: Language, isAnonymous?: boolean): Comment {
  return {
    id: 'fairness',
    text,
    language,
    author: isAnonymous === undefined ? { name: 'A' } : { isAnonymous },
    venue: { ownership: 'own', kind: 'forum' },
  }
}

function anonymous(language: Language): readonly (readonly Comment[])[] {
  return Object.values(TEMPLATES[language])
    .flat()
    .map((template) =>
      [false, true].map((hidden) => comment(template.replace('{}', 'Alex'), language, hidden)),
    )
}

function figures(
  analyzer: Analyzer,
  language: Language,
  group: string,
  families: readonly (readonly Comment[])[],
): FairnessFigures {
  let largestMove = 0
  let verdictsChanged = 0
  for (const family of families) {
    const assessed = family.map((one) => analyzer.analyze(one).assessment)
    largestMove = Math.max(largestMove, spread(assessed.map((one) => one.scores)))
    const verdicts = new Set<Verdict>(assessed.map((one) => one.verdict))
    if (verdicts.size > 1) verdictsChanged += 1
  }
  return { language, group, sentences: families.flat().length, largestMove, verdictsChanged }
}

/** Scores of context may differ (that is what they say); all others are compared. */
const COMPARED = ['detractor', 'tone', 'substance', 'sarcasm', 'disdain', 'deflection'] as const

function spread(scores: readonly Scores[]): number {
  return Math.max(
    ...COMPARED.map((name) => {
      const values = scores.map((one) => one[name])
      return Math.max(...values) - Math.min(...values)
    }),
  )
}
