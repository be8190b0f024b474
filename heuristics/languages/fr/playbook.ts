import type { Wording } from '../../../src/core/index.ts'
import { frPhrasings } from './phrasings.ts'

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
  open: { answer: '[votre réponse]', 'next-step': '[la suite prévue]', reason: '[la raison]' },
  pieces: { article: 'article', post: 'message', review: 'avis' },
  phrasings: frPhrasings,
  templates: {
    'light-touch': {
      'ri-deux-fois':
        'Lu jusqu’au bout : nous avons ri deux fois, grimacé une fois. C’est nettement plus drôle ' +
        'que nos notes de version.',
      'machine-a-cafe':
        'Celui-ci ira près de la machine à café, là où nous gardons ce qui rend modeste. Le ' +
        'passage qui nous a fait rire le plus fort est aussi le plus vrai.',
      relire: 'Bien visé. Le jour où {brand} se prendra trop au sérieux, nous saurons quel {article} relire.',
    },
    'thank-host': {
      'par-son-nom': 'Merci pour {votre|ton} {article}, {host}. {opening}\n\n{questions}\n\n{closing}',
      soin: 'Merci d’avoir pris la peine d’écrire tout cela. {opening}\n\n{questions}\n\n{closing}',
      appris: 'Merci d’avoir consacré {votre|ton} {article} à {brand}. {opening}\n\n{questions}\n\n{closing}',
    },
    'ask-to-elaborate': {
      'ce-qui-gene':
        '{opening} Qu’est-ce qui {vous|te} gêne le plus, et que faudrait-il de notre part pour que ' +
        '{vous soyez|tu sois} à l’aise ? {closing}',
      derriere:
        '{opening} Que {vous est-il|t’est-il} arrivé, et qu’est-ce qui arrangerait les choses pour ' +
        '{vous|toi} ? {closing}',
      'pas-a-la-hauteur':
        '{opening} Où {brand} n’a-t-il pas été à la hauteur, et de quoi {auriez-vous|aurais-tu} ' +
        'besoin de notre part ? {closing}',
      'que-faire': '{opening} Que s’est-il passé, et qu’aurions-nous dû faire ? {closing}',
    },
    answer: {
      'point-note': '{opening} Nous l’avons noté dans {vos|tes} propres mots : « {point} ». {closing}',
      'point-d-abord': '« {point} » : c’est clair. {opening} {closing}',
      'point-transmis': '{opening} Voici ce que nous transmettons : « {point} ». {closing}',
      'point-retenu': '{opening} Ce que nous en retenons : « {point} ». {closing}',
      'sans-citer': '{opening} {closing}',
      suite:
        '{opening} Voici la suite : {next-step}. Une fois que ce sera fait, nous {vous|te} ' +
        'demanderons ici si c’est mieux.',
      'pas-retenu':
        'Merci pour l’idée ; nous l’avons examinée sérieusement. Nous n’allons pas la suivre, ' +
        'parce que {reason}. Si cela change, nous le dirons ici.',
    },
    thanks: { 'merci-et-plus': '{opening} {closing}', 'merci-seul': '{opening}' },
    question: { reponse: '{opening} {answer}', 'reponse-et-plus': '{opening} {answer}\n\n{closing}' },
  },
}
