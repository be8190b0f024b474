/**
 * The forms of a French word as the glossary writes it: "demand(er)", "fin(ir)", "rend(re)" are regular
 * verbs,
 * "grand(e)" an adjective, "chien(s)" a noun; anything else stands for itself. Folded: no accents. Rare
 * tenses
 * are left out; a form that nobody writes does no harm.
 */
export function formsOf(entry: string): readonly string[] {
  const [, stem = entry, pattern] = /^(.+)\((er|ir|re|e|s)\)$/.exec(entry) ?? []
  switch (pattern) {
    case 'er':
      return endings(stem, FIRST_GROUP)
    case 'ir':
      return endings(stem, SECOND_GROUP)
    case 're':
      return endings(stem, THIRD_GROUP)
    case 'e':
      return [...feminine(stem), stem].flatMap((form) => [form, plural(form)])
    case 's':
      return [stem, plural(stem)]
    default:
      return [stem]
  }
}

const FIRST_GROUP = 'er e es ent ons ez ait aient ais ant a ee ees era erait'.split(' ')
const SECOND_GROUP = 'ir is it issent issez issait issant i ie ies ira irait'.split(' ')
const THIRD_GROUP = ['', ...'re s ent ez ait ais ant u ue us ues ra rait'.split(' ')]

/** « mangeons », « forçais »: g keeps its sound by an e before a and o; ç is a c once folded. */
function endings(stem: string, all: readonly string[]): readonly string[] {
  return all.map((ending) =>
    stem.endsWith('g') && /^[ao]/.test(ending) ? `${stem}e${ending}` : stem + ending,
  )
}

function feminine(form: string): readonly string[] {
  const last = form.slice(-1)
  if (last === 'e') return []
  if (form.endsWith('eux')) return [`${form.slice(0, -1)}se`]
  if (form.endsWith('eur')) return [`${form.slice(0, -1)}se`, `${form}e`]
  if (form.endsWith('if')) return [`${form.slice(0, -1)}ve`]
  if (/(?:el|en|on|et|il|ul|as|os)$/.test(form)) return [`${form}${last}e`, `${form}e`]
  return [`${form}e`]
}

function plural(form: string): string {
  if (/[sxz]$/.test(form)) return form
  if (form.endsWith('al')) return `${form.slice(0, -1)}ux`
  return /(?:au|eu)$/.test(form) ? `${form}x` : `${form}s`
}
