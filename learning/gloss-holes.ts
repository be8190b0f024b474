/**
 * For development: which words of French comments the encoder's glossary doesn't know, the commonest first.
 * `node learning/gloss-holes.ts FILE.jsonl …` reads rows {lang?, text}; names, English words and numbers
 * don't count as French.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { piecesOf } from '../src/analysis/gloss/pieces.ts'
import { isIdentity } from '../src/analysis/learned/identity.ts'
import { fold } from '../src/analysis/text/fold.ts'
import { longRegex } from '../src/core/index.ts'
import { jsonLines } from './json-lines.ts'

/** Names that people write small: brands and their products, politicians, places, a forum's emoji codes. */
const NAMES = new Set(
  `vivoactive vivosmart vivofit vivomove vivosport strava redmi forunner forerunner foruner forrunner
  foreruner livetrack appgallery appgalery runtastic emui wiko xiaomi xaomi huawai huawey huaweey
  huwai huwaey heawei asus lenovo deezer myfitnesspal healt oneplus tactix tacx suunto suntoo coros
  withings lifesum runkeeper tomtom stryd uptodown aptoide picooc weward zenfone zenphone etrex
  netmeter chromebook lollipop hap ahi aya ayaaaa ayaaa ayaa ayaaaaa hapsatou risitas opax zemmour
  zemour macron soral wauquiez dieudonne poutine melenchon bardella fillon castaner aquarius afrique
  algerie allemagne maroc grece italie chine pologne amerique cameroun conakry burundais californi
  hongrie cergy versaille bassem lacrim benzema mbappe aulas hanouna qlf nla psk bfm cnews rmcsport
  tsahal hamas ubisoft noxx jvc onche`.split(/\s+/),
)
/** Slang for peoples and faiths: left out of the glossary as their plain names are. */
const PEOPLES = longRegex()`
    ^(?:ren?oi|rebeu|reubeu|beur|noich|babtou|babtu|blackos|bougnoul|feuj|juif|goy|tain|negr|nigg|arab|
    islam|djihad|catho|chret|kabyl|antimusul|sunni|coran|europeen|occidentaux|indigen|metis)`

/** So many holes are printed. */
const SHOWN = 400

const files = process.argv.slice(2)
const texts = new Set<string>()
for (const file of files)
  for (const { lang = 'fr', text } of jsonLines<{ lang?: string; text: string }>(file))
    if (lang === 'fr') texts.add(text)

const english = new Set(readFileSync(join(import.meta.dirname, 'vectors/en.words'), 'utf8').split('\n'))
const holes = new Map<string, { count: number; texts: number }>()
let known = 0
let left = 0
let unknown = 0

for (const text of texts) {
  const here = new Set<string>()
  const { pieces } = piecesOf(text)
  pieces.forEach((piece, at) => {
    const { folded, readings } = piece
    if (readings.length > 0) known += piece.isPhrase ? folded.split(' ').length : 1
    else if (isForeign(piece.text, folded, at > 0 && piece.close)) left += 1
    else {
      unknown += 1
      const hole = holes.get(folded) ?? { count: 0, texts: 0 }
      hole.count += 1
      if (!here.has(folded)) hole.texts += 1
      here.add(folded)
      holes.set(folded, hole)
    }
  })
}

/** English, a name (a capital within a sentence), a people or faith (left out on purpose), or no word. */
function isForeign(text: string, folded: string, within: boolean): boolean {
  if (
    /[^\p{L}'*]/u.test(text) ||
    isIdentity(folded) ||
    NAMES.has(folded) ||
    PEOPLES.test(folded) ||
    english.has(fold(folded))
  )
    return true
  if (folded.length === 1) return true
  return within && /^\p{Lu}\p{Ll}/u.test(text)
}

const share = (100 * known) / (known + unknown)
const commonest = [...holes].sort((a, b) => b[1].count - a[1].count).slice(0, SHOWN)
process.stdout.write(
  [
    `${texts.size} texts, ${known + unknown} French words, ${share.toFixed(2)} % known; ${left} left aside`,
    ...commonest.map(([word, { count, texts: of }]) => `${word}\t${count}\t${of}`),
    '',
  ].join('\n'),
)
