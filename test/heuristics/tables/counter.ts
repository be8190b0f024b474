import type { SignalTables } from './table.ts'

export const substance: SignalTables = {
  aspect: {
    en: { fires: ['The battery, mostly.'], quiet: ['I love it.'] },
    fr: { fires: ['La batterie, surtout.'], quiet: ['J’adore.'] },
  },
  'cannot-do': {
    en: { fires: ['I can’t log in.', 'It won’t let me add a friend.'], quiet: ['I can log in.', 'Love it.'] },
    fr: {
      fires: ['Impossible de me connecter.', "j'arrive pas a me connecté"],
      quiet: ['J’arrive à me connecter.', 'J’adore.'],
    },
  },
  comparison: {
    en: { fires: ['Worse than the old one.'], quiet: ['It is good.'] },
    fr: { fires: ['Moins bien que l’ancienne.'], quiet: ['C’est bien.'] },
  },
  conduct: {
    en: {
      fires: ['You sell my location data.', 'Prices have doubled.', 'The invoice is wrong.'],
      quiet: ['You sell lovely bread.', 'The price is fair.'],
    },
    fr: {
      fires: ['Vous revendez nos données.', 'Modifié sans me prévenir.', 'C’était gratuit avant.'],
      quiet: ['Vous vendez du bon pain.', 'Le prix est correct.'],
    },
  },
  everyday: {
    en: {
      fires: ['The bread was stale.', 'Always late', 'The handle falls off.', 'Far too quiet'],
      quiet: ['Fresh bread every day.', 'Never late so far, thank you.', 'Open late on Fridays.'],
    },
    fr: {
      fires: ['Pain rassis', 'Toujours en retard', 'Le son est trop faible', 'Le plat est arrivé froid.'],
      quiet: ['Du pain frais tous les jours.', 'Il fait froid chez nous.'],
    },
  },
  contrast: {
    en: { fires: ['Good, but it needs a dark theme.'], quiet: ['Good and cheap.'] },
    fr: { fires: ['Bien, mais il manque un thème sombre.'], quiet: ['Bien et pas cher.'] },
  },
  craft: {
    en: { fires: ['This is a breaking change.'], quiet: ['This is a nice change.'] },
    fr: { fires: ['La ligne de commande a changé.'], quiet: ['La ligne de bus a changé.'] },
  },
  device: {
    en: { fires: ['On a Pixel 6 it is fine.'], quiet: ['On my desk it is fine.'] },
    fr: { fires: ['Sur un Huawei P30 ça va.'], quiet: ['Sur mon bureau ça va.'] },
  },
  'does-not-work': {
    en: {
      fires: ['The map doesn’t load.', 'Alarm not working'],
      quiet: ['It works every time.', 'Works like a charm.'],
    },
    fr: {
      fires: ['La carte ne se charge plus.', 'sa marche pas'],
      quiet: ['Ça marche à chaque fois.', 'Tout fonctionne.'],
    },
  },
  'error-code': {
    en: { fires: ['I get error 504.', 'It throws a NullPointerException.'], quiet: ['I made no mistakes.'] },
    fr: {
      fires: ['Erreur 504 ce matin.', 'Une NullPointerException apparaît.'],
      quiet: ['Je n’ai pas fait de faute.'],
    },
  },
  malfunction: {
    en: {
      fires: ['It crashes on start.', 'Keeps freezing.'],
      quiet: [
        'Issues have never been this fun',
        'It never crashes.',
        'No problem at all.',
        'Without issues.',
      ],
    },
    fr: {
      fires: ['Elle plante au démarrage.', 'Gros bug.'],
      quiet: ['Elle ne plante jamais.', 'Aucun bug.', 'Sans problème.'],
    },
  },
  measure: {
    en: { fires: ['It lost 3 km of my ride.'], quiet: ['It lost part of my ride.'] },
    fr: { fires: ['Il manque 3 km à ma sortie.'], quiet: ['Une partie de ma sortie.'] },
  },
  obstacle: {
    en: {
      fires: ['I can’t purchase a face.', 'It doesn’t notify me.'],
      quiet: [
        'I can’t live without it.',
        'Can’t wait for more.',
        'You can’t go wrong.',
        'It doesn’t matter.',
      ],
    },
    fr: {
      fires: ['On ne peut plus trier la liste.', 'Elle ne vibre plus.'],
      quiet: ['Je ne peux plus m’en passer.', 'Je ne regrette pas.'],
    },
  },
  shortfall: {
    en: { fires: ['Could be better.', 'Needs more widgets.'], quiet: ['Could not love it more.'] },
    fr: { fires: ['Peut mieux faire.', 'Un widget serait un plus.'], quiet: ['On ne fait pas mieux.'] },
  },
  'pasted-trace': {
    en: {
      fires: ['It stops here:\n```\nat run (main.js:4)\n```'],
      quiet: ['It stops here.'],
    },
    fr: {
      fires: ['Cela s’arrête ici :\n```\nat run (main.js:4)\n```'],
      quiet: ['Cela s’arrête ici.'],
    },
  },
  price: {
    en: { fires: ['I was charged $40.'], quiet: ['I was charged with the task.'] },
    fr: { fires: ['Payé 370 € l’an dernier.'], quiet: ['Payé l’an dernier.'] },
  },
  question: {
    en: {
      fires: ['How can I export my runs to a file?'],
      quiet: ['Really?', 'I export my runs.', 'What is it like to be loathed by nearly everyone?'],
    },
    fr: {
      fires: ['Comment puis-je exporter mes courses ?'],
      quiet: ['Vraiment ?', 'J’exporte mes courses.', 'Ça fait quoi d’être détesté par tout le monde ?'],
    },
  },
  reason: {
    en: { fires: ['I left because it is slow.'], quiet: ['I left.'] },
    fr: { fires: ['Je pars parce que c’est lent.'], quiet: ['Je pars.'] },
  },
  request: {
    en: {
      fires: ['Please add a dark theme.', 'I wish it had a widget.'],
      quiet: ['Please stop posting.', 'The theme is dark.'],
    },
    fr: {
      fires: ['Serait-il possible d’avoir un thème sombre ?', 'Il manque un widget.'],
      quiet: ['J’adore le thème.'],
    },
  },
  'since-when': {
    en: { fires: ['Since the last update it is empty.', 'Used to work.'], quiet: ['It is lovely.'] },
    fr: {
      fires: ['Depuis la dernière mise à jour, plus rien.', 'Avant, ça marchait.'],
      quiet: ['C’est très beau.'],
    },
  },
  steps: {
    en: { fires: ['When I tap the icon, it closes.'], quiet: ['The icon is blue.'] },
    fr: { fires: ['Quand je clique sur l’icône, elle se ferme.'], quiet: ['L’icône est bleue.'] },
  },
  'support-silent': {
    en: { fires: ['Support never replied.', 'No response from anyone.'], quiet: ['My sister replied.'] },
    fr: { fires: ['Aucune réponse du service client.'], quiet: ['Ma sœur a répondu.'] },
  },
  technical: {
    en: { fires: ['See config.yaml, line two.'], quiet: ['See you tomorrow.'] },
    fr: { fires: ['Voir config.yaml, ligne deux.'], quiet: ['À demain.'] },
  },
  version: {
    en: { fires: ['Broken in 4.2.1 for sure.', 'Android 13 here.'], quiet: ['I give it 4 stars.'] },
    fr: { fires: ['Cassé en 4.2.1.', 'Ici Android 13.'], quiet: ['Je donne 4 étoiles.'] },
  },
  when: {
    en: { fires: ['Nothing since 12 March.', 'Three weeks now.'], quiet: ['Nothing at all.'] },
    fr: { fires: ['Rien depuis le 12 mars.', 'Trois semaines déjà.'], quiet: ['Rien du tout.'] },
  },
}

