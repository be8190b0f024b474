import type { Localized, Strategy, Verdict } from '../../core/index.ts'
import type { Facts } from './facts.ts'
import type { Gravity } from './gravity.ts'

/** Why a row of the decision table holds. */
export const because = {
  ownArticle: {
    en:
      'It is an article of their own that makes fun of the product: one light, good-humoured comment ' +
      'shows that we don’t mind.',
    fr:
      'C’est son propre article qui se moque du produit : un seul commentaire léger, de bonne ' +
      'humeur, montre que nous le prenons bien.',
  },
  returning: {
    en:
      'The same person is back with more of the same, and no problem stands open: what follows needs ' +
      'no answer.',
    fr:
      'La même personne revient sur le même ton et aucun problème ne reste ouvert : la suite ' +
      'n’appelle pas de réponse.',
  },
  backWithProblem: {
    en:
      'The same person is back on the same tone, but a problem that can be checked still stands ' +
      'open: that is answered, whatever the tone.',
    fr:
      'La même personne revient sur le même ton, mais un problème vérifiable reste ouvert : on y ' +
      'répond, quel que soit le ton.',
  },
  overheard: {
    en:
      'The comment stands at somebody else’s place and isn’t addressed to us: thank the host and ' +
      'answer the host’s own questions; the comment itself is left alone.',
    fr:
      'Le commentaire se trouve chez quelqu’un d’autre et ne s’adresse pas à nous : remercier ' +
      'l’hôte, répondre à ses questions à lui, et laisser le commentaire où il est.',
  },
  askedEnough: {
    en: 'Once is enough, and no problem stands open: what follows needs no answer.',
    fr: 'Une fois suffit, et aucun problème ne reste ouvert : la suite n’appelle pas de réponse.',
  },
  addressed: {
    en:
      'They speak to us directly: ask what they feel and what they would need. If they answer, they ' +
      'most probably are a very angry customer.',
    fr:
      'La personne s’adresse directement à nous : lui demander ce qu’elle ressent et ce qu’il lui ' +
      'faudrait. Si elle répond, c’est très probablement un client très en colère.',
  },
  ownPlace: {
    en:
      'It was said in our own place, so it was said to us: ask what they feel and what they would ' +
      'need. If they answer, they most probably are a very angry customer.',
    fr:
      'C’est dit chez nous, donc c’est à nous que c’est dit : demander ce que la personne ressent et ' +
      'ce qu’il lui faudrait. Si elle répond, c’est très probablement un client très en colère.',
  },
  review: {
    en:
      'It is a review with no host to thank, and an answer of ours is expected there: ask what they ' +
      'feel and what they would need.',
    fr:
      'C’est un avis, sans hôte à remercier, et notre réponse y est attendue : demander ce que la ' +
      'personne ressent et ce qu’il lui faudrait.',
  },
  angry: {
    en: 'The tone is one of anger, not of contempt: don’t take it to heart.',
    fr: 'Le ton est celui de la colère, pas du mépris : ne pas le prendre pour soi.',
  },
} as const satisfies Record<string, Localized>

/** What became of our question, by the number of the message that asked it. */
export function asked({ asked: number, dodged }: Facts): Localized {
  return dodged
    ? {
        en: `We asked once (earlier message ${number}), and the reply leaves the question aside.`,
        fr: `Nous avons posé la question une fois (message précédent nº ${number}), et la réponse l’esquive.`,
      }
    : {
        en: `We asked once (earlier message ${number}), and what came back is more mockery.`,
        fr:
          `Nous avons posé la question une fois (message précédent nº ${number}), et c’est une ` +
          'moquerie qui revient.',
      }
}

const GRAVE: Readonly<Record<Gravity, Localized>> = {
  harm: { en: 'somebody who was hurt', fr: 'quelqu’un qui a été blessé ou menacé' },
  money: { en: 'money that was lost', fr: 'd’argent perdu' },
  health: { en: 'an illness', fr: 'de santé' },
  death: { en: 'a death', fr: 'd’un décès' },
  discrimination: { en: 'discrimination', fr: 'de discrimination' },
}

/** Nobody jokes about that. */
export function noJoke({ grave = 'harm' }: Pick<Facts, 'grave'>): Localized {
  const { en, fr } = GRAVE[grave]
  return {
    en:
      `It is an article of their own that makes fun of the product, but it speaks of ${en}: that is ` +
      'no matter for a joke. Answer as to a critic.',
    fr:
      'C’est son propre article qui se moque du produit, mais il y est question ' +
      `${grave === 'harm' ? `de ${fr}` : fr} : cela ne prête pas à plaisanter. Répondre comme à une ` +
      'critique.',
  }
}

