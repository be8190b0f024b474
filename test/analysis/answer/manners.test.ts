import { describe, expect, it } from 'vitest'
import { holds } from '../../../heuristics/hold/index.ts'
import { lint } from '../../../src/analysis/answer/lint.ts'
import { wantsNoMessages } from '../../../src/analysis/answer/manners/no-messages.ts'
import { defaultPlaybook, withIdentity } from '../../../src/analysis/answer/playbook.ts'
import type { Strategy } from '../../../src/core/index.ts'
import { said, theirBlog } from './readings.ts'

const playbook = withIdentity(defaultPlaybook, { brand: 'Acme Notes' })
const forms = holds.flatMap((hold) => hold.forms)

/** Codes of what stands in the way of this reply. */
function refused(
  text: string,
  about = 'The export fails since Monday.',
  strategy: Strategy | null = null,
  article = 'Readers asked me about it. Is it safe?',
) {
  const comment = said(about, {
    author: { id: 'u-4711', name: 'Percival Hallam', handle: '@percy_h' },
    venue: theirBlog,
    article: { title: 'A month with Acme', text: article },
  })
  const signed = `${text}\n\n— Ana, Acme Notes team`
  return lint({ comment, strategy, text: signed }, playbook, forms)
    .filter(({ refuses }) => refuses)
    .map(({ code }) => code)
    .filter((code, at, all) => all.indexOf(code) === at)
}

describe('no selling in a reply', () => {
  it.each([
    'Sorry about that! Use code WELCOME10 for your next order.',
    'It is mended in 4.3. And right now you get 20 % off the yearly plan.',
    'Have you tried our new Pro version? It exports much faster.',
    'Check out our winter sale while you wait.',
    'Sign up now and start your free trial.',
    'If you like it, leave us a five star review.',
    'Upgrade to Premium and this goes away.',
    'C’est réparé. Avec le code MERCI10, profitez de -10 % sur votre commande.',
    'Découvrez notre nouvelle formule, bien plus rapide.',
    'Abonnez-vous dès maintenant, l’essai gratuit dure un mois.',
    'Passez à la version premium, le souci disparaît.',
    'Laissez-nous un bon avis si cela vous a plu.',
  ])('%s', (text) => {
    expect(refused(text)).toContain('advertising')
  })

  it.each([
    ['The export is mended in 4.3, out since this morning.', 'The export fails.'],
    ['The code SAVE10 ran out a day early by our mistake; it works again.', 'Your code SAVE10 is refused.'],
    ['The 20 % off was meant for every plan. It is now.', 'I did not get the 20 % discount.'],
    ['Your subscription ended on Monday; subscribe to the new plan to keep it.', 'Where is my subscription?'],
    ['Le code promo est rétabli, avec nos excuses.', 'Votre code promo ne passe pas.'],
    ['Nous testons la correction aujourd’hui.', 'L’export plante.'],
    ['You found 3 % more crashes than we did.', 'It crashes.'],
    ['The order of the columns is kept now.', 'The export mixes columns.'],
  ])('what the person speaks of is no selling: %s', (text, about) => {
    expect(refused(text, about)).toEqual([])
  })
})

describe('our own people do not pose as customers', () => {
  it.each([
    'I am just a user like you, and it works fine here.',
    'As a happy customer I can only say it works.',
    'I’m a customer myself and had the same.',
    'I don’t work for them, but try restarting.',
    'I am not affiliated with Acme, I just love it.',
    'Je suis un simple utilisateur comme vous.',
    'En tant que cliente, je n’ai jamais eu ce souci.',
    'Je suis moi-même client depuis dix ans.',
    'Je ne travaille pas pour eux, mais essayez de redémarrer.',
  ])('%s', (text) => {
    expect(refused(text)).toContain('poses-as-customer')
  })

  it.each([
    'As a customer you can ask for the log.',
    'You are a customer since 2011, and that counts.',
    'We use the same list every day in support.',
    'Every user should see this in 4.3.',
    'En tant que client, vous pouvez demander le journal.',
    'Nous travaillons pour que cela marche.',
  ])('spared: %s', (text) => {
    expect(refused(text)).toEqual([])
  })
})