export const experience: SignalTables = {
  duration: {
    en: { fires: ['I’ve been using it for two years.'], quiet: ['Nice idea.'] },
    fr: { fires: ['Client depuis dix ans.'], quiet: ['Bonne idée.'] },
  },
  ownership: {
    en: {
      fires: ['I bought it in May.', 'It runs on my laptop.'],
      quiet: ['I never bought one.', 'A nice idea.'],
    },
    fr: {
      fires: ['J’ai acheté la montre en mai.', 'Sur mon téléphone ça va.'],
      quiet: ['Je n’utilise rien de tel.', 'Bonne idée.'],
    },
  },
  'praise-from-use': {
    en: {
      fires: ['Works great on the train.', 'Easy to use.'],
      quiet: ['The name is nice.', 'I did not like the new colours.', 'Never enjoyed using this.'],
    },
    fr: {
      fires: ['Fonctionne très bien dans le train.', 'Facile à utiliser.'],
      quiet: ['Le nom est joli.', 'Je ne recommande pas.'],
    },
  },
  tried: {
    en: {
      fires: ['I’ve tried two cables.', 'When I open it, it is blue.'],
      quiet: ['I have not tried it.', 'It is blue.'],
    },
    fr: { fires: ['J’ai essayé deux câbles.', 'Quand je l’ouvre, c’est bleu.'], quiet: ['C’est bleu.'] },
  },
}
