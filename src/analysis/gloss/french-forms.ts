/** What a form of a French word says beyond its sense. */
export type Form =
  | 'base'
  | 'plural'
  | 'infinitive'
  /**
   * « je marche, il marche »: first or third person; after an auxiliary also « marché » without its accent.
   */
  | 'present-1-3'
  | 'present'
  | 'present-3'
  | 'past'
  | 'future'
  | 'conditional'
  | 'participle'
  | 'gerund'

/** Endings of the pattern an entry of the glossary names, e.g. "march(er)" or "ap(prendre)". Folded. */
export type Endings = ReadonlyMap<string, Form>

type Rows = Partial<Record<Form, string>>

const FUTURE = 'ai as a ons ez ont'
const PAST = 'ais ait ions iez aient'

function endingsOf(rows: Rows): Map<string, Form> {
  const all = new Map<string, Form>()
  for (const [form, endings] of Object.entries(rows) as [Form, string][])
    for (const ending of endings.split(' ')) if (!all.has(ending)) all.set(ending, form)
  all.delete('_')
  return rows.base?.includes('_') ? all.set('', 'base') : all
}

const with_ = (stem: string, endings: string): string =>
  endings
    .split(' ')
    .map((ending) => stem + ending)
    .join(' ')

/**
 * A verb by its principal parts: present « prends prend prenons prenez prennent », then the stems of
 * the imperfect, future and subjunctive, and the participle.
 */
function verb(
  infinitive: string,
  present: string,
  past: string,
  future: string,
  done: string,
  that: string,
): Map<string, Form> {
  const [one = '', three = '', ...plural] = present.split(' ')
  const feminine = done.endsWith('e') ? done : `${done}e`
  return endingsOf({
    infinitive,
    'present-3': three,
    present: [one, ...plural, with_(that, 'e es ent')].join(' '),
    past: with_(past, PAST),
    gerund: `${past}ant`,
    future: with_(future, FUTURE),
    conditional: with_(future, PAST),
    participle: [done, feminine, done.endsWith('s') ? done : `${done}s`, `${feminine}s`].join(' '),
  })
}

const noun = endingsOf({ base: '_', plural: 's x' })
const adjective = endingsOf({ base: '_ e ne le te se ve', plural: 's es nes les tes ses ves x' })

