import { longRegex, NoTextColumn, WinnowError } from '../../src/core/index.ts'

/**
 * What tables call the fields of the contract, in English and French; compared without case, accents or
 * marks.
 */
const ALIASES: Readonly<Record<string, string>> = {
  text:
    'text, comment, comments, comment text, content, review text, review content, review body, ' +
    'message, message text, ' +
    'body, review, feedback, full text, description, tweet, response, answer, commentaire, ' +
    'commentaires, texte, ' +
    'texte du commentaire, avis, contenu, contenu de l avis, verbatim, remarque, remarques, ' +
    'reponse, retour, ' +
    'votre commentaire, votre avis, your comment, your feedback, contents, raw, post raw, post, ' +
    'cooked, post cooked, ' +
    'comment body, comment content, message body, description text, plain body, body text, ' +
    'selftext, caption, ' +
    'reply text, post text, page text, pagetext, post content, msg, markdown, html, ticket ' +
    'description, snippet, ' +
    'comment markdown, kommentar, bewertung, nachricht, comentario, resena, mensaje, commento, recensione, ' +
    'details, content html, contenthtml, note text',
  id:
    'id, comment id, review id, message id, post id, ticket id, tweet id, reference, identifiant, ' +
    'numero, ref, ' +
    'id du commentaire, cid, event id, recommendationid, ticket number, comment hex, issue key, ' +
    'postid, uuid, guid, respondent id, ext id, external id, submission id',
  author:
    'author, author name, name, user name, username, user, reviewer, reviewer name, display name, ' +
    'nickname, ' +
    'consumer name, screen name, from, from name, sender name, sender full name, sender, from ' +
    'user, comment author, ' +
    'post username, reviewer nickname, full name, profile name, owner username, unique id, user ' +
    'display name, ' +
    'owner, creator, commenter, poster, created by, posted by, customer name, customer, requester ' +
    'name, requester, ' +
    'contact name, associated contact, ' +
    'reporter, nom complet, nom et prenom, auteur, nom, nom de l auteur, pseudo, ' +
    'utilisateur, client, ' +
    'nom du client, expediteur, u, autor, usuario, benutzer, member, guest name, contact, member creator',
  'author.handle': 'handle, from handle, author handle, user handle, sender handle',
  'author.id':
    'author id, user id, reviewer id, id auteur, id de la chaine, customer id, profile id, owner ' +
    'user id, poster id, userid, ' +
    'commenter hex, sender id, email address, email, e mail, adresse e mail, courriel, reviewer email, ' +
    'customer email, sender email, comment author email, author email',
  postedAt:
    'posted at, time parsed, date, created at, created, timestamp, time, created time, published ' +
    'at, review date, submitted at, ' +
    'review created, at, date posted, date time, datetime, publish date, published, pub date, ' +
    'published at date, ' +
    'created utc, create time iso, create time, creation date, created date, created date time, ' +
    'created on, ' +
    'date created gmt, date created, create date, comment date gmt, comment date, timestamp ' +
    'created, unix review time, ' +
    'review time, post time, dateline, sent, sent at, sent date, submit date, creation time, ' +
    'origin server ts, ts, ' +
    'published date, publish time, taken at, horodateur, date et heure, date de publication, ' +
    'publie le, cree le, date de creation, date de l avis, ' +
    'code temporel de creation du commentaire, submission timestamp, post date, completion time, end date, ' +
    'recorded date, submission date, heure de fin, date de fin, start time, start date, updated, ' +
    'updated at, datum, ' +
    'fecha, data, created datetime, sent datetime, date sent',
  language: 'language, lang, locale, reviewer language, langue',
  url: 'url, link, permalink, review link, comment url, review url, permalink url, lien, adresse',
  rating:
    'rating, stars, star rating, score, overall rating, overall, note, etoiles, nb etoiles, nombre ' +
    'd etoiles, star, ' +
    'note sur 5',
  likes:
    'likes, like count, likes count, upvotes, ups, favorite count, favourites count, thumbs up, ' +
    'thumbs up count, ' +
    'helpful count, helpful votes, helpful vote, votes up, digg count, vote count, votes count, ' +
    'reactions count, ' +
    'j aime, nombre de j aime, mentions j aime',
  attachments: 'attachments, attachment, media, media url, pieces jointes, piece jointe',
  'parent.id':
    'parent id, reply to id, in reply to id, in reply to status id, replies to id, comment parent, ' +
    'id du commentaire parent, parent hex, parent comment id, parent',
  'parent.text':
    'parent text, parent comment, in reply to text, texte parent, commentaire parent, en reponse a',
  title:
    'title, review title, review headline, headline, subject, post subject, summary, ticket name, titre, ' +
    'titre de l avis, objet',
}
const FRENCH = longRegex()`
    ^(?:commentaires?|texte|avis|contenu|auteur|nom|pseudo|langue|lien|etoiles|titre|horodateur|
    message du client|identifiant|verbatim|remarques?)\b`

