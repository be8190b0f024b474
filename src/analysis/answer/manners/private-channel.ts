import type { Comment } from '../../../core/index.ts'
import type { Stretch } from '../guard.ts'
import { foldedSet, phrases, stretchesOf } from './phrases.ts'

/** Asks somebody to go on where nobody else reads. */
const PRIVATE = phrases(`
  dm|pm|mp|message|inbox us|me|nous|moi
  send|drop|write|shoot us|me a|an? private|direct? dm|pm|mail|email|message|line
  send|drop|write us|me a|an? private|direct dm|pm|mail|email|message
  by|via|in|through a? dm|pm|dms|pms|private|direct? message|messages|chat
  by|via|in|through dm|pm|dms|pms
  in private
  check|see your dm|dms|pm|pms|inbox|messages
  take|move|continue this|it|the? conversation? offline|private|privately|to|in|into dm|dms|private|email|mail?
  take|move this|it offline
  we|i ll|will|would|have|ve dm|pm|message|sent|contact|contacted you a? private|privately|directly|dm|message
  contact|email|mail|message us|me privately|directly
  en|par|via message|messages|mp|mps|dm prive|prives|privee
  en|par|via mp|mps|dm
  en prive
  ecrivez|contactez|ecris|contacte|envoyez|envoie nous|moi un|en|par|directement? message|mp|mail|courriel|prive prive?
`)

/** What is nobody else's business; where it is spoken of, a private channel is right. Folded. */
const PERSONAL = new Set(
  `order orders account accounts invoice invoices bill bills address addresses contract booking reservation ticket
  number numbers serial customer email mail phone name password login data details personal payment card bank refund
  medical health patient policy claim file log logs licence license key security vulnerability
  commande commandes compte comptes facture factures adresse contrat reservation dossier numero numeros serie client
  courriel telephone nom identifiant donnees coordonnees personnel personnelle personnelles paiement carte banque
  remboursement sante patient sinistre fichier journal journaux licence cle securite faille colis suivi`.split(
    /\s+/u,
  ),
)

/** Where a draft moves the conversation out of sight though nothing personal is spoken of. */
export function privateChannelIn(text: string, comment: Comment): readonly Stretch[] {
  const found = stretchesOf(text, PRIVATE)
  if (found.length === 0) return found
  const spokenOf = [...foldedSet(`${comment.text}\n${withoutAll(text, found)}`)]
  return spokenOf.some((word) => PERSONAL.has(word)) ? [] : found
}

function withoutAll(text: string, stretches: readonly Stretch[]): string {
  let rest = ''
  let from = 0
  for (const { start, end } of stretches) {
    rest += `${text.slice(from, start)} `
    from = end
  }
  return rest + text.slice(from)
}
