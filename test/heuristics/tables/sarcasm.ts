import type { SignalTables } from './table.ts'

export const sarcasm: SignalTables = {
  'curt-irony': {
    en: {
      fires: ['How original...', 'Ah, great.', 'Thanks, I guess', 'how nice of them'],
      quiet: ['How original this is, I love the colours.', 'Great.', 'Good luck with the show!'],
    },
    fr: {
      fires: ['Quelle audace...', 'Ah, génial.', 'Bonne chance avec ça'],
      quiet: ['Quelle audace, j’adore !', 'Super.', 'Bon courage pour demain !'],
    },
  },
  'at-their-expense': {
    en: {
      fires: ['This film cured my insomnia.', 'Newsroom? More like a playground.', 'Thanks for the laugh.'],
      quiet: [
        'I have seen better days on the coast.',
        'Is this an app or a website?',
        'More like this, please.',
      ],
    },
    fr: {
      fires: [
        'Cette émission a guéri mes insomnies.',
        'Une médaille en chocolat pour vous.',
        'La risée du quartier.',
      ],
      quiet: ['C’est une appli ou un site ?', 'Merci pour la recette.', 'Plutôt bon.'],
    },
  },
  'absurd-comparison': {
    en: {
      fires: [
        'This filter is about as useful as a chocolate teapot.',
        'I’d rather chew glass than use it again.',
      ],
      quiet: ['I travel as my grandmother died on Monday.', 'It is faster than the old version.'],
    },
    fr: {
      fires: [
        'Ce bouton est aussi utile qu’un parapluie sous la mer.',
        'On dirait un minitel en panne de courant.',
      ],
      quiet: ['Cette version est plus rapide que la précédente.'],
    },
  },
  'dry-opener': {
    en: {
      fires: ['Funny, I thought we paid for that.', 'Let me guess, it rained.'],
      quiet: ['The pool opens at nine.'],
    },
    fr: {
      fires: ['Ah, parce que c’était prévu.', 'Laissez-moi deviner, il pleuvait.'],
      quiet: ['La piscine ouvre à neuf heures.'],
    },
  },
  echo: {
    en: {
      fires: ['It will be fun, they said.', 'Your so-called support never wrote back.'],
      quiet: ['They said that the parcel arrives on Friday.'],
    },
    fr: {
      fires: ['Illimité, qu’ils disaient.', 'Vous appelez ça une mise à jour.'],
      quiet: ['Ils disent que le colis arrive vendredi.'],
    },
  },
  'emoji-irony': {
    en: { fires: ['Sure, another redesign 🙄', 'Top quality as always 🤡'], quiet: ['Thank you so much ❤️'] },
    fr: { fires: ['Encore une belle réussite 🙄', 'Quel progrès 🤡'], quiet: ['Merci à toute l’équipe ❤️'] },
  },
  'exaggerated-number': {
    en: {
      fires: ['I have been asked this a million times.', 'For the 500th time, read it.'],
      quiet: ['It crashed twice today.'],
    },
    fr: {
      fires: ['On me l’a demandé 36000 fois.', 'Pour la centième fois, non.'],
      quiet: ['Elle a planté deux fois aujourd’hui.'],
    },
  },
  'fake-naivety': {
    en: {
      fires: [
        'Silly me, I expected a phone to make calls.',
        'And here I was thinking it would save my work.',
      ],
      quiet: ['I expected it to save my work.'],
    },
    fr: {
      fires: ['Suis-je bête, un téléphone qui téléphone.', 'Et moi qui croyais que ça enregistrait.'],
      quiet: ['Je croyais que cela enregistrait tout seul.'],
    },
  },
  'feigned-agreement': {
    en: {
      fires: ['Yeah right, that will happen.', 'Sure, because nobody needs a search box.'],
      quiet: ['Yes, that works for me.'],
    },
    fr: {
      fires: ['Oui oui, on y croit.', 'Mais on y croit, bien entendu.'],
      quiet: ['Oui, cela me convient.'],
    },
  },
  'hashtag-joke': {
    en: { fires: ['Rebooted nine times before lunch #blessed'], quiet: ['Our talk is online #opensource'] },
    fr: {
      fires: ['Encore en panne ce matin #quelbonheur'],
      quiet: ['Notre conférence est en ligne #logiciellibre'],
    },
  },
  hyperbole: {
    en: {
      fires: ['10/10 would reboot again.', 'Somebody hand them the Nobel Prize for buttons.'],
      quiet: ['This is a good update.'],
    },
    fr: {
      fires: ['Le prix Nobel du bouton invisible.', 'L’invention du siècle, une case à cocher.'],
      quiet: ['C’est une bonne mise à jour.'],
    },
  },
  'ironic-intensifier': {
    en: {
      fires: ['Oh great, another password to forget.', 'Just what I needed: a longer form.'],
      quiet: ['It has all the options I need.'],
    },
    fr: {
      fires: ['Génial, encore une panne.', 'On n’arrête pas le progrès.'],
      quiet: ['Ça promet pour la saison deux !', 'Toutes les options utiles y sont.'],
    },
  },
  'ironic-politeness': {
    en: {
      fires: ['Do enlighten us, kind sir.', 'With all due respect, who tested this?'],
      quiet: ['Could you please look at my ticket?'],
    },
    fr: {
      fires: ['Éclairez-nous, cher maître.', 'Permettez-moi de rire.'],
      quiet: ['Pourriez-vous regarder mon ticket ?'],
    },
  },
  'joke-template': {
    en: {
      fires: ['I love forced updates, said no one ever.', 'Plot twist: there is no save button.'],
      quiet: ['There is no save button.'],
    },
    fr: {
      fires: ['J’adore les mises à jour forcées, dit personne jamais.', 'Circulez, il n’y a rien à voir.'],
      quiet: ['Il n’y a pas de bouton pour enregistrer.'],
    },
  },
  laughing: {
    en: {
      fires: ['lol, good luck', 'pfft, as if they read this'],
      quiet: ['The lobby is large and bright.'],
    },
    fr: { fires: ['mdr, bon courage', 'Ben voyons, gratuit.'], quiet: ['La salle est grande et claire.'] },
  },
  'loving-misery': {
    en: {
      fires: ['I love it when it deletes my draft.', 'Ah, the joys of a Monday release.'],
      quiet: ['My daughter uses it every day.'],
    },
    fr: {
      fires: ['J’adore attendre deux heures au téléphone.', 'Les joies du service après-vente.'],
      quiet: ['Ma fille s’en sert tous les jours.'],
    },
  },
  marker: {
    en: {
      fires: [
        'Best idea yet /s',
        'What a release #sarcasm',
        'Sure, let us all switch to fax machines /sarc',
        'Sure. /s. Give me my money back.',
        'Best idea yet (/s)',
        'So helpful *sarcasm*',
      ],
      quiet: [
        'Open the folder /srv and look.',
        'I get 10 MB /s.',
        'Run it with the flag /s.',
        'Type dir /s /b here.',
      ],
    },
    fr: {
      fires: ['Quelle bonne idée /s', 'Bravo à tous #ironie', 'Quelle bonne idée ! /sarcasme'],
      quiet: ['Ouvrez le dossier /srv et regardez.', 'J’ai 10 Mo /s ici.'],
    },
  },
  'mixed-marks': {
    en: { fires: ['You removed it?! Again?!'], quiet: ['You removed it. Why?'] },
    fr: { fires: ['Vous l’avez retiré ?! Encore ?!'], quiet: ['Vous l’avez retiré. Pourquoi ?'] },
  },
  'mock-advice': {
    en: {
      fires: ['Here’s an idea: read your own manual.', 'While you’re at it, delete the rest.'],
      quiet: ['I would like a button for that.'],
    },
    fr: {
      fires: ['Tant qu’on y est, supprimez le reste.', 'Il suffirait de lire votre propre notice.'],
      quiet: ['J’aimerais un bouton pour cela.'],
    },
  },
  'mock-applause': {
    en: {
      fires: ['Slow clap for the design team.', 'Congrats on inventing the wheel.'],
      quiet: ['Congratulations to the winners!', 'This isn’t a stroke of genius, it is plain work.'],
    },
    fr: {
      fires: ['Félicitations, vous avez réinventé la roue.', 'Encore un coup de génie.'],
      quiet: ['Le concert était long.', 'Ce n’est pas un coup de génie.'],
    },
  },
  'mock-news': {
    en: { fires: ['Breaking: the button moved again.'], quiet: ['The button moved to the left.'] },
    fr: { fires: ['Figurez-vous que le bouton a encore bougé.'], quiet: ['Le bouton est passé à gauche.'] },
  },
  'mock-pity': {
    en: { fires: ['My heart bleeds for the shareholders.'], quiet: ['I am sorry for your loss.'] },
    fr: { fires: ['Sortez les violons pour les actionnaires.'], quiet: ['Je suis désolé pour votre perte.'] },
  },
  'mock-surprise': {
    en: {
      fires: ['Who would have thought that users click buttons.', 'Shocker, it is down on a Monday.'],
      quiet: ['I was surprised by the quality.'],
    },
    fr: {
      fires: ['Comme par hasard, c’est en panne un lundi.', 'Sans blague, les gens cliquent ?'],
      quiet: ['La qualité m’a surpris.'],
    },
  },
  'mock-thanks': {
    en: {
      fires: ['Thanks for nothing.', 'Gee thanks, my photos are gone.'],
      quiet: ['Thank you for the quick answer.'],
    },
    fr: {
      fires: ['Merci pour rien.', 'Que ferait-on sans vous et vos pannes.'],
      quiet: ['Je vous remercie de votre réponse rapide.'],
    },
  },
  'name-play': {
    en: {
      fires: ['Typical Micro$oft.', 'Crapple strikes again.'],
      quiet: ['Microsoft answered within a day.'],
    },
    fr: {
      fires: ['Vive Facebouc.', 'Encore un coup d’Orage Telecom.'],
      quiet: ['Orange a répondu dans la journée.'],
    },
  },
  'praise-amid-trouble': {
    en: {
      fires: ['Brilliant, lost all my files again.'],
      quiet: ['Great app but it crashes on start.', 'Great app.'],
    },
    fr: {
      fires: ['Formidable, tout est perdu encore une fois.'],
      quiet: [
        'Excellent, rien à dire.',
        'Que du bonheur ! Rien n’est infantilisant.',
        'Super appli mais elle plante au démarrage.',
        'Super appli.',
      ],
    },
  },
  'rhetorical-question': {
    en: {
      fires: ['What could possibly go wrong?', 'Who needs backups anyway?'],
      quiet: ['Where is the export button?'],
    },
    fr: {
      fires: ['Pourquoi faire simple ?', 'C’est une blague ou quoi ?'],
      quiet: ['Où se trouve le bouton d’export ?'],
    },
  },
  'scare-quotes': {
    en: {
      fires: ['Another great "feature" from this team.'],
      quiet: [
        'I click "Save" and it closes.',
        'The update removed a feature.',
        'your new motto should be "if you enjoy queueing, choose us"',
      ],
    },
    fr: {
      fires: ['Encore une belle « innovation » de cette équipe.'],
      quiet: ['Je clique sur « Enregistrer » et ça ferme.', 'La mise à jour retire une fonction.'],
    },
  },
  'self-mockery': {
    en: { fires: ['Fell down the stairs, story of my life.'], quiet: ['I live near the stairs.'] },
    fr: { fires: ['Tombé dans l’escalier, c’est tout moi.'], quiet: ['J’habite près de l’escalier.'] },
  },
  'stage-direction': {
    en: { fires: ['*slow claps* what a release'], quiet: ['The *bold* text looks fine.'] },
    fr: { fires: ['*soupir* encore une refonte'], quiet: ['Le texte *gras* s’affiche bien.'] },
  },
  'stretched-praise': {
    en: {
      fires: ['Niiiiice work on the login page.'],
      quiet: ['GREAT WORK ON THE LOGIN PAGE', 'Nice work on the page.'],
    },
    fr: {
      fires: ['Géniaaaal votre page de connexion.'],
      quiet: ['SUPER BELLE PAGE', 'Super page de connexion.'],
    },
  },
  'tag-question': {
    en: { fires: ['You tested this, right?', 'Lovely design, isn’t it?'], quiet: ['Is the design new?'] },
    fr: {
      fires: ['Vous avez testé, hein ?', 'C’est beau, n’est-ce pas.'],
      quiet: ['Le design est-il nouveau ?'],
    },
  },
  'trailing-dots': {
    en: { fires: ['Another update, great...'], quiet: ['Another great update.'] },
    fr: { fires: ['Encore une refonte, super…'], quiet: ['Une super refonte.'] },
  },
  understatement: {
    en: { fires: ['It is slow, to say the least.'], quiet: ['It is slow.'] },
    fr: { fires: ['C’est lent, c’est peu dire.'], quiet: ['C’est lent.'] },
  },
}
