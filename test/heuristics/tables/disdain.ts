import type { SignalTables } from './table.ts'

const before = [{ author: { name: 'Zoé' }, text: 'We rebuilt the page over the summer.' }]
const avant = [{ author: { name: 'Zoé' }, text: 'Nous avons refait la page cet été.' }]

export const disdain: SignalTables = {
  'aimed-negativity': {
    en: {
      fires: ['You are a disaster for this forum.'],
      quiet: ['The weather was a disaster.', 'You were kind.'],
    },
    fr: {
      fires: ['Vous êtes horribles avec les gens.'],
      quiet: ['Le temps était horrible.', 'Vous êtes gentils.'],
    },
  },
  'bad-faith': {
    en: { fires: ['Nice strawman, stop pretending.'], quiet: ['I trust this team.'] },
    fr: { fires: ['Quelle mauvaise foi.'], quiet: ['Je fais confiance à cette équipe.'] },
  },
  'bare-displeasure': {
    en: { fires: ['Useless.', 'Worst app ever'], quiet: ['Not useless at all.', 'I am calm.'] },
    fr: { fires: ['Nul.', 'Quelle daube'], quiet: ['Pas nul du tout.', 'Je suis calme.'] },
  },
  'comic-blame': {
    en: {
      fires: ['Were the developers drunk?', 'What were you smoking?'],
      quiet: ['Smoking is forbidden here.'],
    },
    fr: {
      fires: ['Vous avez fumé quoi ?', 'Codé avec les pieds.'],
      quiet: [
        'quand vous allez virer les tricheurs, je mettrai plus d’étoiles',
        'virez les tricheurs du classement',
        'Il est interdit de fumer ici.',
      ],
    },
  },
  condescension: {
    en: {
      fires: ['If you had bothered to read the first line…', 'Learn to read, sweetie.'],
      quiet: ['sure thing!', 'I learned to read the map.'],
    },
    fr: {
      fires: ['Mon pauvre, apprends à lire.', 'Vous n’y connaissez rien.'],
      quiet: ['J’apprends à jouer du piano.'],
    },
  },
  'curt-rebuttal': {
    en: { fires: ['Utter nonsense.', 'Give me a break.'], quiet: ['The children laughed at the rhyme.'] },
    fr: {
      fires: ['Quelles âneries.', 'Vous délirez.'],
      quiet: [
        'Un délire visuel, on adore.',
        'Deux balivernes d’enfant me font rire.',
        'Les enfants ont ri de la comptine.',
      ],
    },
  },
  'curt-reply': {
    en: {
      fires: [{ text: 'lol whatever', thread: before }],
      quiet: ['lol whatever', { text: 'I like the new page, it loads faster than before', thread: before }],
    },
    fr: {
      fires: [{ text: 'mdr ok', thread: avant }],
      quiet: [
        'mdr ok',
        { text: 'J’aime la nouvelle page, elle se charge plus vite qu’avant', thread: avant },
      ],
    },
  },
  dismissal: {
    en: { fires: ['Nobody cares.', 'Cool story bro.'], quiet: ['She cares about her work.'] },
    fr: { fires: ['Osef.', 'On s’en fout de ton avis.'], quiet: ['Elle prend soin de son travail.'] },
  },
  entitlement: {
    en: { fires: ['I pay your salary.', 'Then don’t use it.'], quiet: ['I paid for the yearly plan.'] },
    fr: {
      fires: ['On vous paie pour ça.', 'Faites votre boulot.'],
      quiet: ['J’ai payé l’abonnement annuel.'],
    },
  },
  'fault-finding': {
    en: {
      fires: ['So typical of this company.', 'I knew it would be bad.'],
      quiet: ['I know this company well.'],
    },
    fr: { fires: ['Typique de cette boîte.', 'Je le savais.'], quiet: ['Je connais bien cette boîte.'] },
  },
  gatekeeping: {
    en: { fires: ['Real developers don’t need a mouse.'], quiet: ['Our developers need a mouse.'] },
    fr: { fires: ['Un vrai photographe n’utilise pas ça.'], quiet: ['Notre photographe utilise cela.'] },
  },
  'go-away': {
    en: { fires: ['Shut up.', 'Go back and get lost.'], quiet: ['The window shuts slowly.'] },
    fr: { fires: ['Ferme-la.', 'Cassez-vous.'], quiet: ['La fenêtre se ferme lentement.'] },
  },
  'group-contempt': {
    en: { fires: ['You people never learn.'], quiet: ['Many people learn it quickly.'] },
    fr: { fires: ['Ces gens-là ne comprennent rien.'], quiet: ['Beaucoup de gens l’apprennent vite.'] },
  },
  insult: {
    en: {
      fires: ['Whoever did this is an idiot.', 'Complete moron.'],
      quiet: ['He is not an idiot.', 'git push failed'],
    },
    fr: {
      fires: ['Quel abruti.', 'Bande de crétins.'],
      quiet: ['Il n’est pas idiot.', 'La connexion est rapide.'],
    },
  },
  'mocking-imitation': {
    en: { fires: ['Hurr durr, privacy.', 'Waah, poor baby.'], quiet: ['The baby sleeps well.'] },
    fr: { fires: ['Ouin ouin, mes données.', 'Gnagnagna.'], quiet: ['Le bébé dort bien.'] },
  },
  'never-tried': {
    en: {
      fires: ['I don’t need to try it to know.', 'Never used it and never will.'],
      quiet: ['I tried it for a week.'],
    },
    fr: {
      fires: ['Pas besoin de l’essayer pour savoir.', 'Jamais essayé.'],
      quiet: ['Je l’ai essayé une semaine.'],
    },
  },
  'people-contempt': {
    en: {
      fires: ['Bunch of clowns.', 'Made by amateurs.'],
      quiet: [
        'The two clerks should be fired for being rude.',
        'They are not amateurs.',
        'The circus has acrobats.',
      ],
    },
    fr: {
      fires: ['Bande de guignols.', 'Quels charlots.'],
      quiet: ['Ce ne sont pas des clowns.', 'Le cirque a des acrobates.'],
    },
  },
  'political-scorn': {
    en: { fires: ['More woke propaganda.'], quiet: ['The election is on Sunday.'] },
    fr: { fires: ['Encore ces gauchistes et leur propagande.'], quiet: ['L’élection est dimanche.'] },
  },
  'product-contempt': {
    en: { fires: ['What a joke.', 'A polished turd.'], quiet: ['She told me a good story.'] },
    fr: {
      fires: ['Quelle mascarade, une vaste blague.', 'C’est pathétique.'],
      quiet: ['Il m’a raconté une belle histoire.'],
    },
  },
  'second-person-attack': {
    en: { fires: ['You are so clueless.', 'What is wrong with you?'], quiet: ['You are very welcome here.'] },
    fr: {
      fires: ['Vous êtes vraiment incompétents.', 'C’est quoi ton problème ?'],
      quiet: ['Vous êtes les bienvenus.'],
    },
  },
  shouting: {
    en: { fires: ['THIS IS THE WORST IDEA'], quiet: ['This is an IBM machine.'] },
    fr: { fires: ['CECI EST LA PIRE IDÉE'], quiet: ['Le train SNCF est parti.'] },
  },
  slur: {
    en: { fires: ['Go home, faggot.'], quiet: ['My friend is gay and married.'] },
    fr: { fires: ['Sale pédé.'], quiet: ['Mon ami est gay et marié.'] },
  },
  superiority: {
    en: {
      fires: ['I could build this in a weekend.', 'My cat could do that.'],
      quiet: ['I built a shed last summer.'],
    },
    fr: {
      fires: ['Mon chien ferait mieux.', 'Il n’a pas inventé la poudre.'],
      quiet: ['J’ai bâti une cabane cet été.'],
    },
  },
  vulgarity: {
    en: { fires: ['What the fuck is this.'], quiet: ['What is this?'] },
    fr: { fires: ['Putain mais quoi encore.'], quiet: ['Mais quoi encore.'] },
  },
  whataboutism: {
    en: { fires: ['Pot calling the kettle black.', 'Look who’s talking.'], quiet: ['The kettle is black.'] },
    fr: {
      fires: ['C’est l’hôpital qui se moque de la charité.', 'Balaie devant ta porte.'],
      quiet: ['L’hôpital est au bout de la rue.'],
    },
  },
  crude: {
    en: { fires: ['So ugly, a fat pig.'], quiet: ['The farm has a pig and two cows.'] },
    fr: { fires: ['Elle est moche, une grosse truie.'], quiet: ['La ferme a un cochon et deux poules.'] },
  },
  rebuke: {
    en: {
      fires: ['What an utterly useless comment.', 'Turn on your brain.'],
      quiet: ['I switched on the lamp.'],
    },
    fr: { fires: ['Un peu de respect.', 'Allume ton cerveau.'], quiet: ['J’allume la lampe.'] },
  },
  violence: {
    en: { fires: ['Somebody should punch him.'], quiet: ['He punched a hole in the paper.'] },
    fr: { fires: ['Il faut les pendre.'], quiet: ['Je vais suspendre le linge.'] },
  },
}