/** What was said before, by the numbers of the messages. */
export function history({ alike, replied }: Facts): Localized {
  const numbers = alike.join(', ')
  const many = alike.length > 1
  return {
    en:
      `Earlier ${many ? 'messages' : 'message'} ${numbers} ${many ? 'read' : 'reads'} the same way; ` +
      `our reply is message ${replied}.`,
    fr:
      `${many ? 'Les messages précédents' : 'Le message précédent'} nº ${numbers} ` +
      `${many ? 'se lisent' : 'se lit'} de la même façon\u00A0; notre réponse est le nº ${replied}.`,
  }
}

/** Asked once, answered with a dodge or with mockery, and yet there is something to take up. */
export function askedWithProblem(facts: Facts): Localized {
  const { en, fr } = asked(facts)
  return {
    en:
      `${en} But a problem that can be checked still stands open, and that is never passed over: a ` +
      'human decides.',
    fr:
      `${fr} Mais un problème vérifiable reste ouvert, et cela ne se laisse jamais passer : la suite ` +
      'revient à un humain.',
  }
}

type Other = Exclude<Verdict, 'detractor'>

/** Why none of the four is proposed for what doesn’t read as a detractor’s comment. */
export const otherVerdicts: Readonly<Record<Other, Localized>> = {
  critic: {
    en: 'Reads as a critic: thank them, take the concrete point up, say what happens next.',
    fr: 'Se lit comme une critique : remercier, reprendre le point concret, dire ce qui va suivre.',
  },
  neither: {
    en: 'Reads as neither criticism nor contempt: every message gets an answer, if only a short thank-you.',
    fr:
      'Ne se lit ni comme une critique ni comme du mépris : tout message mérite une réponse, ne ' +
      'serait-ce qu’un merci.',
  },
  unclear: {
    en: 'The evidence is thin or split: read it, and if in doubt answer as to a critic.',
    fr: 'Les indices sont minces ou partagés : à lire et, dans le doute, répondre comme à une critique.',
  },
}

/** Why not this strategy, for what doesn’t read as a detractor’s comment. */
export const notFor: Readonly<Record<Other, Readonly<Record<Strategy, Localized>>>> = {
  critic: {
    'light-touch': {
      en: 'Reads as a critic: somebody who cares isn’t met with a joke.',
      fr: 'Se lit comme une critique : on ne répond pas par une plaisanterie à quelqu’un que cela concerne.',
    },
    ignore: {
      en: 'Reads as a critic: every criticism gets an answer, if only “no, thank you”.',
      fr: 'Se lit comme une critique : toute critique reçoit une réponse, ne serait-ce que « non, merci ».',
    },
    'thank-host': {
      en: 'Reads as a critic: the answer goes to the person, not past them.',
      fr: 'Se lit comme une critique : on répond à la personne, pas à côté d’elle.',
    },
    'ask-to-elaborate': {
      en: 'Reads as a critic: they have said what is wrong; now it is our turn.',
      fr: 'Se lit comme une critique : la personne a dit ce qui ne va pas ; c’est à nous, maintenant.',
    },
  },
  neither: {
    'light-touch': {
      en: 'Reads as neither: nothing here makes fun of the product.',
      fr: 'Ne relève ni de l’une ni de l’autre : rien ici ne se moque du produit.',
    },
    ignore: {
      en: 'Reads as neither: there is nothing here to let pass.',
      fr: 'Ne relève ni de l’une ni de l’autre : il n’y a rien à laisser passer.',
    },
    'thank-host': {
      en: 'Reads as neither: the person can be answered themselves.',
      fr: 'Ne relève ni de l’une ni de l’autre : on peut répondre à la personne elle-même.',
    },
    'ask-to-elaborate': {
      en: 'Reads as neither: no discontent was heard to ask about.',
      fr: 'Ne relève ni de l’une ni de l’autre : aucun mécontentement à faire préciser.',
    },
  },
  unclear: {
    'light-touch': {
      en: 'Unclear: a joke could hit somebody who is simply disappointed.',
      fr: 'Incertain : une plaisanterie pourrait blesser quelqu’un de simplement déçu.',
    },
    ignore: {
      en: 'Unclear: silence could lose somebody who cares.',
      fr: 'Incertain : le silence pourrait faire perdre quelqu’un que cela concerne.',
    },
    'thank-host': {
      en: 'Unclear: this may be a critic, who deserves an answer of their own.',
      fr: 'Incertain : c’est peut-être une critique, qui mérite sa propre réponse.',
    },
    'ask-to-elaborate': {
      en: 'Unclear: not proposed without better evidence, though asking does little harm; a human decides.',
      fr:
        'Incertain : ce n’est pas proposé sans meilleurs indices, même si demander ne coûte guère ; ' +
        'un humain décide.',
    },
  },
}

