import { phrases } from './phrases.ts'

/**
 * Our own people don't pose as customers (domain): a reply that speaks as one of those who use or buy the
 * thing.
 */
export const POSING = phrases(`
  i|we m|am|are|re just? a|an|only simply? happy|fellow|normal|regular|ordinary|long|loyal|satisfied? time|
    term? user|customer|client|fan|player|reader|patient|member like|as|too|myself|here|and
  just a happy|fellow|normal|regular|ordinary|loyal|satisfied? user|customer|client|fan|player|reader like|
    as you
  i|we m|am|are|re a|an happy|fellow|normal|regular|ordinary|loyal|satisfied user|customer|client|fan|player|
    reader
  i|we m|am|are|re a|an user|customer|client|fan|player too|myself|like|as
  as a happy|fellow|normal|regular|ordinary|loyal|satisfied user|customer|client|fan|player
  as a user|customer|client|fan|player i|myself|we
  speaking as a user|customer|client|fan|player
  i|we use|buy|love this|it|their as|like every day too
  i|we don t work for|at them|the|this
  i|we do not work for|at them|the|this
  i|we m|am|are not affiliated|paid|employed
  i|we have|ve no connection|affiliation|link to|with
  not affiliated with
  no affiliation with
  i|we bought|ordered|purchased it|mine|this|one|theirs myself|too|last|and
  my own? experience as a customer|user|client
  je suis un|une simple|fidele|ancien|ancienne|vrai|vraie utilisateur|utilisatrice|client|cliente|joueur|
    joueuse|lecteur|lectrice|fan
  je suis un|une? utilisateur|utilisatrice|client|cliente|joueur|joueuse|lecteur|lectrice|fan comme|aussi|moi|
    moi|satisfait|satisfaite|comble|comblee|heureux|heureuse|fidele|depuis
  je suis moi|aussi meme|un|une un|une? utilisateur|utilisatrice|client|cliente|joueur|joueuse
  en tant que simple? fidele? utilisateur|utilisatrice|client|cliente|joueur|joueuse je|j|moi|fidele|
    satisfait|satisfaite
  un|une simple utilisateur|utilisatrice|client|cliente comme vous|toi
  moi|aussi aussi? je suis un|une? client|cliente|utilisateur|utilisatrice
  je ne travaille pas pour|chez
  je n ai aucun lien avec
  aucun lien avec la|le|l marque|societe|entreprise|editeur
  je l ai achete|achetee|commande|commandee moi|aussi
`)
