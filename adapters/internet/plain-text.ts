import { Parser } from 'htmlparser2'

/** What nobody reads on a page. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'head'])
/** Behind these a new line begins. */
const LINES = new Set(['br', 'li', 'tr', 'dt', 'dd', 'option'])
/** Around these stands an empty line. */
const BLOCKS = new Set(
  'p div ul ol dl table blockquote pre h1 h2 h3 h4 h5 h6 section article header footer figure hr'.split(' '),
)
/** No page that people write nests as deep; what does costs the parser more with every level. */
const DEEPEST = 200

/**
 * What a reader sees of a piece of HTML: tags gone, entities decoded, paragraphs apart, what is quoted
 * marked as in mails. Linear; at most `most` UTF-16 units of text. Whatever is no HTML comes out as it went
 * in.
 */
export function plainText(html: string, most: number): string {
  let text = ''
  let [depth, unseen, quoted] = [0, 0, 0]
  let kept = 0
  const add = (piece: string): void => {
    if (unseen === 0 && text.length < most) text += piece
  }
  const parser = new Parser(
    {
      onopentag(name, { alt }) {
        depth += 1
        if (UNSEEN.has(name)) unseen += 1
        else if (LINES.has(name)) add('\n')
        else if (BLOCKS.has(name)) add('\n\n')
        if (name === 'blockquote') {
          quoted += 1
          add('\u0001')
        } else if (name === 'pre') kept += 1
        // An emoji is often a picture.
        else if (name === 'img' && alt !== undefined && alt.length <= 40) add(alt)
        if (depth > DEEPEST) parser.pause()
      },
      ontext: (piece) => add(kept > 0 ? piece : piece.replace(/\s+/g, ' ')),
      onclosetag(name) {
        depth -= 1
        if (UNSEEN.has(name)) unseen -= 1
        else if (BLOCKS.has(name)) add('\n\n')
        if (name === 'blockquote') {
          quoted -= 1
          add('\u0002')
        } else if (name === 'pre') kept -= 1
      },
    },
    { decodeEntities: true },
  )
  parser.write(html)
  if (depth <= DEEPEST) parser.end()
  while (quoted > 0) {
    text += '\u0002'
    quoted -= 1
  }
  return tidy(text).slice(0, most)
}

/** Lines without stray spaces, at most one empty line in a row, `> ` before what is quoted. */
function tidy(text: string): string {
  const lines: string[] = []
  let quoted = 0
  let blank = true
  for (const line of text.split('\n')) {
    let bare = ''
    for (const sign of line)
      if (sign === '\u0001') quoted += 1
      else if (sign === '\u0002') quoted = Math.max(0, quoted - 1)
      else bare += sign
    const said = bare.trim()
    if (said === '' && blank) continue
    blank = said === ''
    lines.push(said === '' || quoted === 0 ? said : `> ${said}`)
  }
  return lines.join('\n').trim()
}
