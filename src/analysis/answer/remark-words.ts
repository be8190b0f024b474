import type { Localized, RemarkCode } from '../../core/index.ts'

/** What the linter says. Never any of the draft's or the comment's words (rule 9). */
export const remarkWords: Readonly<Record<RemarkCode | 'forWhom', Localized>> = {
  empty: {
    en: 'There is nothing to send yet.',
    fr: 'Il n’y a encore rien à envoyer.',
  },
  'open-hole': {
    en: 'This is still open: fill it in or take it out.',
    fr: 'Ce passage reste à compléter, ou à retirer.',
  },
  'no-joke': {
    en:
      'The comment speaks of harm, an illness, a death, lost money or discrimination: that is no ' +
      'matter for a joke. Answer as to a critic.',
    fr:
      'Il est question de blessures, de santé, d’un décès, d’argent perdu ou de discrimination : ' +
      'cela ne prête pas à plaisanter. Répondre comme à une critique.',
  },
  markup: {
    en: 'This is markup (an entity or a tag); people would see it as it stands. Write the character itself.',
    fr: 'Ceci est du balisage (entité ou balise), qui s’afficherait tel quel. Écrire le caractère lui-même.',
  },
  'names-detractor': {
    en: 'This names the author of the comment. When the host is thanked, the comment goes unmentioned.',
    fr: 'Ceci nomme l’auteur du commentaire. Quand on remercie l’hôte, le commentaire n’est pas mentionné.',
  },
  'quotes-detractor': {
    en: 'These are words of the comment. When the host is thanked, the comment goes unmentioned.',
    fr: 'Ces mots viennent du commentaire. Quand on remercie l’hôte, le commentaire n’est pas mentionné.',
  },
  'no-disclosure': {
    en: 'Say who is speaking and for whom, for instance with a signature.',
    fr: 'Dire qui parle et au nom de qui, par exemple avec une signature.',
  },
  forWhom: {
    en: 'It says who is speaking, but not for whom: the brand’s name would make it plain.',
    fr: 'On sait qui parle, mais pas au nom de qui : le nom de la marque le dirait clairement.',
  },
  pings: {
    en: 'This would notify people if the place took it as a mention; it is sent as plain text.',
    fr: 'Ceci préviendrait des gens si c’était pris pour une mention ; c’est envoyé comme simple texte.',
  },
  'too-long': {
    en: 'From here on the text is too long for this place.',
    fr: 'À partir d’ici, le texte est trop long pour cet endroit.',
  },
  'second-ask': {
    en: 'This person has been asked in this conversation before; nobody is asked twice.',
    fr:
      'La question a déjà été posée à cette personne dans cette conversation ; on ne la pose pas ' +
      'deux fois.',
  },
  'label-on-person': {
    en: 'This labels a person. Speak of what was said, not of who they are.',
    fr: 'Ceci colle une étiquette à une personne. Parler de ce qui est dit, non de qui le dit.',
  },
  'mentions-commenter': {
    en: 'This speaks of whoever commented. When the host is thanked, the comment goes unmentioned.',
    fr:
      'Ceci parle de l’auteur du commentaire. Quand on remercie l’hôte, le commentaire n’est pas ' +
      'mentionné.',
  },
  'personal-data': {
    en: 'This is personal data, and everybody can read the reply. Take it out.',
    fr: 'Ceci est une donnée personnelle, et tout le monde peut lire la réponse. À retirer.',
  },
  'private-channel': {
    en: 'A private message is for personal data only. Answer here, or say which personal detail is needed.',
    fr:
      'Le message privé est réservé aux données personnelles. Répondre ici, ou dire laquelle est ' +
      'nécessaire.',
  },
  advertising: {
    en: 'This sells something to a person who didn’t ask for it. Take it out.',
    fr: 'Ceci vend quelque chose à quelqu’un qui ne l’a pas demandé. À retirer.',
  },
  'no-messages': {
    en: 'This person asked for no messages: nothing is sent to them.',
    fr: 'Cette personne ne veut plus de message : rien ne lui est envoyé.',
  },
  'poses-as-customer': {
    en: 'This speaks as a customer. A reply says openly that it comes from you.',
    fr: 'Ceci parle comme un client. Une réponse dit ouvertement qu’elle vient de vous.',
  },
}
