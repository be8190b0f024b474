import type { Comment } from '../../../core/index.ts'
import { mayWriteSaid } from './may-write.ts'
import { phrases, stretchesOf } from './phrases.ts'

/** Who wants no message gets none (domain). Said to whoever answers. */
const WANTS_NONE = phrases(`
  do|don not|t ever|you? dare? write|email|mail|message|contact|dm|text|call|ping to? me|us again|anymore|any|
    ever
  do|don not|t ever? write|email|mail|message|contact|dm|text to? me again|anymore|any|ever
  do|don not|t ever? contact|message|dm me
  do|don not|t you? write to me
  do|don not|t reply|respond|answer to? me|this|my
  please|just stop writing|emailing|mailing|messaging|contacting|texting|dming to? me
  stop writing|messaging|contacting|dming to? me
  stop replying|responding to? me|my
  never write|message|contact|email|dm to? me again
  never write|message|contact|dm me
  leave me alone
  leave me the hell|fuck alone
  i|we want|wish|need no more? messages|message|reply|replies|answer|contact from|back
  i|we don t want|need|wish to? hear|be anything? contacted|from|messaged
  i|we don t want|need|wish a|an|any|your reply|replies|answer|answers|response|message|messages
  no reply|answer|response needed|wanted|please
  no need to reply|answer|respond|write
  lose my number
  ne me|m ecrivez|ecris|contactez|contacte|repondez|reponds|recontactez|recontacte plus|jamais|pas
  n ecrivez|ecris plus|jamais
  arretez|arrete|cessez de me|m ecrire|contacter|repondre|envoyer|relancer
  laissez|laisse|fichez|fiche|foutez|fous moi tranquille|en paix?
  foutez|fichez|fous moi la paix
  je ne? veux|souhaite plus|aucun|pas|aucune que|recevoir|message|messages|etre|reponse|de|d vous|messages|
    message|contacte|contactee|reponse|reponses|vos|votre
  je ne? veux|souhaite plus|pas etre|que contacte|contactee|vous
  pas besoin de repondre|reponse
  je ne? veux|souhaite plus recevoir de|vos|aucun messages|message|mails|mail|courriels|courriel|relances
  inutile de me? repondre|ecrire|contacter
  merci de ne plus|pas me|m ecrire|contacter|repondre|relancer
  plus aucun message|contact|mail|courriel de|s|svp
`)

/** Looks no further: a wish stands where people write, not behind pages of text. */
const READ = 20_000

/**
 * Does its author ask to be left without a message? Heard generously: to stay silent wrongly is one step to
 * undo.
 */
export function wantsNoMessages(text: string): boolean {
  return stretchesOf(text.slice(0, READ), WANTS_NONE).length > 0
}

/** In so many words, or as a no to our question whether we may write again. */
export function saysNoMore({ text, thread = [] }: Pick<Comment, 'text' | 'thread'>): boolean {
  if (wantsNoMessages(text)) return true
  const ours = thread.findLast(({ fromUs }) => fromUs === true)
  return ours !== undefined && mayWriteSaid([ours, { text }]) === 'no'
}
