import type { Words } from './en.ts'
import { leftNames } from './left.ts'
import { personIn } from './person.ts'
import { plural } from './plural.ts'

/** From two on, French has a plural; zero is singular. */
const s = (count: number): string => plural('fr', count, '', 's')

/** The interface in French. */
/** Nothing where there is nobody. */
const someLeft = (lead: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${lead}${leftNames(names, 'sans nom', 'de plus')}.`]

export const fr: Words = {
  name: 'Français',
  nav: {
    inbox: 'À traiter',
    paste: 'Coller un commentaire',
    trends: 'Tendances',
    settings: 'Réglages',
    skip: 'Aller au contenu',
    logout: 'Se déconnecter',
    logoutEverywhere: 'Se déconnecter partout',
  },
  verdict: {
    detractor: 'détracteur probable',
    critic: 'critique',
    neither: 'ni l’un ni l’autre',
    unclear: 'pas clair',
  },
  angryCustomer: 'client en colère',
  verdictLong: {
    detractor: 'Se lit comme un propos de détracteur',
    critic: 'Se lit comme une critique',
    neither: 'Ni critique ni mépris, semble-t-il',
    unclear: 'Pas clair : à vous de juger',
  },
  angryLong: 'Se lit comme la colère d’un client',
  corrected: 'lecture corrigée par une personne',
  readOtherwise: (verdict) => `Winnow avait lu : « ${verdict} ».`,
  axis: { tone: 'Ton', substance: 'Fond' },
  tone: ['rien de dépréciatif relevé', 'légèrement dépréciatif', 'dépréciatif', 'très dépréciatif'],
  angryTone: 'en colère, sans détour',
  substance: [
    'aucun problème concret trouvé',
    'peu de concret',
    'quelque chose de concret',
    'porte clairement sur du concret',
  ],
  checkable: 'un problème vérifiable',
  signal: {
    sarcasm: 'Sarcasme',
    disdain: 'Dédain',
    deflection: 'Esquive',
    'off-site': 'Ailleurs',
    anonymity: 'Anonymat',
    substance: 'Fond',
    experience: 'Expérience',
  },
  strategy: {
    'light-touch': 'Répondre avec légèreté',
    ignore: 'Ne rien dire',
    'thank-host': 'Remercier l’hôte',
    'ask-to-elaborate': 'Demander d’en dire plus',
    answer: 'Répondre sur le fond',
  },
  plainAnswer: 'Répondre, si vous voulez',
  inDoubt: 'À lire ; dans le doute, répondre comme à une critique',
  inDoubtShort: 'À lire ; dans le doute, répondre',
  noProposal: 'Pas de proposition',
  status: {
    pending: 'à décider',
    approved: 'en attente de publication',
    posted: 'publié',
    uncertain: 'non confirmé',
    dismissed: 'écarté',
    'awaiting-answer': 'en attente d’une réponse',
    closed: 'clos',
  },
  tab: {
    pending: 'À décider',
    approved: 'À publier',
    uncertain: 'Non confirmés',
    'awaiting-answer': 'Réponse attendue',
    posted: 'Répondus',
    done: 'Terminés',
    aside: 'Sans réponse attendue',
  },
  venue: {
    article: 'un article',
    comments: 'des commentaires',
    forum: 'un forum',
    chat: 'une discussion',
    social: 'un réseau social',
    review: 'un site d’avis',
    direct: 'un message privé',
  },
  ourPlace: 'chez nous',
  theirPlace: 'ailleurs',
  someone: 'Quelqu’un sans nom',
  us: 'nous',
  place: {
    desk: 'au bureau web',
    api: 'par l’API',
    slack: 'dans Slack',
    discord: 'sur Discord',
    cli: 'en ligne de commande',
    winnow: 'de lui-même',
  },
  unread: { waiting: 'Pas encore lu', 'given-up': 'Lecture impossible' },
  history: {
    received: 'a reçu le commentaire',
    'comment-edited': 'a noté que l’auteur a modifié le commentaire',
    'comment-deleted': 'a noté que l’auteur a supprimé le commentaire',
    'thread-reply': 'a noté un nouveau message dans le fil',
    claim: 'a pris le dossier',
    steal: 'a repris le dossier',
    release: 'a rendu le dossier',
    edit: 'a enregistré un brouillon',
    approve: 'a approuvé',
    dismiss: 'a écarté le commentaire',
    reopen: 'a annulé la dernière étape',
    reclassify: 'a corrigé la lecture',
    'not-a-hold': 'a levé l’alerte : ce n’en était pas une',
    'may-write': 'a indiqué qu’on peut de nouveau écrire à cette personne',
    'mark-posted': 'a indiqué que c’est publié',
    resend: 'a relancé l’envoi',
    close: 'a clos le dossier',
    sent: 'a publié la réponse',
    'send-refused': 'n’a pas pu publier : refus du site',
    'send-given-up': 'a renoncé à publier la réponse',
    'send-uncertain': 'n’a pas pu savoir si la réponse est arrivée',
    'send-stopped': 'a arrêté la réponse : le commentaire a été modifié, supprimé ou complété',
    answered: 'a noté une réponse',
    'no-answer': 'a noté l’absence de réponse dans le délai',
    article: 'a fait lire l’article',
    'turned-critic':
      'a corrigé la lecture : à notre question, la personne a répondu ; très probablement un ' +
      'client très en colère',
    'set-aside': 'a vu qu’aucune réponse n’est attendue',
    mended: 'a vu que la cause du refus a disparu',
    reassessed: 'a relu le commentaire',
    'read-again': 'a demandé une nouvelle lecture',
    'follow-up': 'a commencé une suite',
    'keep-promise': 'a dit qu’une promesse est tenue',
    'drop-promise': 'a dit qu’une promesse n’a plus lieu d’être',
    'move-promise': 'a déplacé l’échéance d’une promesse',
    assign: 'a confié le dossier',
    unassign: 'a repris le dossier confié',
    'first-yes': 'a donné le premier des deux accords',
    account: 'a écrit dans le compte',
    thank: 'a commencé un remerciement',
    adopt: 'a marqué l’idée comme adoptée',
    issue: 'en a fait un ticket',
    'issue-closed': 'a vu que son ticket est fermé',
  },
  inbox: {
    title: 'À traiter',
    search: 'Chercher',
    searchHint: 'Mots, nom, lieu',
    clear: 'Tout montrer',
    notPosted: {
      refused: 'réponse refusée',
      'given-up': 'réponse non publiée à temps',
      edited: 'commentaire modifié, réponse non publiée',
      'said-below': 'suite au commentaire, réponse non publiée',
      deleted: 'commentaire supprimé',
      yet: 'pas encore publiée',
    },
    outdated: {
      edited: 'modifié depuis notre réponse',
      deleted: 'supprimé depuis notre réponse',
    },
    older: 'Page suivante',
    nearer: 'Page précédente',
    proposes: 'Proposition',
    heldBy: (name) => `pris par ${personIn('fr', name)}`,
    heldByYou: 'pris par vous',
    select: (who) => `Choisir le dossier (${who})`,
    bulkDone: (done: number, left: readonly string[]) =>
      [
        `${done} dossier${s(done)} écarté${s(done)}.`,
        ...someLeft('Laissés en place (critiques, ou modifiés ou pris entre-temps) : ', left),
      ].join(' '),
    bulkApproved: (done: number, left: readonly string[], first: readonly string[]) =>
      [
        `${done} réponse${s(done)} approuvée${s(done)}.`,
        ...someLeft('Premier accord sur deux donné, rien n’est encore envoyé : ', first),
        ...someLeft('Laissés en place : ', left),
      ].join(' '),
    bulkBack: (count: number) => `${count} dossier${s(count)} rétabli${s(count)}.`,
    bulkNone: 'Aucun dossier choisi : cochez d’abord les cases à gauche des lignes.',
    live: 'Quelque chose a changé dans la liste.',
    reload: 'Afficher',
    samples:
      'Les commentaires marqués « exemple » sont inventés, pour vous laisser découvrir le bureau. ' +
      'Rien de ce que vous en faites ne quitte cette machine.',
    removeSamples: 'Retirer les exemples…',
    removeFinal: 'Ils disparaissent avec tout ce que vous en avez fait, et ne reviennent pas.',
    removeDo: 'Les retirer',
    samplesGone: (count) => `${count} exemple${s(count)} retiré${s(count)}.`,
    empty: {
      pending:
        'Rien ne vous attend. Les nouveaux commentaires arrivent ici d’eux-mêmes ; collez-en un ' +
        'pour voir comment il se lit.',
      approved: 'Rien à publier. Les réponses approuvées attendent ici d’être parties.',
      uncertain:
        'Toutes les réponses sont confirmées. Si la connexion est coupée pendant un envoi, le dossier ' +
        'apparaît ici.',
      'awaiting-answer':
        'Personne ne vous doit de réponse. Vos questions restent ici jusqu’à ce que quelqu’un y réponde.',
      posted: 'Pas encore de réponses. Ce qui est publié se retrouve ici, avec qui l’a approuvé.',
      done: 'Encore rien. Les dossiers écartés ou clos se retrouvent ici, et peuvent être rouverts.',
      aside:
        'Encore rien. Les bonjours, les mercis et le bavardage des salons de discussion sont ' +
        'gardés ici, sans carte. « Annuler » en fait revenir un.',
      search: 'Rien trouvé. Essayez avec moins de mots, ou un autre onglet.',
    },
  },
  kase: {
    article: 'L’article',
    thread: 'Plus tôt dans la conversation',
    replies: 'Dit depuis',
    newBelow: (count) =>
      count < 2
        ? 'Un message a été ajouté sous le commentaire.'
        : `${count} messages ont été ajoutés sous le commentaire.`,
    lookOnly: 'À regarder',
    lookOnlyWhy: 'Une image ou un fichier, sans texte.',
    checkMended: 'C’est réglé : vérifier',
    notMended: 'La cause du refus n’a pas encore changé.',
    mendedNow: 'On peut de nouveau y répondre : la réponse peut être approuvée.',
    comment: 'Le commentaire',
    stars: (rating, best) =>
      best === undefined
        ? `${rating.toLocaleString('fr')} étoile${plural('fr', rating, '', 's')}`
        : `${rating.toLocaleString('fr')} étoile${plural('fr', rating, '', 's')} sur ${best}`,
    likes: (count) => `${count} mention${plural('fr', count, '', 's')} J’aime`,
    attachment: (n) => `Pièce jointe ${n}`,
    open: 'Voir l’original',
    whole: (words) => `Montrer la suite (encore ${words} mot${s(words)})`,
    marks: 'Ce qui a été relevé',
    carriedBy: (words) =>
      `mots qui pèsent le plus\u00A0: ${words.map((word) => `«\u00A0${word}\u00A0»`).join(', ')}`,
    noMarks: 'Rien ne ressort des mots eux-mêmes.',
    allMarks: (count) => `Tout montrer (${count})`,
    moreMarks: (count) => `et ${count} de plus`,
    seenIn: { metadata: 'à propos du lieu ou du compte', thread: (n) => `message précédent nº ${n}` },
    addressed: 's’adresse à nous',
    names: ({ word, where }) => (where === 'text' ? `nomme « ${word} »` : `seul le titre nomme « ${word} »`),
    reading: 'Comment cela se lit',
    for: 'Penche vers le détracteur',
    against: 'Parle contre',
    nothingFor: 'Rien.',
    nothingAgainst: 'Rien n’a été relevé.',
    answer: 'La réponse',
    proposed: 'proposition',
    others: 'Les autres voies, et pourquoi pas',
    use: 'Choisir',
    drafts: 'Brouillons',
    draft: (n) => `Brouillon ${n}`,
    text: 'Votre réponse',
    textHint: 'Changez ce que vous voulez. Ce qui est écrit ici quand vous approuvez est ce qui part.',
    remarks: 'Avant l’envoi',
    fine: 'Prêt à partir.',
    fineText: 'Le texte lui-même convient.',
    about: (words) => `(« ${words} »)`,
    approvePost: (place) => `Approuver et publier sur ${place}`,
    tryAgain: (place) => `Réessayer de publier sur ${place}`,
    approvePaste: 'Approuver, puis coller vous-même',
    approveReadPost: (place) => `J’ai lu : publier sur ${place}`,
    approveReadPaste: 'J’ai lu : approuver, puis coller',
    approveIgnore: 'Approuver le silence, et clore',
    save: 'Enregistrer le brouillon',
    dismiss: 'Écarter',
    dismissNow: 'Écarter, sans rien envoyer',
    reason: 'Raison (facultative)',
    more: 'Plus',
    claim: 'Prendre ce dossier',
    steal: 'Le reprendre',
    release: 'Le rendre',
    held: (name, until) => `${personIn('fr', name, true)} tient ce dossier jusqu’à ${until}.`,
    heldYou: (until) => `Vous tenez ce dossier jusqu’à ${until}.`,
    mayWrite: 'Est-ce levé ?',
    mayWriteDo: 'On peut de nouveau lui écrire',
    reclassify: 'Vous le lisez autrement ?',
    reclassifyDo: 'Corriger la lecture',
    incomplete:
      'Ce commentaire n’a pas pu être lu en entier : rien n’est proposé. Lisez-le vous-même et ' +
      'répondez, ou écartez-le.',
    waiting: 'Ce commentaire n’a pas encore été lu. Vous pouvez y répondre ou l’écarter sans attendre.',
    unreadable:
      'Deux essais n’ont pas suffi pour lire ce commentaire jusqu’au bout : rien n’est proposé, et ' +
      'le programme n’essaiera plus de lui-même. Lisez-le vous-même et répondez, ou écartez-le.',
    readAgain: 'Relancer la lecture',
    related: (count) =>
      `${count} autre${s(count)} dossier${s(count)} de cette personne dans cette conversation`,
    next: 'Dossier suivant',
    previous: 'Précédent',
    back: 'À traiter',
    history: 'Historique',
    sentBy: (name) => `Approuvé par ${personIn('fr', name)}`,
    seeReply: 'Voir la réponse',
    whichText: 'Le texte',
    undo: 'Annuler',
    undoIn: (seconds) => `Publication dans ${seconds} s`,
    sending: 'La réponse est en cours de publication. Cette page dira quand elle y est.',
    notYet: 'Pas encore publiée :',
    askedToWait: (when) => `On nous a demandé d’attendre jusqu’au ${when} ; un nouvel essai suivra.`,
    triedNext: (tries, when) =>
      tries === 0
        ? `Un essai aura lieu le ${when}.`
        : `${tries === 1 ? 'Un essai' : `${tries} essais`} ; le prochain aura lieu le ${when}.`,
    triedNow: (tries) => `Nouvel essai en cours (essai n° ${tries}).`,
    comesBack: (when) => `Si elle n’a pas pu être publiée d’ici le ${when}, le dossier vous reviendra.`,
    cameBack: {
      refused: 'Votre réponse approuvée n’a pas été publiée : le site l’a refusée.',
      'given-up': 'Votre réponse approuvée n’a pas été publiée : le délai est passé.',
      edited: 'Votre réponse approuvée n’a pas été publiée : l’auteur a modifié son commentaire.',
      'said-below':
        'Votre réponse approuvée n’a pas été publiée : l’auteur a écrit une suite sous son commentaire.',
      deleted: 'L’auteur a supprimé son commentaire : la réponse ne sera plus tentée.',
      before: 'Auparavant, on y lisait :',
      whatNowChanged:
        'Votre texte est gardé en brouillon. Lisez ce qui a changé, puis approuvez-le de nouveau, ' +
        'modifiez-le ou écartez le commentaire.',
      tries: (tries) =>
        tries === 0
          ? 'Aucun essai n’a eu lieu.'
          : `${tries === 1 ? 'Un essai' : `${tries} essais`} sans succès.`,
      asked: (when) => `On nous a demandé d’attendre jusqu’au ${when}, au-delà du délai d’envoi.`,
      whatNow:
        'Son texte est dans le champ. Réglez la cause et approuvez-la de nouveau, ou écartez le dossier.',
      outdated: {
        edited: 'L’auteur a modifié son commentaire après notre réponse.',
        deleted: 'L’auteur a supprimé son commentaire après notre réponse.',
        'said-below': 'L’auteur a écrit de nouveau après notre réponse.',
        whatNow: 'Notre réponse convient-elle encore ? Écrivez une suite, ou laissez-la telle quelle.',
        whatNowDeleted:
          'Notre réponse, elle, est toujours en ligne. Plus rien ne sera publié ; retirez-la sur ' +
          'place si elle n’a plus lieu d’être.',
      },
    },
    deletedComment: 'Commentaire supprimé par son auteur.',
    nothingSent: 'Rien n’a été envoyé.',
    toPaste: 'Copiez la réponse, publiez-la sous le commentaire, puis confirmez-le ici.',
    copy: 'Copier la réponse',
    copied: 'Copié',
    posted: 'Je l’ai publiée',
    replyUrl: 'Adresse de la réponse (facultative)',
    unsure: 'Nous ne savons pas si elle est arrivée',
    unsureHelp:
      'La connexion a été coupée pendant l’envoi. Regardez le site avant de choisir : un second envoi ' +
      'pourrait la publier deux fois.',
    lookThere: 'Voir sur le site',
    arrived: 'Elle est arrivée',
    sendAgain: 'Elle n’est pas arrivée : la renvoyer',
    close: 'Clore le dossier',
    dismissedNote: 'Écarté. Rien n’a été envoyé.',
    closedNote: 'Ce dossier est clos.',
    postedNote: 'La réponse est publiée.',
    awaitingNote: 'La question est publiée ; une réponse viendra peut-être.',
    live: 'Ce dossier a changé entre-temps.',
    blurred: 'Flouté : survolez, sélectionnez ou touchez pour lire.',
  },
  error: {
    stale_version:
      'Ce dossier a changé depuis que vous l’avez ouvert. Votre ' +
      'texte est conservé ci-dessous ; regardez le dossier tel qu’il est, puis décidez de nouveau.',
    draft_refused: 'Pas encore approuvé : les remarques près du brouillon disent ce qui s’y oppose.',
    claimed: 'Quelqu’un d’autre tient ce dossier. Attendez, ou reprenez-le.',
    not_allowed:
      'Vous n’êtes pas parmi les personnes qui peuvent décider ici. Votre texte est conservé ci-dessous.',
    not_possible: 'Ce n’est pas possible dans l’état actuel de ce dossier.',
    silence:
      'Ce commentaire se lit comme une critique, signale un problème vérifiable ou n’a pu être lu ' +
      'en entier : le silence n’est pas possible. Répondez, ou écartez le dossier.',
    invalid_input: 'Quelque chose dans le formulaire n’est pas comme il faut.',
    too_long: 'Ce texte est trop long : 100 000 caractères au plus.',
    not_found: 'Ce dossier n’existe pas. Il a peut-être été retiré.',
    too_many_tries: 'Trop de connexions en même temps. Réessayez dans quelques secondes.',
    database_busy:
      'Un autre programme occupe la base de données : rien n’a été fait. Réessayez dans quelques secondes.',
    database_away: 'La base de données ne répond pas : rien n’a été fait. Réessayez dans quelques secondes.',
    disk_full:
      'Le disque est plein : rien n’a été enregistré. Il faut faire de la place sur la machine où ' +
      'tourne Winnow.',
    page: 'Cette page n’existe pas.',
    csrf:
      'Cette page date d’avant le dernier démarrage du programme, ou vient d’ailleurs : rien n’a été ' +
      'fait. Revenez en arrière, rechargez, et recommencez.',
    since: 'Depuis que vous l’avez ouvert :',
    kept: 'Votre texte',
    internal: 'Une erreur s’est produite ici. Rien n’a été envoyé. Le journal en dit plus.',
    title: 'Cela n’a pas marché',
  },
  paste: {
    title: 'Coller un commentaire',
    lead: 'Voyez comment un commentaire se lit. Rien ne quitte cette machine.',
    text: 'Le commentaire',
    language: 'Langue',
    auto: 'Détection automatique',
    author: 'Nom de son auteur',
    where: 'Sur quel site',
    byAddress: 'Selon son adresse',
    own: 'Le nôtre',
    thirdParty: 'Celui de quelqu’un d’autre',
    kind: 'Type de lieu',
    venue: 'Nom du lieu',
    host: 'Responsable du lieu',
    url: 'Adresse du commentaire',
    addresses: 'S’adresse à nous',
    articleTitle: 'Titre de l’article commenté',
    articleText: 'L’article (ses questions entrent dans les remerciements à son auteur)',
    analyze: 'Lire sans rien garder',
    keep: 'Ajouter à la liste',
    empty: 'Collez d’abord le commentaire.',
    badUrl: 'L’adresse doit commencer par http:// ou https://.',
    more: 'Où et de qui (pour une meilleure lecture)',
    result: 'Comment cela se lit',
    draft: 'Un brouillon',
  },
  trends: {
    title: 'Tendances',
    weeks: 'Commentaires, par semaine de publication',
    week: 'Semaine',
    weekShort: (number) => `S${number}`,
    chosen: 'Proposé, puis choisi',
    proposedCol: 'Proposé',
    chosenCol: 'Choisi',
    count: 'Dossiers',
    hours: 'De la réception à la première décision',
    upTo: (hours) => [`jusqu’à ${hours} h`, `jusqu’à ${Math.round(hours / 24)} j`][Number(hours >= 24)] ?? '',
    longer: 'plus longtemps',
    time: 'Délai',
    table: 'Les chiffres',
    none: 'aucune',
    dismissed: 'écarté',
    empty: 'Rien à montrer encore : les premiers dossiers décidés dessineront ceci.',
  },
  settings: {
    title: 'Réglages',
    lead: 'Pour ce navigateur.',
    language: 'Langue',
    theme: 'Apparence',
    auto: 'Comme le système',
    light: 'Clair',
    dark: 'Sombre',
    blur: 'Flouter les propos durs jusqu’au survol',
    save: 'Enregistrer',
    saved: 'Enregistré.',
  },
  teamWords: {
    title: 'Les mots de votre équipe',
    lead:
      'Des noms et des plaisanteries que rien ne doit entendre, et des expressions à entendre. Ils ' +
      'valent pour tous, et pour ce qui sera lu désormais ; les dossiers déjà là gardent leur lecture.',
    open: 'Voir et modifier',
    quiet: 'À ne pas entendre',
    hear: 'À entendre, au nom de votre équipe',
    as: {
      contempt: 'comme du mépris',
      sarcasm: 'comme du sarcasme',
      reason: 'comme une raison',
      request: 'comme une demande',
    },
    none: 'Aucun.',
    more: (count) => (count === 1 ? 'Et encore un.' : `Et encore ${count}.`),
    edit: 'Les deux listes, telles qu’elles sont dans le fichier',
    hint:
      'quiet: et hear:, une entrée par ligne, commençant par « - ». Une expression à entendre relève ' +
      'un peu son axe et rend tout au plus un commentaire incertain : un humain décide alors. Un ' +
      'motif qui vient de cette liste le dit ; tous les autres sont ceux du programme.',
    preview: 'Voir ce qui changerait',
    save: 'Enregistrer',
    saved: 'Enregistré. Les commentaires sont désormais lus avec ces mots.',
    busy: 'Un autre aperçu est en cours. Réessayez dans un instant.',
    changed:
      'Le fichier a changé depuis que vous avez ouvert cette page : rien n’a été enregistré. Votre ' +
      'texte est conservé ci-dessous ; regardez les listes, puis enregistrez de nouveau.',
    wrong: (count) =>
      count === 1
        ? 'Rien n’a été enregistré. Un point est à corriger :'
        : `Rien n’a été enregistré. ${count} points sont à corriger :`,
    line: (line) => `Ligne ${line}`,
    wholeFile: 'Le texte entier',
    expected: (form) => `– attendu : ${form}.`,
    previewTitle: 'Ce qui changerait',
    looked: (cases, changed) =>
      `Sur ${cases} ${plural('en', cases, 'dossier examiné', 'dossiers examinés')}, ` +
      `${changed === 0 ? 'aucun ne se lirait' : changed === 1 ? 'un se lirait' : `${changed} se liraient`} ` +
      'autrement. Rien n’est encore enregistré.',
    compared: (cases, changed) =>
      `Sur ${cases} ${plural('en', cases, 'dossier examiné', 'dossiers examinés')}, ` +
      `${changed === 0 ? 'aucun ne se lit' : changed === 1 ? 'un se lit' : `${changed} se lisent`} ` +
      'autrement avec ces mots.',
    counted: (quiet, heard) => `${quiet} à ne pas entendre, ${heard} à entendre ; rien à corriger.`,
    cut: 'Le temps a manqué pour les autres.',
  },
  login: {
    title: 'Connexion',
    token: 'Jeton d’accès',
    hint: 'C’est la valeur de WINNOW_DESK_TOKEN sur la machine où tourne Winnow.',
    go: 'Se connecter',
    wrong: 'Ce n’est pas le jeton.',
    slow: (seconds) => `Trop d’essais. Attendez ${seconds} s, puis recommencez.`,
  },
  keys: {
    title: 'Raccourcis clavier',
    list: [
      ['j / k', 'dossier suivant, précédent'],
      ['Entrée', 'ouvrir le dossier'],
      ['a', 'approuver'],
      ['e', 'modifier la réponse'],
      ['s', 'réponses enregistrées'],
      ['i', 'insérer la première proposition'],
      ['d', 'écarter'],
      ['1 – 5', 'choisir une voie'],
      ['x', 'sélectionner ; Maj+X toute la page'],
      ['m', 'mes dossiers'],
      ['c, p', 'copier et ouvrir ; publiée'],
      ['Ctrl+Entrée', 'approuver en écrivant'],
      ['Échap', 'quitter le champ'],
      ['u', 'annuler'],
      ['/', 'chercher'],
      ['?', 'ces raccourcis'],
    ],
    close: 'Fermer',
  },
  ago: (minutes) => {
    if (minutes < 1) return 'à l’instant'
    if (minutes < 60) return `${minutes} min`
    if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`
    return `${Math.floor(minutes / 1440)} j`
  },
}
