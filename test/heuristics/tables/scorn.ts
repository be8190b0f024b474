import type { SignalTables } from './table.ts'

/** Jokes at somebody's expense that follow a construction. */
export const jokes: SignalTables = {
  'alternating-capitals': {
    en: {
      fires: ['iT’s fOr yOuR oWn sAfEtY', 'Sure, "WeLl ThAt Is NoT oUr FaUlT".', 'aLtErNaTiNg'],
      quiet: [
        'I write LaTeX and BibTeX on my iPhone.',
        'OK, PyTorch, GitHub and YouTube work.',
        'This Is A Title',
      ],
    },
    fr: {
      fires: ['C’eSt pOuR vOtRe sÉcUrItÉ'],
      quiet: ['Sur mon iPhone, YouTube et WhatsApp marchent.', 'Un Titre Comme Un Autre'],
    },
  },
  'mock-slogan': {
    en: {
      fires: [
        'your new motto should be "if you enjoy queueing, choose us"',
        'Lol nice reply.. "Your call is important to us, please hold."',
        'Acme: we disappoint, and you get to keep the receipt!',
      ],
      quiet: [
        'I love your slogan "we bring the sea to you".',
        'My brother said the slogan "you are all fools here" was his.',
        'Update: we love the new menu!',
        'Acme: we love you!',
        'The button should say "save and close the window".',
      ],
    },
    fr: {
      fires: [
        'Votre nouvelle devise : « payez plus, attendez plus longtemps »',
        'Acme : nous perdons vos bagages, et vous gardez la facture !',
      ],
      quiet: [
        'J’aime votre slogan « la mer vient à vous ».',
        'Bref : nous avons adoré.',
        'Le bouton devrait dire « enregistrer et fermer la fenêtre ».',
      ],
    },
  },
  'taken-back': {
    en: {
      fires: ['So helpful. Not.', 'Great service NOT!', 'love the new look... not', 'Very clever (not).'],
      quiet: [
        'Is it any good or not?',
        'Great, not a single crash!',
        'Not bad. Nice.',
        'I love it. Not sure about the price.',
      ],
    },
    fr: {
      fires: ['Très pratique. Ou pas.', 'génial... (ou pas)', 'Service efficace, ou pas !'],
      quiet: ['C’est bien ou pas ?', 'Super, pas un seul bug !', 'Vous livrez en Corse ou pas ?'],
    },
  },
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
      quiet: [
        'Could you have someone call me to explain my invoice?',
        'She won a gold medal in rowing.',
        'The files are saved.',
      ],
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
      quiet: [
        'Do you offer reduced fares for a funeral?',
        'My grandmother died; is the coffin insured?',
        'My condolences to your family.',
        'Five stars, thank you.',
      ],
    },
    fr: {
      fires: ['Mes condoléances à ceux qui ont payé.', 'Cinq étoiles, à condition d’être sourd.'],
      quiet: [
        'Un tarif réduit pour un enterrement ? Ma grand-mère est décédée.',
        'Toutes mes condoléances, Paul.',
        'Cinq étoiles, merci.',
      ],
    },
  },
  'praised-ordeal': {
    en: {
      fires: ['Love waiting an hour in the rain.', 'Thanks for removing the bench.'],
      quiet: ['Thanks for fixing the bench.', 'Love the new bench.'],
    },
    fr: {
      fires: ['J’adore attendre une heure sous la pluie.', 'Bravo pour la panne.'],
      quiet: ['Merci, tout marche maintenant.', 'Merci d’avoir réparé le banc.', 'J’adore le banc.'],
    },
  },
}

/** Contempt that follows a construction. */
export const contempt: SignalTables = {
  'good-at-the-rest': {
    en: {
      fires: [
        'The Acme team is good at press releases, not at software.',
        'You are better at excuses than at trains.',
        'Great at charging, but never at answering.',
      ],
      quiet: [
        'The team is good at software, not only at design.',
        'She is good at marketing.',
        'Good at apologising, and they refunded me at once.',
      ],
    },
    fr: {
      fires: [
        'Vous êtes bons en communiqués, pas en logiciels.',
        'Très forts pour encaisser, moins pour répondre.',
      ],
      quiet: ['Très forts en cuisine, pas seulement en desserts.', 'Il est bon en marketing.'],
    },
  },
  'taunting-question': {
    en: {
      fires: [
        'Are you a useless bank every day, or only on days with a vowel in them?',
        'what is it like to be loathed by nearly everyone?',
        'Ever wondered why your inbox is full of complaints?',
        'Is this the opening night of a circus?',
        'Should we bring popcorn for the elephants?',
        'How do you sleep at night?',
      ],
      quiet: [
        'Are you open every day, or only on weekdays?',
        'What is it like to be a nurse on your ward?',
        'Ever wondered why the sea is salty?',
        'Is this the entrance of the circus museum?',
        'Should we bring our own towels?',
        'Are you useless.',
      ],
    },
    fr: {
      fires: [
        'Vous êtes nuls tous les jours, ou seulement le lundi ?',
        'Ça fait quoi d’être détesté par tout le monde ?',
        'Vous vous êtes déjà demandé pourquoi vos clients se plaignent ?',
        'Faut-il apporter du pop-corn ?',
      ],
      quiet: [
        'Vous êtes ouverts tous les jours, ou seulement le lundi ?',
        'Ça fait quoi d’être infirmière chez vous ?',
        'Vous vous êtes déjà demandé pourquoi la mer est salée ?',
        'Faut-il apporter ses serviettes ?',
      ],
    },
  },
  'asks-for-brains': {
    en: {
      fires: ['Does anybody there own a brain?', 'Got your degree from a cereal box?'],
      quiet: ['have you read your own luggage rules?', 'Does anybody own a ladder?', 'My degree is in law.'],
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
      quiet: [
        'can you tell me the ticket/change fee for a ticket?',
        'Run by neighbours.',
        'Toys for cats.',
        'I bought three jugs for three lids.',
      ],
    },
    fr: {
      fires: ['Fait par des rigolos pour des rigolos.', 'De la soupe pour des abrutis.'],
      quiet: [
        'Vraiment pratique pour pratiquer le vélo.',
        'Fait par des voisins.',
        'Des jouets pour chats.',
        'Quatre lampes pour quatre ampoules.',
      ],
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