/** By the pattern's name, as it stands in brackets in the glossary. */
export const PATTERNS: ReadonlyMap<string, Endings> = new Map<string, Endings>([
  ['s', noun],
  ['e', adjective],
  ['al', endingsOf({ base: 'al ale', plural: 'aux ales als' })],
  ['eux', endingsOf({ base: 'eux euse', plural: 'euses' })],
  ['eur', endingsOf({ base: 'eur euse eure', plural: 'eurs euses eures' })],
  ['teur', endingsOf({ base: 'teur trice teuse', plural: 'teurs trices teuses' })],
  ['if', endingsOf({ base: 'if ive', plural: 'ifs ives' })],
  ['ier', endingsOf({ base: 'ier iere', plural: 'iers ieres' })],
  [
    'er',
    endingsOf({
      infinitive: 'er',
      'present-1-3': 'e',
      present: 'es ent ons ez',
      past: 'ais ait aient ions iez erent a',
      gerund: 'ant',
      participle: 'ee ees',
      future: with_('er', FUTURE),
      conditional: with_('er', PAST),
    }),
  ],
  [
    'ir',
    endingsOf({
      infinitive: 'ir',
      'present-3': 'it',
      present: 'is issons issez issent isse isses',
      past: with_('iss', PAST),
      gerund: 'issant',
      participle: 'i ie ies',
      future: with_('ir', FUTURE),
      conditional: with_('ir', PAST),
    }),
  ],
  ['re', verb('re', 's _ ons ez ent', '', 'r', 'u', '').set('', 'present-3')],
  ['prendre', verb('prendre', 'prends prend prenons prenez prennent', 'pren', 'prendr', 'pris', 'prenn')],
  ['mettre', verb('mettre', 'mets met mettons mettez mettent', 'mett', 'mettr', 'mis', 'mett')],
  ['battre', verb('battre', 'bats bat battons battez battent', 'batt', 'battr', 'battu', 'batt')],
  ['venir', verb('venir', 'viens vient venons venez viennent', 'ven', 'viendr', 'venu', 'vienn')],
  ['tenir', verb('tenir', 'tiens tient tenons tenez tiennent', 'ten', 'tiendr', 'tenu', 'tienn')],
  ['dire', verb('dire', 'dis dit disons dites disent disez', 'dis', 'dir', 'dit', 'dis')],
  ['faire', verb('faire', 'fais fait faisons faites font', 'fais', 'fer', 'fait', 'fass')],
  ['voir', verb('voir', 'vois voit voyons voyez voient', 'voy', 'verr', 'vu', 'voi')],
  ['croire', verb('croire', 'crois croit croyons croyez croient', 'croy', 'croir', 'cru', 'croi')],
  ['lire', verb('lire', 'lis lit lisons lisez lisent', 'lis', 'lir', 'lu', 'lis')],
  ['rire', verb('rire', 'ris rit rions riez rient', 'ri', 'rir', 'ri', 'ri')],
  ['crire', verb('crire', 'cris crit crivons crivez crivent', 'criv', 'crir', 'crit', 'criv')],
  ['vivre', verb('vivre', 'vis vit vivons vivez vivent', 'viv', 'vivr', 'vecu', 'viv')],
  ['suivre', verb('suivre', 'suis suit suivons suivez suivent', 'suiv', 'suivr', 'suivi', 'suiv')],
  ['boire', verb('boire', 'bois boit buvons buvez boivent', 'buv', 'boir', 'bu', 'boiv')],
  ['courir', verb('courir', 'cours court courons courez courent', 'cour', 'courr', 'couru', 'cour')],
  ['mourir', verb('mourir', 'meurs meurt mourons mourez meurent', 'mour', 'mourr', 'mort', 'meur')],
  ['soudre', verb('soudre', 'sous sout solvons solvez solvent', 'solv', 'soudr', 'solu', 'solv')],
  ['rir', verb('rir', 'rs re rons rez rent', 'r', 'rir', 'ert', 'r')],
  ['tir', verb('tir', 's t tons tez tent', 't', 'tir', 'ti', 't')],
  ['vir', verb('vir', 's t vons vez vent', 'v', 'vir', 'vi', 'v')],
  ['mir', verb('mir', 's t mons mez ment', 'm', 'mir', 'mi', 'm')],
  ['aire', verb('aire', 'ais ait aisons aisez aisent', 'ais', 'air', 'u', 'ais')],
  ['uire', verb('uire', 'uis uit uisons uisez uisent', 'uis', 'uir', 'uit', 'uis')],
  ['aitre', verb('aitre', 'ais ait aissons aissez aissent', 'aiss', 'aitr', 'u', 'aiss')],
  ['cevoir', verb('cevoir', 'cois coit cevons cevez coivent', 'cev', 'cevr', 'cu', 'coiv')],
  ['indre', verb('indre', 'ins int ignons ignez ignent', 'ign', 'indr', 'int', 'ign')],
  ['savoir', verb('savoir', 'sais sait savons savez savent', 'sav', 'saur', 'su', 'sach')],
  ['vouloir', verb('vouloir', 'veux veut voulons voulez veulent', 'voul', 'voudr', 'voulu', 'veuill')],
  ['aller', verb('aller', 'vais va allons allez vont', 'all', 'ir', 'alle', 'aill').set('vas', 'present')],
  ['valoir', verb('valoir', 'vaux vaut valons valez valent', 'val', 'vaudr', 'valu', 'vaill')],
  ['naitre', verb('naitre', 'nais nait naissons naissez naissent', 'naiss', 'naitr', 'ne', 'naiss')],
  ['uir', verb('uir', 'uis uit uyons uyez uient', 'uy', 'uir', 'ui', 'ui')],
])

const NOT_VERBS = new Set('s e al eux eur teur if ier'.split(' '))
/** Patterns whose entries are verbs; the others are nouns and adjectives. */
export const isVerbPattern = (name: string): boolean => PATTERNS.has(name) && !NOT_VERBS.has(name)
/** The longest ending of any pattern. */
export const LONGEST_ENDING = Math.max(
  ...[...PATTERNS.values()].flatMap((e) => [...e.keys()].map((k) => k.length)),
)
