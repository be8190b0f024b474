import type { SignalTables } from './table.ts'

/** Jokes at somebody's expense that follow a construction. */
export const jokes: SignalTables = {
  'best-part': {
    en: {
      fires: ['The best part was the end credits.', 'My eyes are bleeding.'],
      quiet: ['The best part was the chorus.', 'My eyes are blue.'],
    },
    fr: {
      fires: ['Le meilleur moment, c’est le générique.', 'Mes yeux saignent.'],
      quiet: ['Le meilleur moment, c’est le refrain.', 'Mes yeux sont bleus.'],
    },
  },
  'bested-by-kin': {
    en: {
      fires: ['My nephew did the same in his first week.', 'My four year old could have done better.'],
      quiet: ['My nephew loves it.', 'My daughter did the same hike and loved it.'],
    },
    fr: {
      fires: ['Mon neveu de huit ans fait la même chose.', 'Ma grand-mère en ferait autant.'],
      quiet: ['Mon neveu adore.', 'Ma fille a dessiné cela pour vous.'],
    },
  },
  'childish-comparison': {
    en: {
      fires: ['A houseplant is smarter than a toddler next to you: even my cat could run this.'],
      quiet: ['My cat loves the box.', 'A book for toddlers.'],
    },
    fr: {
      fires: ['On dirait un exposé de CM2.', 'Même mon chat ferait mieux.'],
      quiet: ['Mon chat adore le carton.', 'J’ai une classe de CM2.'],
    },
  },
  'equally-absurd': {
    en: { fires: ['Sure, and my cat is a neurosurgeon.'], quiet: ['And my cat is asleep.'] },
    fr: { fires: ['Et moi je suis la reine d’Angleterre.'], quiet: ['Et moi je suis de Brest.'] },
  },
  'mock-honours': {
    en: {
      fires: ['Humanity is saved.', 'Olympic champions in wasting time.'],
      quiet: ['She won a gold medal in rowing.', 'The files are saved.'],
    },
    fr: {
      fires: ['L’humanité est sauvée.', 'Champions du monde de la panne.'],
      quiet: ['Elle est championne du monde d’aviron.', 'Les fichiers sont sauvés.'],
    },
  },
  'mock-mourning': {
    en: {
      fires: [
        'My condolences to everyone who paid for this.',
        'Five stars, if you hate sleep and never want to see.',
      ],
      quiet: ['My condolences to your family.', 'Five stars, thank you.'],
    },
    fr: {
      fires: ['Mes condoléances à ceux qui ont payé.', 'Cinq étoiles, à condition d’être sourd.'],
      quiet: ['Toutes mes condoléances, Paul.', 'Cinq étoiles, merci.'],
    },
  },
  'praised-ordeal': {
    en: {
      fires: ['Love waiting an hour in the rain.', 'Thanks for removing the bench.'],
      quiet: ['Thanks for fixing the bench.', 'Love the new bench.'],
    },
    fr: {
      fires: ['J’adore attendre une heure sous la pluie.', 'Bravo pour la panne.'],
      quiet: ['Merci d’avoir réparé le banc.', 'J’adore le banc.'],
    },
  },
}

/** Contempt that follows a construction. */
export const contempt: SignalTables = {
  'asks-for-brains': {
    en: {
      fires: ['Does anybody there own a brain?', 'Got your degree from a cereal box?'],
      quiet: ['Does anybody own a ladder?', 'My degree is in law.'],
    },
    fr: {
      fires: ['Votre diplôme, c’était dans une pochette surprise ?'],
      quiet: ['Mon diplôme est en droit.'],
    },
  },
  'out-of-touch': {
    en: {
      fires: ['Another think piece by someone who has clearly never left the capital.'],
      quiet: ['From someone who never leaves reviews: brilliant.', 'I have never left the capital.'],
    },
    fr: {
      fires: ['Encore une tribune d’un type qui n’a jamais mis les pieds hors du périph.'],
      quiet: ['Je n’ai jamais mis les pieds à Lyon.', 'Message d’une cliente qui n’a jamais été déçue.'],
    },
  },
  'career-advice': {
    en: {
      fires: ['Don’t quit your day job.', 'I hope you find a hobby you’re good at.'],
      quiet: ['I love my day job.', 'I found a hobby.'],
    },
    fr: {
      fires: ['Changez de métier.', 'Fermez boutique.'],
      quiet: ['J’ai changé de métier.', 'La boutique ferme à six heures.'],
    },
  },
  'judges-unseen': {
    en: {
      fires: ['Don’t need to play it to know it’s junk.', 'Wouldn’t touch it if you paid me.'],
      quiet: ['I haven’t tried it yet.', 'Never late.'],
    },
    fr: {
      fires: ['Pas besoin de l’essayer pour savoir.', 'Même gratuit j’en veux pas.'],
      quiet: ['Je ne l’ai pas encore essayé.', 'Jamais en retard.'],
    },
  },
  'mocks-users': {
    en: {
      fires: ['Only a mug would pay for that.', 'You’d have to be blind to like it.'],
      quiet: ['Only a ticket, please.', 'People who like it are welcome.'],
    },
    fr: {
      fires: ['Faut être sacrément naïf pour payer ça.', 'Un attrape-gogos.'],
      quiet: ['Il faut un billet.', 'Ceux qui aiment sont les bienvenus.'],
    },
  },
  'pet-names': {
    en: {
      fires: ['Oh honey.', 'Did you draw this all by yourself?'],
      quiet: ['Honey and lemon.', 'I drew this.'],
    },
    fr: {
      fires: ['Mon pauvre chéri.', 'T’as fait ça tout seul ?'],
      quiet: ['Mon jardin.', 'Je l’ai dessiné.'],
    },
  },
  'same-for-same': {
    en: {
      fires: ['Run by jokers for jokers.', 'Toys for idiots.'],
      quiet: ['Run by neighbours.', 'Toys for cats.', 'I bought three jugs for three lids.'],
    },
    fr: {
      fires: ['Fait par des rigolos pour des rigolos.', 'De la soupe pour des abrutis.'],
      quiet: ['Fait par des voisins.', 'Des jouets pour chats.', 'Quatre lampes pour quatre ampoules.'],
    },
  },
  'so-much-folly': {
    en: {
      fires: ['A masterclass in incompetence.', 'None of you has ever met a customer.'],
      quiet: ['A masterclass in drawing.', 'None of us has met.'],
    },
    fr: {
      fires: ['Autant de bêtise en un seul bureau.', 'Un sommet de médiocrité.'],
      quiet: ['Autant de pain.', 'Un sommet enneigé.'],
    },
  },
}
