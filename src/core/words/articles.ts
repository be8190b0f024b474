import type { ArticleProblem } from '../articles.ts'
import type { Language } from '../vocabulary.ts'

interface ArticleWords {
  /** The field. */
  readonly address: string
  /** Below the field: what is sent to whom. */
  readonly told: string
  /** The button. */
  readonly read: string
  readonly found: (title: string, author: string) => string
  readonly problem: Readonly<Record<ArticleProblem, string>>
}

/** What is said of an article that is read at its address: what happened, and what to do. */
export const ARTICLE_WORDS: Readonly<Record<Language, ArticleWords>> = {
  en: {
    address: 'Address of the article',
    told: 'The page is fetched from its site, which learns nothing of the comment.',
    read: 'Read the article',
    found: (title, author) =>
      `The article was read${title === '' ? '' : `: “${title}”`}${author === '' ? '' : `, by ${author}`}.`,
    problem: {
      'bad-address': 'The article’s address must begin with http:// or https://.',
      'refused-address':
        'This address leads into a private network or to an unusual port, so it isn’t opened. ' +
        'Paste the article’s text.',
      'unknown-host': 'No site of this name was found. Check the article’s address.',
      unreachable: 'The article’s site couldn’t be reached. Try again later, or paste the text.',
      'too-slow': 'The article’s site took too long to answer. Try again later, or paste the text.',
      'too-large': 'This page is too large to be an article (more than 2 MB). Paste the text.',
      redirects: 'The address leads on and on without arriving. Open it in your browser and paste the text.',
      robots: 'The site asks programs not to read this page. Open it in your browser and paste the text.',
      login: 'The article can only be read after a login. Paste the text.',
      paywall: 'The article has to be paid for. If you have access, paste the text.',
      forbidden: 'The site doesn’t let us read this page. Open it in your browser and paste the text.',
      'not-found': 'There is no page at this address. Check it.',
      gone: 'The article was taken down.',
      'too-many': 'The site asks for fewer requests. Try again later, or paste the text.',
      'server-error': 'The article’s site has a fault at the moment. Try again later, or paste the text.',
      'other-answer': 'The site gave an answer that holds no page. Paste the text.',
      'not-a-page': 'At this address stands a file (a PDF, a picture), not a web page. Paste the text.',
      broken: 'What stands at this address can’t be read. Paste the text.',
      'no-text': 'No article was found on this page; perhaps it shows only in a browser. Paste the text.',
      busy: 'Several articles are being read already. Try again in a few seconds.',
    },
  },
  fr: {
    address: 'Adresse de l’article commenté',
    told: 'La page est demandée à son site, qui n’apprend rien du commentaire.',
    read: 'Lire l’article',
    found: (title, author) =>
      `L’article a été lu${title === '' ? '' : ` : « ${title} »`}${author === '' ? '' : `, de ${author}`}.`,
    problem: {
      'bad-address': 'L’adresse de l’article doit commencer par http:// ou https://.',
      'refused-address':
        'Cette adresse mène à un réseau privé ou à un port inhabituel : elle n’est pas ouverte. ' +
        'Collez le texte de l’article.',
      'unknown-host': 'Aucun site de ce nom n’a été trouvé. Vérifiez l’adresse de l’article.',
      unreachable:
        'Le site de l’article est injoignable. Réessayez plus tard, ou collez le texte de l’article.',
      'too-slow':
        'Le site de l’article met trop de temps à répondre. Réessayez plus tard, ou collez le texte.',
      'too-large': 'Cette page est trop grande pour un article (plus de 2 Mo). Collez le texte.',
      redirects:
        'Cette adresse renvoie sans cesse à une autre. Ouvrez-la dans votre navigateur et collez le texte.',
      robots:
        'Le site demande aux programmes de ne pas lire cette page. Ouvrez-la dans votre navigateur ' +
        'et collez le texte.',
      login: 'L’article n’est lisible qu’une fois connecté. Collez le texte.',
      paywall: 'L’article est payant. Si vous y avez accès, collez le texte.',
      forbidden:
        'Le site ne nous laisse pas lire cette page. Ouvrez-la dans votre navigateur et collez le texte.',
      'not-found': 'Il n’y a pas de page à cette adresse. Vérifiez-la.',
      gone: 'L’article a été retiré.',
      'too-many': 'Le site demande moins de requêtes. Réessayez plus tard, ou collez le texte.',
      'server-error': 'Le site de l’article est en panne. Réessayez plus tard, ou collez le texte.',
      'other-answer': 'La réponse du site ne contient pas de page. Collez le texte.',
      'not-a-page': 'Cette adresse mène à un fichier (PDF, image), pas à une page web. Collez le texte.',
      broken: 'Ce qui se trouve à cette adresse est illisible. Collez le texte.',
      'no-text':
        'Aucun article n’a été trouvé sur cette page ; il ne s’affiche peut-être que dans un ' +
        'navigateur. Collez le texte.',
      busy: 'Plusieurs articles sont déjà en cours de lecture. Réessayez dans quelques secondes.',
    },
  },
}
