import type { SignalTables } from './table.ts'

/** What happened: cues that put fields of words together. */
export const events: SignalTables = {
  clocked: {
    en: {
      fires: [
        'waiting for my suitcases over 25min now at belt 3!',
        '1:41 minutes was my limit of waiting on hold so thanks for nothing',
        'it says delivery by 10:15 and it’s 11:40',
      ],
      quiet: ['The film runs 41 minutes.', 'We open at 10:15 and close at 11:40.'],
    },
    fr: {
      fires: ['5 essais et 40 minutes d’attente', 'J’attends depuis 3 jours !'],
      quiet: ['Le film dure 40 minutes.', 'On ouvre à 10h15.'],
    },
  },
  dearer: {
    en: {
      fires: ['12.50 for a sandwich? It was 5.00 last week.', 'The fare went up from 3 to 9 euros.'],
      quiet: ['12.50 for a sandwich and a coffee, fair enough.', 'We walked from 3 to 9.'],
    },
    fr: {
      fires: ['12,50 € le sandwich ? C’était 5 €.', 'L’abonnement est passé de 6 € à 9 €.'],
      quiet: ['12,50 € le sandwich, correct.', 'On a marché de 3 à 9 heures.'],
    },
  },
  exposed: {
    en: {
      fires: ['Why did you put my phone number on your public page?', 'They shared my email with everyone.'],
      quiet: [
        'I put my phone number on the form.',
        'Can you put my name on the list?',
        'You put a number on the door.',
      ],
    },
    fr: {
      fires: ['Vous avez publié mon adresse sur votre page.', 'Ils ont donné mon numéro à tout le monde.'],
      quiet: ['J’ai donné mon adresse au livreur.', 'Vous avez publié une adresse.'],
    },
  },
  'staff-conduct': {
    en: {
      fires: [
        'the two clerks at desk C this morning should be fired for being rude',
        'The bus driver was rude to me yesterday on line 4.',
      ],
      quiet: [
        'The clerk at desk C was never rude to us.',
        'The joke was rude.',
        'The staff at the desk were lovely.',
      ],
    },
    fr: {
      fires: ['L’agent au guichet ce matin était odieux.', 'La serveuse nous a insulté hier.'],
      quiet: ['L’agent au guichet n’a jamais été impoli.', 'La blague est odieuse.'],
    },
  },
  correction: {
    en: {
      fires: [
        'It was 1957, not 1962.',
        'Two hundred grams of salt can’t be right.',
        'The figures mix up kilowatts and kilowatt hours.',
        'Step 4 comes before step 2.',
      ],
      quiet: ['It was 1957.', 'I always mix up left and right.', 'You can’t be serious.'],
    },
    fr: {
      fires: [
        'La tour date de 1889, pas de 1899.',
        'Vous confondez kilowatts et kilowattheures.',
        'L’étape 4 vient avant l’étape 2.',
      ],
      quiet: ['La tour date de 1889.', 'Mélangez la farine doucement.'],
    },
  },
  'courteous-request': {
    en: {
      fires: ['Please take him off your list.', 'Kindly refund the second ticket.'],
      quiet: [
        'Please stop writing, nobody needs your whining.',
        'Please take care.',
        'I was pleased with the refund.',
      ],
    },
    fr: {
      fires: ['Merci de le retirer de vos listes.', 'Veuillez corriger la date.'],
      quiet: ['Merci de votre aide.', 'Merci d’avoir répondu.', 'Veuillez agréer mes salutations.'],
    },
  },
  'not-as-sold': {
    en: {
      fires: [
        'Paid for next day, got next week.',
        'There’s a step at every entrance you list as accessible.',
        'I would have bought it if it came in large.',
        'My parcel was left with the neighbour.',
      ],
      quiet: ['I ordered the blue one yesterday.', 'I gave a slice to my mother.'],
    },
    fr: {
      fires: [
        'Commandé le bleu, reçu le gris.',
        'Une marche à toutes les entrées dites accessibles.',
        'Je l’aurais acheté s’il existait en 42.',
        'Mon colis est chez le voisin.',
      ],
      quiet: ['J’ai commandé le bleu hier.', 'La voisine est passée.'],
    },
  },
  burden: {
    en: {
      fires: ['Endless popups on every page.', 'The path is too narrow.'],
      quiet: ['It is too good.', 'You’re too kind.'],
    },
    fr: {
      fires: ['Trop de pubs entre les niveaux.', 'Le quai est trop étroit.'],
      quiet: ['C’est trop bien.', 'Trop hâte !'],
    },
  },
  contested: {
    en: {
      fires: ['Who signed off on closing the pool in July?', 'How is a child supposed to reach that?'],
      quiet: ['The woman who designed the poster is my aunt.', 'Who is playing tonight?'],
    },
    fr: {
      fires: ['Qui a décidé de fermer la piscine en juillet ?', 'De quel droit fermez-vous le sentier ?'],
      quiet: ['Celui qui a pensé la place est mon oncle.', 'Qui joue ce soir ?'],
    },
  },
  'done-to-us': {
    en: {
      fires: ['You overcharged me.', 'The clerk sneered at us.'],
      quiet: ['You welcomed us warmly.', 'They never overcharged me.'],
    },
    fr: {
      fires: ['On m’a facturé un café de trop.', 'Le vigile nous a insultés.'],
      quiet: ['Tout est à jeter.', 'On nous a bien reçus.', 'Je me demande pourquoi.'],
    },
  },
  'gone-wrong': {
    en: {
      fires: [
        'The lift jams.',
        'My suitcase was soaked.',
        'The leaflet is unreadable.',
        'They lost our luggage.',
      ],
      quiet: [
        'The lift works.',
        'A cold beer, please.',
        'The printer never jams.',
        'Is there a bus to Loose?',
      ],
    },
    fr: {
      fires: [
        'L’ascenseur bloque.',
        'Ma valise est cassée.',
        'Le panneau est illisible.',
        'La salle est encore fermée.',
      ],
      quiet: ['L’ascenseur marche.', 'Une bière bien froide.', 'L’imprimante ne bloque jamais.'],
    },
  },
  lacking: {
    en: {
      fires: ['No ramp at the door.', 'Not a single waiter in sight.'],
      quiet: ['No complaints.', 'No longer in town.'],
    },
    fr: {
      fires: ['Aucune rampe à l’entrée.', 'Deux trains, pas un agent.'],
      quiet: ['Aucun souci.', 'Pas de doute.'],
    },
  },
  'less-for-more': {
    en: {
      fires: ['Prices are up again.', 'Half the size of last year’s.'],
      quiet: ['Prices are fair.', 'Half past nine.'],
    },
    fr: {
      fires: ['Les tarifs ont encore augmenté.', 'Moitié moins dans l’assiette.'],
      quiet: ['Les tarifs sont corrects.', 'De plus en plus fan.'],
    },
  },
  likened: {
    en: {
      fires: ['The soup tasted of soap.', 'The bread was cardboard.'],
      quiet: ['It tasted like home.', 'The cardboard is recycled.'],
    },
    fr: {
      fires: ['La soupe avait un goût de savon.', 'Le pain, c’était du carton.'],
      quiet: ['Un goût de vacances.', 'Le carton est recyclé.'],
    },
  },
  'needs-a-torch': {
    en: { fires: ['You need a magnifying glass to read it.'], quiet: ['You need a ticket.'] },
    fr: { fires: ['Il faut une loupe pour lire la notice.'], quiet: ['Il faut un billet.'] },
  },
  'nobody-helps': {
    en: {
      fires: ['Nobody answered.', 'No one at the desk knew.'],
      quiet: ['Nobody was hurt.', 'Everybody helped.'],
    },
    fr: {
      fires: ['Personne ne décroche.', 'Fermé sans un mot.'],
      quiet: ['Une personne charmante.', 'Tout le monde a aidé.'],
    },
  },
  ordeal: {
    en: {
      fires: ['I queued two hours.', 'Spent the whole afternoon on it.'],
      quiet: ['Open two hours a day.', 'We queue here.'],
    },
    fr: {
      fires: ['J’ai attendu deux heures.', 'Poireauté une demi-heure.'],
      quiet: ['Ouvert deux heures par jour.', 'On attend ici.'],
    },
  },
  recurs: {
    en: {
      fires: ['It keeps resetting.', 'Third time this week.', 'Cancelled yet again.'],
      quiet: ['It keeps getting better.', 'The third floor.'],
    },
    fr: {
      fires: [
        'Elle n’arrête pas de sonner.',
        'La troisième fois ce mois-ci.',
        'Ça fait deux jours que j’attends.',
      ],
      quiet: ['Le troisième étage.', 'Il ne sonne pas.'],
    },
  },
  'short-lived': {
    en: {
      fires: ['The zip went after two washes.', 'It tore on the first wear.'],
      quiet: ['See you after two.', 'My first day.'],
    },
    fr: {
      fires: ['Décousu au bout de deux lavages.', 'Elle a craqué dès la première pluie.'],
      quiet: ['Au bout de la rue.', 'Mon premier jour.'],
    },
  },
  'shouted-thing': {
    en: {
      fires: ['YOUR DRIVER THREW THE PARCEL OVER THE GATE'],
      quiet: ['YOUR DRIVER IS A LOVELY, KIND MAN', 'Your driver threw it.'],
    },
    fr: {
      fires: ['VOTRE LIVREUR A JETÉ LE COLIS PAR DESSUS LE PORTAIL'],
      quiet: ['VOTRE LIVREUR EST UN HOMME VRAIMENT GENTIL', 'Le livreur est passé.'],
    },
  },
  'taken-away': {
    en: {
      fires: ['You removed the bus stop.', 'They hid the menu.'],
      quiet: ['I moved the bench.', 'A moving film.'],
    },
    fr: {
      fires: ['Vous avez supprimé l’arrêt.', 'Ils ont planqué le menu.'],
      quiet: ['J’ai déplacé le banc.', 'Un film émouvant.'],
    },
  },
  'why-so': {
    en: {
      fires: ['Why does the gate close at noon?', 'Why can’t I pay by card?'],
      quiet: ['Why is it called Marlow?', 'Where is the gate?'],
    },
    fr: {
      fires: ['Pourquoi le guichet ferme à midi ?', 'Pourquoi dois-je tout retaper ?'],
      quiet: ['Pourquoi ce nom ?', 'Où est le guichet ?'],
    },
  },
}
