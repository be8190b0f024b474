import type { Wording } from './playbook.ts'

/**
 * French words of the default playbook, written for themselves. `{vous|tu}` follows the voice.
 * No-break spaces stand before : ; ! ? and inside « ».
 */
export const frWording: Wording = {
  voice: 'formal',
  signatures: [
    '— {speaker}, équipe {brand}',
    '— l’équipe {brand}',
    '— {speaker}, pour l’équipe',
    '— l’équipe',
  ],
  questionLine: '« {question} » {answer}',
  open: { answer: '[votre réponse]', 'next-step': '[la suite prévue]' },
  pieces: { article: 'article', post: 'message', review: 'avis' },
  templates: {
    'light-touch': {
      'ri-deux-fois':
        'Lu jusqu’au bout : nous avons ri deux fois et grimacé une. C’est nettement plus drôle que nos notes de version.',
      'machine-a-cafe':
        'Imprimé et affiché près de la machine à café, là où nous gardons ce qui rend modeste. Le passage qui nous a fait rire le plus fort, c’est le passage vrai.',
      relire: 'Bien visé. Le jour où {brand} se prendra trop au sérieux, nous saurons quel article relire.',
    },
    'thank-host': {
      'par-son-nom':
        'Merci pour {votre|ton} {article}, {host}. C’est précieux de voir notre travail regardé d’aussi près.\n\n{questions}\n\nS’il reste un point à éclaircir, nous répondrons ici avec plaisir.',
      soin: 'Merci d’avoir pris la peine d’écrire tout cela. Voir les choses depuis {votre|ta} place nous aide à décider de la suite.\n\n{questions}\n\nNous restons à portée de voix pour toute autre question.',
      appris:
        'Merci d’avoir consacré du temps à {brand}. {Votre|Ton} {article} nous a appris quelque chose.\n\n{questions}\n\nPour le reste, il suffit de demander.',
    },
    'ask-to-elaborate': {
      'ce-qui-gene':
        'Merci de {votre|ta} franchise. Qu’est-ce qui {vous|te} gêne le plus, et que faudrait-il de notre part pour que {vous soyez|tu sois} à l’aise avec le produit ? J’aimerais comprendre.',
      derriere:
        'J’aimerais comprendre ce qu’il y a derrière ces mots. Que {vous est-il|t’est-il} arrivé, et qu’est-ce qui arrangerait les choses pour {vous|toi} ?',
      'pas-a-la-hauteur':
        'Il semble qu’à un moment, {brand} n’ait pas été à la hauteur. Lequel, et de quoi {auriez-vous|aurais-tu} besoin de notre part ?',
    },
    answer: {
      'point-et-suite':
        'Merci pour ce message, et pour sa précision. J’ai noté le point dans {vos|tes} propres mots : « {point} ». Il part chez les personnes qui s’en occupent, et je reviendrai dire ici ce qu’il en advient, même si c’est « non », et pourquoi.',
      'point-d-abord':
        '« {point} » : c’est compris, et merci de le dire. C’est exactement cela que je porte à celles et ceux qui peuvent y changer quelque chose ; je reviendrai ici avec leur réponse.',
      'mieux-qu-un-compliment':
        'Merci d’avoir pris ce temps : un message comme le {vôtre|tien} nous aide plus qu’un compliment. Je le porte à celles et ceux qui peuvent y changer quelque chose, et je reviendrai dire ici ce qui est décidé, et pourquoi.',
      suite:
        'Merci d’avoir soulevé ce point. Voici la suite : {next-step}. Une fois que ce sera fait, je {vous|te} demanderai ici si c’est mieux.',
    },
    thanks: {
      'du-bien': 'Merci de nous écrire, cela fait du bien. Je transmets à toute l’équipe.',
      'content-de-savoir':
        'Merci ! Savoir que {vous êtes|tu es} là compte pour nous. Et si quelque chose peut être mieux fait, {dites-le-nous|dis-le-nous}.',
      'lu-par-des-gens': 'Merci. Ici, les messages comme le {vôtre|tien} sont lus par des gens, et gardés.',
    },
    question: {
      'la-question': 'Merci pour la question. {answer}',
      'autres-aussi': 'Merci de poser la question, d’autres se la posent sûrement aussi. {answer}',
    },
  },
}
