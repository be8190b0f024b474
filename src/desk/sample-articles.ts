import type { Article } from '../core/index.ts'

/** An invented blogger's own article that makes fun of the invented product. */
export const ownArticleEn = [
  'How Marlow Changed My Life (By Eleven Seconds)',
  'Ladies and gentlemen, applause for the geniuses at Marlow, who have invented the sheet of ' +
    'paper and had the nerve to rent it out. What a joke. I have suffered with pens like some sort ' +
    'of Viking, and now these clowns have come to rescue me from a thing that never needed ' +
    'rescuing.',
  'I am told it is "a calm place for your thoughts". My thoughts moved in on Monday. By Tuesday ' +
    'they had asked for a window. It comes in beige. It also comes in a slightly different beige. ' +
    'What a time to be alive.',
  'I read that it was "crafted with love". Bless them. I once crafted an ashtray with love; ' +
    'nobody asked me to put it on a roadmap.',
  'Ten out of ten, would pay to own a rectangle again.',
].join('\n\n')

/** An invented blogger's happy article, with questions of her own, under which somebody else comments. */
export const thirdPartyFr: Article = {
  title: 'Un mois avec Marlow : mes notes respirent',
  url: 'https://carnets-de-claire.example/un-mois-avec-marlow',
  author: { id: 'claire-vasseur', name: 'Claire Vasseur' },
  text: [
    'Voilà un mois que je prends toutes mes notes dans Marlow, et je ne pensais pas écrire cela un ' +
      'jour : j’y retourne avec plaisir. L’écran est calme, rien ne clignote, et mes listes de ' +
      'courses ont enfin cessé de cohabiter avec mes idées de romans.',
    'Deux choses m’intriguent encore. Est-ce que les notes restent lisibles si j’arrête ' +
      'l’abonnement ? J’ai tout retourné sans trouver la réponse. Et je me demande si l’on pourra un ' +
      'jour partager un carnet entier, et pas seulement une page.',
    'Ma sœur, qui note tout sur des tickets de caisse, m’a posé la question qui fâche : où sont ' +
      'stockées les photos que l’on colle dans une note ?',
    'Bref, une belle surprise. Et vous, vous écrivez où ?',
  ].join('\n\n'),
}
