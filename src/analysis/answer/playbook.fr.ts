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
        'Lu jusqu’au bout : nous avons ri deux fois, grimacé une fois. C’est nettement plus drôle que nos notes de version.',
      'machine-a-cafe':
        'Celui-ci ira près de la machine à café, là où nous gardons ce qui rend modeste. Le passage qui nous a fait rire le plus fort est aussi le plus vrai.',
      relire: 'Bien visé. Le jour où {brand} se prendra trop au sérieux, nous saurons quel {article} relire.',
    },
    'thank-host': {
      'par-son-nom':
        'Merci pour {votre|ton} {article}, {host}. C’est précieux de voir notre travail regardé d’aussi près.\n\n{questions}\n\nS’il reste un point à éclaircir, nous répondrons ici avec plaisir.',
      soin: 'Merci d’avoir pris la peine d’écrire tout cela. Voir les choses de {votre|ton} point de vue nous aide à décider de la suite.\n\n{questions}\n\nNous restons à portée de voix pour toute autre question.',
      appris:
        'Merci d’avoir consacré du temps à {brand}. {Votre|Ton} {article} nous a appris quelque chose.\n\n{questions}\n\nPour le reste, il suffit de demander.',
    },
    'ask-to-elaborate': {
      'ce-qui-gene':
        'Merci de {votre|ta} franchise. Qu’est-ce qui {vous|te} gêne le plus, et que faudrait-il de notre part pour que {vous soyez|tu sois} à l’aise avec le produit ? Nous aimerions comprendre.',
      derriere:
        'Nous aimerions comprendre ce qu’il y a derrière ces mots. Que {vous est-il|t’est-il} arrivé, et qu’est-ce qui arrangerait les choses pour {vous|toi} ?',
      'pas-a-la-hauteur':
        'À un moment, {brand} n’a sans doute pas été à la hauteur. Que s’est-il passé, et de quoi {auriez-vous|aurais-tu} besoin de notre part ?',
    },
    answer: {
      'point-et-suite':
        'Merci de le dire aussi clairement. Nous avons noté le point dans {vos|tes} propres mots : « {point} ». Il part chez les personnes qui s’en occupent, et nous reviendrons dire ici ce qu’il en advient ; si c’est non, nous dirons pourquoi.',
      'point-d-abord':
        '« {point} » : c’est compris, et merci de le dire. C’est ce point précis que nous transmettons à celles et ceux qui peuvent y changer quelque chose ; nous reviendrons ici avec leur réponse.',
      'mieux-que-le-silence':
        'Merci de nous le dire : cela nous aide bien plus que le silence. Nous le transmettons à celles et ceux qui peuvent y changer quelque chose, et nous reviendrons dire ici ce qui est décidé, et pourquoi.',
      suite:
        'Merci d’avoir soulevé ce point. Voici la suite : {next-step}. Une fois que ce sera fait, nous {vous|te} demanderons ici si c’est mieux.',
    },
    thanks: {
      'du-bien': 'Merci de nous écrire, cela fait du bien. Nous le transmettons à toute l’équipe.',
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
