import { type ColleagueRefusal, PASSWORD, type Right, type Role } from '../colleagues.ts'
import type { Language } from '../vocabulary.ts'

/** What is said of the people who share a desk, in the desk and on the command line. */
const en = {
  title: 'People',
  lead: 'Everybody signs in with their own name, and the history of each case says who did what.',
  openLead: 'At the moment this desk asks nobody who they are: whoever sits at this machine is in.',
  beginTitle: 'Share this desk',
  begin:
    'Choose your own name and password first. From then on the desk asks everybody to sign in, and ' +
    'you can invite the others.',
  beginDo: 'Start a team',
  open: 'Invite colleagues, and say what each may do',
  name: 'Name',
  nameHint: 'As colleagues and the history will show it.',
  password: 'Password',
  passwordHint: `At least ${PASSWORD.shortest} characters. A few unrelated words work well.`,
  role: 'Role',
  roles: { viewer: 'Viewer', moderator: 'Moderator', admin: 'Admin' } as Readonly<Record<Role, string>>,
  roleMay: {
    viewer: 'sees everything, decides nothing',
    moderator: 'decides cases and writes replies',
    admin: 'also changes settings and people, erases and exports',
  } as Readonly<Record<Role, string>>,
  invite: 'Invite somebody',
  inviteDo: 'Make a link',
  linkTitle: (name: string) => `The link for ${name}`,
  linkHint: (day: string) =>
    `Send it to them yourself, where only they read it. It works once, until ${day}, and is not shown again.`,
  copy: 'Copy the link',
  you: 'you',
  joined: (day: string) => `here since ${day}`,
  waiting: (day: string) => `invited, the link works until ${day}`,
  linkOver: 'invited, but the link is no longer valid',
  renewing: (day: string) => `a link for a new password works until ${day}`,
  change: 'Change',
  roleDo: 'Save the role',
  ids: 'Slack and Discord',
  idsHint: 'The ids of this person there: their role then holds there too, and histories show one person.',
  slackId: 'Slack member ID',
  discordId: 'Discord user ID',
  idsDo: 'Save the ids',
  again: 'New link',
  againHint: 'For a forgotten password, or an invitation that is over.',
  remove: (name: string) => `Remove ${name}`,
  removeHint:
    'They are signed out at once, everywhere. What they did stays in the history, under their name.',
  removeUnlinked:
    'Where Slack’s or Discord’s own list of deciders names them, they go on deciding there: no id ' +
    'links them to it.',
  savedRole: (name: string, role: string) => `${name}: ${role}. Who was signed in signs in again.`,
  savedIds: (name: string) => `${name}: ids saved.`,
  removed: (name: string) => `${name} is no longer part of the team.`,
  begun: 'You are signed in. Now invite the others.',
  welcome: (name: string) => `Welcome, ${name}`,
  welcomeLead: (brand: string) =>
    'Choose a password. With it and your name you sign in to ' +
    `${brand === '' ? 'this desk' : `the desk of ${brand}`}.`,
  welcomeDo: 'Sign in',
  wrong: 'Wrong name or password.',
  orToken: 'With the access token instead',
  forgotten: 'Password forgotten? An admin can make you a new link, in Settings, People.',
  own: 'Your password',
  ownBefore: 'Current password',
  ownAfter: 'New password',
  ownDo: 'Change the password',
  ownDone: 'Your password is changed. Other devices are signed out.',
  signedInAs: (name: string, role: string) => `Signed in as ${name} (${role}).`,
  writing: (name: string) => `${name} is writing`,
  notes: 'Notes between colleagues',
  noteLabel: 'A note for colleagues; it is never sent',
  noteDo: 'Add the note',
  notesFull: 'This case has no room for another note. Yours is kept below.',
  mentionHint: (names: readonly string[], more: boolean) =>
    `Tell somebody of it: ${names.join(', ')}${more ? ' …' : ''}`,
  mentions: 'Mentions',
  noMentions: 'Nobody has mentioned you yet.',
  mentioned: (who: string, author: string) => `${who} mentioned you in the case of ${author}`,
  newMentions: (count: number) => (count === 1 ? '1 new mention' : `${count} new mentions`),
  isNew: 'new',
  assigned: 'Assigned to',
  assignedTo: (name: string) => `for ${name}`,
  assignedToYou: 'for you',
  assign: 'Assign',
  unassigned: 'Assigned to nobody',
  assignedOption: (name: string) => `Assigned to ${name}`,
  mine: 'mine',
  twoYeses: 'Two people approve this reply. The first yes sends nothing.',
  firstYesBy: (name: string) => `${name} said yes to this text. It is sent once somebody else says yes too.`,
  firstYesOwn: 'You said yes to this text. It is sent once somebody else says yes too.',
  firstYesSilence: (name: string) =>
    `${name} said yes to leaving this unanswered. It is closed once somebody else says yes too.`,
  firstYesSilenceOwn:
    'You said yes to leaving this unanswered. It is closed once somebody else says yes too.',
  firstYesOther: (name: string) => `${name} approved another text.`,
  firstYesOtherOwn: 'You approved another text.',
  secondYes: 'Two people approve this reply: the second yes is somebody else’s.',
  secondYesColleague:
    'Two colleagues approve this reply, each under their own name. An admin can invite you, or ' +
    'link you to your name.',
  mayNot: {
    see: 'Only people of the team see this.',
    decide: 'You can see everything here, but your role decides nothing. An admin can change that.',
    settings: 'Only admins change settings. Ask one of them.',
    forget: 'Only admins erase what somebody wrote. Ask one of them.',
    export: 'Only admins see all decisions, and export what is kept of one person. Ask one of them.',
    people: 'Only admins invite people and change roles. Ask one of them.',
  } as Readonly<Record<Right, string>>,
  refused: {
    'name-missing': 'A name is needed.',
    'name-taken': 'Somebody of that name is here already.',
    'too-many': 'There is room for 200 people at one desk.',
    'first-admin': 'The first person must be an admin: somebody has to be able to change the settings.',
    'last-admin': 'This is the last admin. Make somebody else admin first.',
    'begun-already': 'This desk has a team already. Ask an admin for an invitation.',
    gone: 'This person is no longer part of the team.',
    'link-over':
      'This link is no longer valid: it was used, or is more than seven days old. Ask for a new one.',
    'password-short': `This password is too short: at least ${PASSWORD.shortest} characters.`,
    'password-long': `This password is too long: at most ${PASSWORD.longest} characters.`,
    'password-guessable': 'This password is easy to guess. Take a few unrelated words.',
    'password-wrong': 'That is not your present password.',
    'slack-form': 'A Slack member ID looks like U0123456789 (profile, ⋮, Copy member ID).',
    'discord-form': 'A Discord user ID is a number of 17 to 20 digits (developer mode, Copy User ID).',
    'id-taken': 'Somebody else is linked to that id.',
  } as Readonly<Record<ColleagueRefusal, string>>,
}

