import { longRegex } from '../src/core/index.ts'
import { perReading } from './per-reading.ts'

/** What solicitations are made of; one alone proves nothing. */
const PITCH = longRegex('g')`
    \b(?:whatsapp|telegram|(?:contact|write|text|call|dm|message|inbox)(?:ez)?[- ]?(?:him|me|her|us|moi|
    nous|le) ?(?:now|on|via|at|today|sur|au|vite)?|(?:earn|gagnez|make) [$€£]? ?\d[\d.,]{0,8}|
    [$€£]? ?\d{2,6} ?[$€£]? (?:par|a|per) (?:jour|day|week|semaine|mois)|from home|de chez vous|
    depuis chez vous|voyant|marabout|(?:cast|love) (?:his|a|my)? ?spells?|lottery|
    retour (?:de l['’]etre aime|affectif)|paiement apres resultat|guaranteed (?:returns?|profit)|
    100 ?% garanti)`
const FEWEST = 2
/** Only the beginning is looked at: solicitations don't hide theirs. */
const LOOKED_AT = 600

/** The text sells something: sums and dates in it are no complaint. */
export const isAdvert = perReading(
  ({ folded }) => new Set(folded.slice(0, LOOKED_AT).match(PITCH) ?? []).size >= FEWEST,
)
