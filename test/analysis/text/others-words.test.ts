import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reading } from '../support/comments.ts'

const own = (text: string): string =>
  reading(text)
    .tokens.map((token) => token.folded)
    .join(' ')

describe('what a carrier brings along is not the author’s own', () => {
  const clowns = 'What a joke, bunch of clowns.'
  it.each([
    ['A19 an escaped > before <p>', `&gt; ${clowns}<p>It doesn&#x27;t open`, "it doesn't open"],
    [
      'A20 a blockquote',
      `<blockquote><p>${clowns}</p></blockquote><p>Works fine here.</p>`,
      'works fine here',
    ],
    ['A20 one within another', `<blockquote>a<blockquote>b</blockquote>c</blockquote>ok now`, 'ok now'],
    ['A21 Discourse raw', `[quote="someone, post:2, topic:10"]\n${clowns}\n[/quote]\nFine here`, 'fine here'],
    ['A21 phpBB', `[quote=x]${clowns}[/quote] Fine here`, 'fine here'],
    ['A21 Discourse cooked', `<aside class="quote no-group" data-post="2">${clowns}</aside><p>Fine`, 'fine'],
    ['A21 Hacker News', `<i>&gt; ${clowns}</i><p>Fine here`, 'fine here'],
    [
      'A22 Outlook',
      `Thanks, all good now.\n\nFrom: Sam <s@x.example>\nSent: Monday\nTo: us\nSubject: Re\n\n${clowns}`,
      'thanks all good now',
    ],
    [
      'A22 Outlook in French',
      `Merci, c’est réglé.\n\n-----Message d'origine-----\nDe : Sam\nEnvoyé : lundi\nObjet : Re\n\n${clowns}`,
      "merci c' est regle",
    ],
    ['A22 French headers alone', `Merci\n\nDe : Sam\nEnvoyé : lundi\nÀ : nous\n\n${clowns}`, 'merci'],
    ['a line that says who wrote', `Fine.\n\nOn 3 Nov 2026, at 10:00, Sam wrote:\n\n${clowns}`, 'fine'],
    ['the same in French', `Merci.\n\nLe 3 nov. 2026 à 10:00, Sam a écrit :\n\n${clowns}`, 'merci'],
    ['the answer below', `On 3 Nov 2026, Sam wrote:\n> ${clowns}\n\nFine here`, 'fine here'],
    [
      'a line that says who wrote, cut in two',
      `Fine.\n\nOn Mon, 3 Nov 2026 at 10:00 Sam Long-Name <\ns@x.example> wrote:\n\n${clowns}`,
      'fine',
    ],
    ['Thunderbird’s own line', `Fine.\n\nSam wrote on 03/11/2026 10:00:\n\n${clowns}`, 'fine'],
    [
      '… in French',
      `Merci.\n\nSam a écrit le 03/11/2026 à 10:00 :\n> ${clowns}\n\nÇa plante`,
      'merci ca plante',
    ],
    ['a mail passed on', `Look at this\n\nBegin forwarded message:\n\n${clowns}`, 'look at this'],
    [
      'Outlook in HTML',
      `<p>Fine</p><div><b>From:</b> Sam<br><b>Sent:</b> Monday<br><b>To:</b> us</div><p>${clowns}</p>`,
      'fine',
    ],
    [
      'Gmail in HTML',
      '<div>Fine</div><div class="gmail_quote">On 3 Nov 2026, Sam ' +
        `wrote:<br><blockquote>${clowns}</blockquote></div>`,
      'fine',
    ],
    ['styles and remarks in HTML', `<style>.clown{}</style><!-- clowns --><p>Fine</p>`, 'fine'],
    ['a signature', `It crashes\n\n-- \nSam\nHead of Clowns\n`, 'it crashes'],
    ['a signature without the space', `It crashes\n--\nSam, Head of Clowns`, 'it crashes'],
    ['what a phone adds', `It crashes\n\nSent from my iPhone`, 'it crashes'],
    ['what a phone adds in French', `Ça plante\n\nEnvoyé de mon iPhone\n`, 'ca plante'],
    [
      'who may read it',
      'It crashes\n\nThis email and any attachments are confidential and\nintended solely for the ' +
        'addressee.\n\nAlways',
      'it crashes always',
    ],
    [
      'who may read it, in French',
      `Ça plante\n\nCe message et ses pièces jointes sont confidentiels.`,
      'ca plante',
    ],
    ['all that follows, in chat', `Fine here\n>>> ${clowns}\n${clowns}`, 'fine here'],
    ['a fence of code', `Look:\n~~~\nclown()\n~~~\nIt fails`, 'look it fails'],
    ['code of a forum', `Look: [code]clown()[/code] It fails`, 'look it fails'],
    ['A23 a repeated post', `RT @someone: ${clowns}`, ''],
    ['A24 code in HTML', `<p>Can you look?</p><pre><code>clown()</code></pre>`, 'can you look'],
    ['A25 a wrapper', `{"text":"It doesn't open any more"}`, "it doesn't open any more"],
    ['A27 a translation', `(Translated by Google) ${clowns}\n\n(Original)\nEncore bravo`, 'encore bravo'],
    ['A27 the translation below', `Encore bravo\n\n(Translated by Google)\n${clowns}`, 'encore bravo'],
  ])('%s', (_, text, left) => {
    expect(own(text)).toBe(left)
  })

  it.each([
    ['somebody who tells of writing', 'On Monday I wrote: no answer.', 'on monday i wrote no answer'],
    ['a quote code that is only named', 'The [quote] button', 'the'],
    [
      'a repeated post in the middle, up to the end of its line',
      'It crashes. RT @acme: thanks\nSince 3.2',
      'it crashes since 3.2',
    ],
    ['a journey', 'From: Paris\nTo: Lyon\nTwo hours late', 'from paris to lyon two hours late'],
    [
      'two dashes in the middle of a long text',
      `Hello\n--\n${'It crashes whenever I save a page. '.repeat(4)}`,
      `hello ${'it crashes whenever i save a page '.repeat(4)}`.trim(),
    ],
    ['a message that is only called so', 'This message never arrives', 'this message never arrives'],
    ['something sent', 'Sent from you: the wrong order', 'sent from you the wrong order'],
    ['From at the beginning', 'From: here on it crashes', 'from here on it crashes'],
    ['an entity within an entity', 'a &amp;eacute; b', 'a eacute b'],
    ['braces', '{"text" is what it shows', 'text is what it shows'],
  ])('%s changes no more than it must', (_, text, left) => {
    expect(own(text)).toBe(left)
  })

  it('A26 entities of every kind are read once, and tags begin lines', () => {
    const text =
      '<p>L&rsquo;appli ne d&eacute;marre&nbsp;plus &hellip; co&ucirc;t &#339;uvre &#x153;uvre.</p>'
    expect(own(text)).toBe("l' appli ne demarre plus cout oeuvre oeuvre")
    const word = reading(text).tokens.find((token) => token.folded === 'demarre')
    expect(text.slice(word?.start, word?.end)).toBe('d&eacute;marre')
  })

  it('places stay within the text, in order, whatever is thrown at it', () => {
    const piece = fc.constantFrom(
      ...[
        '<blockquote>',
        '</blockquote>',
        '[quote]',
        '[/quote]',
        '<i>&gt;',
        '</i>',
        '"',
        '>',
        '\n',
        ' RT @x: ',
      ],
      ...[
        'On 3, a wrote:',
        '<pre>',
        '</pre>',
        '&eacute;',
        '&amp;lt;',
        '(Original)',
        '(Translated by Google)',
        'a b',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end } of reading(text).regions) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    '<blockquote>',
    'On 3 a\n',
    'From: a\n',
    'From: a@b\nDate: c\n',
    '-- \n',
    '--\n',
    'Sent from my ',
    'This message confiden ',
    'On 3 a wrote:\n> ',
    '<!-- ',
    '~~~\n',
    '[quote',
    '<i>&gt;',
    '&',
    '<p ',
    'RT @',
    '{"text":"',
  ])('takes time in proportion to the text: %j', (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
      const start = performance.now()
      reading(text)
      return performance.now() - start
    }
    time(10_000)
    expect(time(80_000)).toBeLessThan(Math.max(40 * time(10_000), 500))
  })
})