type PeopleWords = typeof en

const fr: PeopleWords = {
  title: 'Équipe',
  lead: 'Chacun se connecte sous son nom, et l’historique de chaque dossier dit qui a fait quoi.',
  openLead: 'Pour l’instant, ce bureau ne demande rien à personne : qui est devant cette machine y entre.',
  beginTitle: 'Partager ce bureau',
  begin:
    'Choisissez d’abord votre nom et votre mot de passe. Dès lors, chacun devra se connecter, et ' +
    'vous pourrez inviter les autres.',
  beginDo: 'Créer l’équipe',
  open: 'Inviter des collègues et dire ce que chacun peut faire',
  name: 'Nom',
  nameHint: 'Tel que les collègues et l’historique le verront.',
  password: 'Mot de passe',
  passwordHint:
    `Au moins ${PASSWORD.shortest} caractères. ` + 'Quelques mots sans rapport entre eux conviennent bien.',
  role: 'Rôle',
  roles: { viewer: 'Lecture seule', moderator: 'Modération', admin: 'Administration' },
  roleMay: {
    viewer: 'voit tout, ne décide de rien',
    moderator: 'décide des dossiers et rédige les réponses',
    admin: 'gère aussi les réglages et l’équipe, efface et exporte',
  },
  invite: 'Inviter quelqu’un',
  inviteDo: 'Créer un lien',
  linkTitle: (name) => `Le lien pour ${name}`,
  linkHint: (day) =>
    'Envoyez-le vous-même, là où cette personne sera seule à le lire. Il sert une fois, jusqu’au ' +
    `${day}, et ne sera plus affiché.`,
  copy: 'Copier le lien',
  you: 'vous',
  joined: (day) => `dans l’équipe depuis le ${day}`,
  waiting: (day) => `invitation envoyée, lien valable jusqu’au ${day}`,
  linkOver: 'invitation envoyée, mais le lien n’est plus valable',
  renewing: (day) => `un lien pour un nouveau mot de passe est valable jusqu’au ${day}`,
  change: 'Modifier',
  roleDo: 'Enregistrer le rôle',
  ids: 'Slack et Discord',
  idsHint:
    'Les identifiants de cette personne là-bas : son rôle y vaut alors aussi, et l’historique ne ' +
    'montre qu’une personne.',
  slackId: 'ID de membre Slack',
  discordId: 'ID d’utilisateur Discord',
  idsDo: 'Enregistrer les identifiants',
  again: 'Nouveau lien',
  againHint: 'Pour un mot de passe oublié ou une invitation périmée.',
  remove: (name) => `Retirer ${name}`,
  removeHint:
    'Ses connexions prennent fin aussitôt, partout. Ce que cette personne a fait reste dans ' +
    'l’historique, sous son nom.',
  removeUnlinked:
    'Si la liste des décideurs de Slack ou de Discord nomme cette personne, elle continue d’y ' +
    'décider : aucun identifiant ne les relie.',
  savedRole: (name, role) =>
    `${name} : ${role}. Si cette personne était connectée, elle devra se reconnecter.`,
  savedIds: (name) => `${name} : identifiants enregistrés.`,
  removed: (name) => `${name} ne fait plus partie de l’équipe.`,
  begun: 'Vous êtes connecté(e). Invitez maintenant les autres.',
  welcome: (name) => `Bienvenue, ${name}`,
  welcomeLead: (brand) =>
    'Choisissez un mot de passe. Avec votre nom, il vous ouvre ' +
    `${brand === '' ? 'ce bureau' : `le bureau de ${brand}`}.`,
  welcomeDo: 'Se connecter',
  wrong: 'Ce nom et ce mot de passe ne vont pas ensemble.',
  orToken: 'Avec le jeton d’accès',
  forgotten:
    'Mot de passe oublié ? Un membre de l’administration vous crée un nouveau lien, dans Réglages, Équipe.',
  own: 'Votre mot de passe',
  ownBefore: 'Mot de passe actuel',
  ownAfter: 'Nouveau mot de passe',
  ownDo: 'Changer le mot de passe',
  ownDone: 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.',
  signedInAs: (name, role) => `Connexion sous le nom de ${name} (${role}).`,
  writing: (name) => `${name} est en train d’écrire`,
  notes: 'Notes entre collègues',
  noteLabel: 'Une note pour vos collègues ; elle n’est jamais envoyée',
  noteDo: 'Ajouter la note',
  notesFull: 'Ce dossier n’a plus de place pour une note. La vôtre est gardée ci-dessous.',
  mentionHint: (names, more) => `Prévenir quelqu’un : ${names.join(', ')}${more ? '…' : ''}`,
  mentions: 'Mentions',
  noMentions: 'Personne ne vous a encore mentionné.',
  mentioned: (who, author) => `${who} vous mentionne (dossier : ${author})`,
  newMentions: (count) => (count === 1 ? '1 nouvelle mention' : `${count} nouvelles mentions`),
  isNew: 'nouveau',
  assigned: 'Confié à',
  assignedTo: (name) => `pour ${name}`,
  assignedToYou: 'pour vous',
  assign: 'Confier',
  unassigned: 'Confié à personne',
  assignedOption: (name) => `Confié à ${name}`,
  mine: 'à moi',
  twoYeses: 'Deux personnes approuvent cette réponse. Le premier accord n’envoie rien.',
  firstYesBy: (name) => `${name} approuve ce texte. Il partira dès qu’une autre personne l’approuvera aussi.`,
  firstYesOwn: 'Vous approuvez ce texte. Il partira dès qu’une autre personne l’approuvera aussi.',
  firstYesSilence: (name) =>
    `${name} est d’avis de ne pas répondre. Le dossier sera clos dès qu’une autre personne ` +
    'l’approuvera aussi.',
  firstYesSilenceOwn:
    'Vous êtes d’avis de ne pas répondre. Le dossier sera clos dès qu’une autre personne l’approuvera aussi.',
  firstYesOther: (name) => `${name} a approuvé un autre texte.`,
  firstYesOtherOwn: 'Vous avez approuvé un autre texte.',
  secondYes: 'Deux personnes approuvent cette réponse : le second accord revient à quelqu’un d’autre.',
  secondYesColleague:
    'Deux collègues approuvent cette réponse, chacun sous son propre nom. Un administrateur peut ' +
    'vous inviter ou relier votre compte à votre nom.',
  mayNot: {
    see: 'Seule l’équipe voit cette page.',
    decide:
      'Vous voyez tout ici, mais votre rôle ne permet pas de décider. L’administration peut changer cela.',
    settings: 'Seule l’administration change les réglages. Adressez-vous à elle.',
    forget: 'Seule l’administration efface ce que quelqu’un a écrit. Adressez-vous à elle.',
    export:
      'Seule l’administration voit toutes les décisions et exporte ce qui est conservé d’une ' +
      'personne. Adressez-vous à elle.',
    people: 'Seule l’administration invite et change les rôles. Adressez-vous à elle.',
  },
  refused: {
    'name-missing': 'Il faut un nom.',
    'name-taken': 'Quelqu’un porte déjà ce nom ici.',
    'too-many': 'Un bureau accueille 200 personnes au plus.',
    'first-admin':
      'La première personne doit avoir le rôle Administration : il faut pouvoir changer les réglages.',
    'last-admin':
      'C’est la dernière personne à l’administration. Confiez d’abord ce rôle à quelqu’un d’autre.',
    'begun-already': 'Ce bureau a déjà une équipe. Demandez une invitation à l’administration.',
    gone: 'Cette personne ne fait plus partie de l’équipe.',
    'link-over':
      'Ce lien n’est plus valable : il a servi, ou date de plus de sept jours. Demandez-en un nouveau.',
    'password-short': `Ce mot de passe est trop court : au moins ${PASSWORD.shortest} caractères.`,
    'password-long': `Ce mot de passe est trop long : ${PASSWORD.longest} caractères au plus.`,
    'password-guessable':
      'Ce mot de passe est facile à deviner. Prenez quelques mots sans rapport entre eux.',
    'password-wrong': 'Ce n’est pas votre mot de passe actuel.',
    'slack-form': 'Un ID de membre Slack ressemble à U0123456789 (profil, ⋮, Copier l’ID du membre).',
    'discord-form':
      'Un ID d’utilisateur Discord est un nombre de 17 à 20 chiffres (mode développeur, Copier ' +
      'l’identifiant).',
    'id-taken': 'Cet identifiant est déjà celui de quelqu’un d’autre.',
  },
}

export const PEOPLE_WORDS: Readonly<Record<Language, PeopleWords>> = { en, fr }