/** Why not this strategy, given the facts; the most telling fact is said. */
export const notChosen: Readonly<Record<Strategy, (facts: Facts) => Localized>> = {
  'light-touch': (facts) =>
    facts.ownArticle && facts.grave !== undefined
      ? {
          en: 'What it speaks of is no matter for a joke.',
          fr: 'Ce dont il est question ne prête pas à plaisanter.',
        }
      : facts.ownArticle
        ? {
            en: 'One light comment is a first word; this conversation is past that.',
            fr: 'Un commentaire léger est un premier mot ; cette conversation n’en est plus là.',
          }
        : {
            en: 'It is meant for an article of their own; this isn’t one.',
            fr: 'Cette réponse est faite pour un article de la personne elle-même ; ce n’en est pas un.',
          },
  ignore: (facts) => {
    if (facts.openProblem)
      return {
        en: 'A problem that can be checked is still unanswered, and that is never passed over.',
        fr: 'Un problème vérifiable est encore sans réponse, et cela ne se laisse jamais passer.',
      }
    if (facts.ownArticle)
      return {
        en: 'One light comment under the article does more good than silence.',
        fr: 'Un commentaire léger sous l’article fait plus de bien que le silence.',
      }
    return {
      en:
        'Nothing earlier from this person in the conversation reads as depreciative: the first time ' +
        'gets an answer.',
      fr:
        'Aucun message antérieur de cette personne dans la conversation ne se lit comme ' +
        'dépréciatif : la première fois appelle une réponse.',
    }
  },
  'thank-host': (facts) => {
    if (facts.ownArticle)
      return {
        en: 'They are the host themselves: there is nobody else to thank.',
        fr: 'L’hôte, c’est la personne elle-même : il n’y a personne d’autre à remercier.',
      }
    if (facts.place === 'direct')
      return {
        en: 'It is a private message: there is no host to thank.',
        fr: 'C’est un message privé : il n’y a pas d’hôte à remercier.',
      }
    if (facts.place === 'own')
      return {
        en: 'This is our own place: there is no host to thank.',
        fr: 'Nous sommes chez nous : il n’y a pas d’hôte à remercier.',
      }
    if (facts.addressesUs && !facts.returning)
      return {
        en:
          'It stands at somebody else’s place, but it is addressed to us personally: answering past ' +
          'the person would be a snub.',
        fr:
          'C’est chez quelqu’un d’autre, mais la personne s’adresse à nous : répondre à côté d’elle ' +
          'serait un affront.',
      }
    if (!facts.hasHost)
      return {
        en: 'On a review page there is no host and no article to thank for.',
        fr: 'Sur une page d’avis, il n’y a ni hôte ni article à remercier.',
      }
    return {
      en: 'The person is back with more of the same; thanking the host again would only keep it going.',
      fr:
        'La personne revient sur le même ton ; remercier l’hôte une nouvelle fois ne ferait que ' +
        'relancer la conversation.',
    }
  },
  'ask-to-elaborate': (facts) => {
    if (facts.asked !== undefined)
      return {
        en: 'We asked once already in this conversation; nobody is asked twice.',
        fr: 'Nous avons déjà posé la question dans cette conversation ; on ne la pose pas deux fois.',
      }
    if (facts.ownArticle)
      return {
        en:
          'The article speaks to its readers, not to us: a question there would sound like an ' +
          'interrogation.',
        fr: 'L’article parle à ses lecteurs, pas à nous : une question y sonnerait comme un interrogatoire.',
      }
    if (facts.returning)
      return {
        en: 'They came back with more of the same: a question would invite the next round.',
        fr: 'La personne revient sur le même ton : une question inviterait à un nouveau tour.',
      }
    return {
      en: 'It talks about us, not to us: asking back would put it on stage at somebody else’s place.',
      fr:
        'On y parle de nous, pas à nous : poser une question mettrait le commentaire en scène chez ' +
        'quelqu’un d’autre.',
    }
  },
}