const KNOWN = new Map(
  Object.entries(ALIASES).flatMap(([field, names]) =>
    names.split(', ').map((name) => [name, field] as const),
  ),
)
/** Behind a name stands in which zone its times are, or of what it is (`Created Time (Ticket)`). */
const ZONE = / (?:utc|gmt)$/
const OF = /\((?:ticket|case|contact|comment|review|conversation|issue)\)$/i
/** The fields that `--map` may name. */
const FIELDS = [...Object.keys(ALIASES), 'author.name', 'author.handle', 'author.url', 'venue.name']
/** Columns that are the contract's own are what they say. */
const OWN = /^(?:addressesUs|(?:author|venue|article)\.[A-Za-z]{1,40})$/

/** The field that a name is one of the usual ones for. */
export function fieldOf(name: string): string | undefined {
  return KNOWN.get(foldName(name))
}

export type Columns = Readonly<Record<string, number>>

/**
 * @param map field → column; '' where no column is that field, whatever its name says
 * @returns for each field the place of its column; what the contract calls it goes before any other name
 */
export function columnsOf(header: readonly string[], map: Readonly<Record<string, string>> = {}): Columns {
  const found: Record<string, number> = {}
  const folded = header.map((name) => {
    const whole = foldName(name)
    return KNOWN.has(whole) ? whole : foldName(name.trim().replace(OF, '')).replace(ZONE, '')
  })
  const none = new Set(Object.keys(map).filter((field) => map[field] === ''))
  for (const [field, name] of Object.entries(map)) {
    const at = header.indexOf(name) >= 0 ? header.indexOf(name) : folded.indexOf(foldName(name))
    if (!FIELDS.includes(field) && !OWN.test(field))
      throw new WinnowError('invalid_input', `--map knows these fields: ${FIELDS.join(', ')}.`)
    if (none.has(field)) continue
    if (at < 0) throw new WinnowError('invalid_input', `There is no such column. ${columnsFound(header)}`)
    found[field] = at
  }
  const taken = new Set(Object.values(found))
  const take = (field: string, at: number) => {
    if (found[field] !== undefined || none.has(field) || taken.has(at)) return
    found[field] = at
    taken.add(at)
  }
  header.forEach((name, at) => {
    if (OWN.test(name) || (name in ALIASES && name !== 'title')) take(name, at)
  })
  // In the order of the aliases: "review text" is meant more than "review".
  for (const [alias, field] of KNOWN) {
    const at = folded.indexOf(alias)
    if (at >= 0) take(field, at)
  }
  return found
}

/** @throws WinnowError `invalid_input` that lists the columns and says the way on */
export function columnsWithText(header: readonly string[], map?: Readonly<Record<string, string>>): Columns {
  const columns = columnsOf(header, map)
  if (columns.text !== undefined) return columns
  throw new NoTextColumn(
    'Which column holds the comment? There is no column called text, comment, review or alike. ' +
      `${columnsFound(header)}`,
    header,
  )
}

function columnsFound(header: readonly string[]): string {
  const shown = header.slice(0, 30).map((name) => JSON.stringify(name.slice(0, 60)))
  const example = header[header.length - 1]?.slice(0, 60) ?? 'Comment'
  return (
    `Columns found: ${shown.join(', ')}. Say which with --map, e.g. --map ` +
    `${JSON.stringify(`text=${example}`)}.`
  )
}

export function isFrench(header: readonly string[]): boolean {
  return header.some((name) => FRENCH.test(foldName(name)))
}

function foldName(name: string): string {
  return name
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