describe('private is private', () => {
  it.each([
    ['Your card 4111 1111 1111 1111 was charged twice.', 'personal-data'],
    ['Refund to FR14 2004 1010 0505 0001 3M02 606 is under way.', 'personal-data'],
    ['I wrote to percival.hallam@mail.org.', 'personal-data'],
    ['We called you on 06 12 34 56 78.', 'personal-data'],
    ['Please DM us and we sort it out.', 'private-channel'],
    ['Send us a private message.', 'private-channel'],
    ['Let’s take this offline.', 'private-channel'],
    ['Shall we take it to DMs?', 'private-channel'],
    ['Let’s continue the conversation in private.', 'private-channel'],
    ['Write to us by message.', 'private-channel'],
    ['MP nous, on regarde.', 'private-channel'],
    ['Contactez-nous en privé.', 'private-channel'],
    ['Envoyez-nous un MP, on regarde.', 'private-channel'],
    ['Write to me at mail@acme.example and we sort it out.', 'private-channel'],
    ['Mail us: help@acme.example.', 'private-channel'],
    ['Please e-mail me.', 'private-channel'],
    ['Write to me directly and I will help.', 'private-channel'],
    ['Call me on 0800 123 456.', 'private-channel'],
    ['Reach us on WhatsApp.', 'private-channel'],
    ['Let’s talk over Telegram.', 'private-channel'],
    ['Hit me up and we look into it.', 'private-channel'],
    ['Écrivez-moi à mail@acme.example, je regarde.', 'private-channel'],
    ['Appelez-moi au 0800 123 456.', 'private-channel'],
    ['Contactez-nous sur WhatsApp.', 'private-channel'],
    ['Envoyez-moi un courriel, je regarde.', 'private-channel'],
  ])('%s', (text, code) => {
    expect(refused(text, 'It fails. Ring me: 06 12 34 56 78')).toEqual([code])
  })

  it.each([
    'Please send us a private message with your order number; it should not stand here.',
    'Envoyez-nous votre numéro de commande en message privé.',
    'Our line is 0800 123 456, or write to support@acme.example.',
    'The message is kept in your inbox folder until the export ends.',
    'Merci pour votre message, nous regardons.',
    'Merci de votre message. Nous regardons aujourd’hui.',
    'We’ll take it to the team.',
    'We take this to the people who build the export.',
    'Thank you for your message; me too, I saw it fail.',
    'It also happens in private browsing, and we know why.',
    'The export now says so in a message box.',
    'Nous en parlons à l’équipe dès ce matin.',
    'Le message d’erreur, nous l’avons vu aussi.',
    'The report is sent by mail to whoever exported it.',
    'You call us on a real fault there, and it is mended in 4.3.',
    'Thank you for writing to us here, where others can read it.',
    'Merci de nous avoir écrit ici, où d’autres peuvent lire.',
    'Please write to me at support@acme.example with your order number, it should not stand here.',
  ])('spared: %s', (text) => {
    expect(refused(text, 'It fails since Monday.')).toEqual([])
  })
})

describe('thanking the host, whoever commented goes unmentioned', () => {
  it.each([
    'Thank you! Unlike the person above, you tried it.',
    'Thank you. We will not answer this comment.',
    'Thanks for this, despite what some people here say.',
    'Thanks, and sorry for the noise in the comments above.',
    'Thank you. Some commenters seem to differ.',
    'Merci ! Malgré les critiques, votre article nous touche.',
    'Merci, et tant pis pour la personne ci-dessus.',
    'Merci pour l’article, n’en déplaise à certains.',
    'Merci. Le commentaire ci-dessus n’appelle pas de réponse.',
  ])('%s', (text) => {
    expect(refused(text, 'What a courageous rectangle.', 'thank-host')).toContain('mentions-commenter')
  })

  it.each([
    'Thank you for the care you took; your readers asked good questions, and here are answers.',
    'Merci pour votre article, il nous aide à voir ce qui manque.',
  ])('spared: %s', (text) => {
    expect(refused(text, 'What a courageous rectangle.', 'thank-host')).toEqual([])
  })

  it.each([
    ['Thank you. Unlike Percivel Halam, you tried it.', 'names-detractor'],
    ['Thank you, and greetings to @Percyval.', 'names-detractor'],
    ['Thank you. The courageous rectangle is proud.', 'quotes-detractor'],
    ['Thank you from the little rectangle, ever so courageous.', null],
    ['Thank you. Percussion is a good word.', null],
    ['Thank you, Claire; the Percolator is a nice story.', null],
  ])('a name misspelt, or two rare words: %s', (text, code) => {
    expect(refused(text, 'What a courageous little rectangle.', 'thank-host')).toEqual(
      code === null ? [] : [code],
    )
  })

  it('two rare words are the detractor’s, wherever a sentence begins', () => {
    const about = 'Readers asked me about rectangular innocence, ha.'
    expect(refused('Thank you. Rectangular innocence it is.', about, 'thank-host')).toEqual([
      'quotes-detractor',
    ])
    expect(refused('Thank you. Your readers asked well.', about, 'thank-host')).toEqual([])
  })

  it('what the article says too is the host’s: two rare words, and a name like the author’s', () => {
    const article = 'Their courageous rectangle was shown to me by Percivel Stone.'
    const thanks = 'Thank you. The courageous rectangle is proud, and greets Percivel Stone.'
    expect(refused(thanks, 'What a courageous little rectangle.', 'thank-host', article)).toEqual([])
  })

  it('elsewhere the comment may be spoken of', () => {
    expect(refused('Thank you for this comment, we mend it.')).toEqual([])
  })
})

describe('who wants no message', () => {
  it.each([
    'Do not ever write to me again.',
    'Don’t contact me anymore, the sync is broken and I am done.',
    'Just stop messaging me!!',
    'Leave me alone.',
    'I don’t want a reply, just fix the export.',
    'I don’t want to hear from you ever again',
    'No reply needed.',
    'Ne m’écrivez plus jamais.',
    'Merci de ne plus me contacter.',
    'Arrêtez de m’envoyer des messages, ça suffit',
    'Laissez-moi tranquille.',
    'Je ne veux plus recevoir de messages de votre part.',
    'Inutile de me répondre, réparez l’export.',
    'foutez-moi la paix',
  ])('asks for none: %s', (text) => {
    expect(wantsNoMessages(text)).toBe(true)
  })

  it.each([
    'Why does nobody reply to me?',
    'I wrote to you again, no reply.',
    'Please message me again when it is mended.',
    'The app doesn’t write to the disk again after a restart.',
    'You never answer my mails.',
    'Personne ne me répond.',
    'Écrivez-moi quand c’est réparé.',
    'Je n’ai plus de messages dans la boîte.',
    'Vous ne répondez jamais.',
    'Le bouton « ne plus me contacter » ne marche pas.',
  ])('asks for none of that: %s', (text) => {
    expect(wantsNoMessages(text)).toBe(false)
  })
})
