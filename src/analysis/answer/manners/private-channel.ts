import type { Comment } from '../../../core/index.ts'
import type { Stretch } from '../guard.ts'
import { fold, wordsOf } from '../words.ts'
import { foldedSet, phrases, stretchesOf } from './phrases.ts'

/** Asks somebody to go on where nobody else reads. */
const PRIVATE = phrases(`
  dm|pm|message|inbox us|me
  dm|mp nous|moi
  send|drop|write|shoot us|me a|an? private|direct? dm|pm|mail|email|message|line
  send|drop|write us|me a|an? private|direct dm|pm|mail|email|message
  by|via|in|through a? dm|pm|dms|pms
  by|via|in|through a? private|direct message|messages|chat
  us|me by|via a? message
  in private
  check|see your dm|dms|pm|pms|inbox|messages
  take|move|continue this|it|the|things|talking? conversation? offline|private|privately
  take|move|continue this|it|the|things|talking? conversation? to|in|into|via|by the|a|your|our? dm|dms|pm|
    pms|private|email|mail
  we|i ll|will|would|have|ve dm|pm|message|sent|contact|contacted you a? private|privately|directly|dm|message
  contact|email|mail|message us|me privately|directly
  write to? me
  email|mail|whatsapp me|us
  e mail me|us
  call|phone|ring|text me
  call|phone|ring|text us at
  write|reach|contact|find|message to? us at|on|by|via|under
  reach|contact|find|message me at|on|by|via|under
  reach out to me|us personally|directly|privately
  get in touch with me|us at|on|by|via|directly|privately
  hit me|us up
  drop|shoot me|us a line
  talk|chat|speak|continue|go on|over|via whatsapp|telegram|signal|messenger|skype|zoom
  add|text|message|find me|us on|via whatsapp|telegram|signal|messenger|discord|instagram|skype
  ecrivez|ecris|appelez|appelle|telephonez|telephone|contactez|contacte|joignez|joins moi
  ecrivez|ecris|appelez|appelle|contactez|contacte|joignez|joins|retrouvez nous a|au|sur|via|par
  envoyez|envoie moi|nous un mail|email|courriel|mel|sms|texto
  parlons en? sur|par|via whatsapp|telegram|signal|messenger|telephone|mail|courriel
  en|par|via message|messages|mp|mps|dm prive|prives|privee
  en|par|via mp|mps|dm
  en prive
  ecrivez|contactez|ecris|contacte|envoyez|envoie nous|moi un|en|par|directement? message|mp|mail|courriel|
    prive prive?
`)

/** What is nobody else's business; where it is spoken of, a private channel is right. Folded. */
const PERSONAL = new Set(
  `order orders account accounts invoice invoices bill bills address addresses contract booking
  reservation ticket number numbers serial customer email mail phone name password login data
  details personal payment card bank refund medical health patient policy claim file log logs
  licence license key security vulnerability commande commandes compte comptes facture factures
  adresse contrat reservation dossier numero numeros serie client courriel telephone nom identifiant
  donnees coordonnees personnel personnelle personnelles paiement carte banque remboursement sante
  patient sinistre fichier journal journaux licence cle securite faille colis suivi`.split(/\s+/u),
)

/** What stands in an address is no matter of anybody's. */
const ADDRESS = /[^\s@<>()]{1,64}@[^\s@<>()]{1,253}/gu

/** Where a draft moves the conversation out of sight though nothing personal is spoken of. */
export function privateChannelIn(text: string, comment: Comment): readonly Stretch[] {
  const found = stretchesOf(text, PRIVATE).filter((at) => !isNoun(text, at))
  if (found.length === 0) return found
  const rest = withoutAll(text, found).replace(ADDRESS, ' ')
  const spokenOf = [...foldedSet(`${comment.text}\n${rest}`)]
  return spokenOf.some((word) => PERSONAL.has(word)) ? [] : found
}

/** "Thanks for your message, me too" and "in private browsing" name something. */
function isNoun(text: string, { start, end }: Stretch): boolean {
  const before = wordsOf(text.slice(Math.max(0, start - 30), start)).at(-1)?.folded ?? ''
  const after = wordsOf(text.slice(end, end + 30))[0]?.folded ?? ''
  const said = fold(text.slice(start, end))
  return (
    (/^(?:message|inbox|dm|pm)\b/u.test(said) && OWNED.has(before)) ||
    (/private$/u.test(said) && NAMED.has(after))
  )
}

const OWNED = new Set('your the this that a an every each any first last error'.split(' '))
const NAMED = new Set(
  'mode browsing window windows tab tabs beta repo repository network key cloud'.split(' '),
)

function withoutAll(text: string, stretches: readonly Stretch[]): string {
  let rest = ''
  let from = 0
  for (const { start, end } of stretches) {
    rest += `${text.slice(from, start)} `
    from = end
  }
  return rest + text.slice(from)
}
