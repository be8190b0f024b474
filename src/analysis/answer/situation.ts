import type { Assessment, Comment, Finding } from '../../core/index.ts'
import type { Situation, TemplateKind } from './playbook.ts'
import { wordsOf } from './words.ts'

const WISHES: ReadonlySet<string> = new Set(['substance/request', 'substance/courteous-request'])
/** What goes with a wish as well as with a complaint. */
const BESIDE_A_WISH: ReadonlySet<string> = new Set(
  ['question', 'shortfall', 'lacking', 'aspect', 'since-when', 'contrast', 'reason', 'comparison'].map(
    (cue) => `substance/${cue}`,
  ),
)

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u))

/** What happens to what belongs to somebody: lost, taken, charged, broken. Folded. */
const LOST = words(
  `lost lose losing deleted erased wiped vanished disappeared gone corrupted overwritten broke broken smashed
  damaged ruined destroyed cracked scratched torn stolen charged billed debited overcharged deducted refunded
  perdu perdue perdus perdues efface effacee effaces effacees supprime supprimee supprimes supprimees disparu
  disparue disparus disparues ecrase ecrasee casse cassee casses cassees abime abimee abimes abimees endommage
  endommagee detruit detruite ruine ruinee volee volees facture facturee factures debite debitee preleve
  prelevee preleves`,
)
/** Whose it is. */
const THEIRS = words(
  `my mine our ours me us i we account data files photos notes history money
  mon ma mes notre nos nous m j je on moi compte donnees fichiers photos historique argent`,
)
/** Money leaves one's own pocket, whoever says so. */
const MONEY = words('charged billed debited overcharged deducted facture debite preleve prelevee')
/** So near each other they speak of one thing, in words. */
const NEAR = 6
/** Where somebody complains is said in the first pages. */
const READ = 5_000

/** What a reply of this kind answers. Pure, linear. */
export function situationOf(kind: TemplateKind, comment: Comment, assessment: Assessment): Situation {
  if (kind === 'thank-host') return 'host'
  if (kind === 'ask-to-elaborate') return 'feeling'
  if (kind === 'thanks') return assessment.gist === 'praise' ? 'praise' : 'vague'
  if (kind === 'question') return 'question'
  const substance = assessment.counterSignals.filter(({ signal }) => signal === 'substance')
  if (substance.length === 0 && assessment.verdict !== 'critic') return 'vague'
  if (onlyWishes(substance)) return 'wish'
  return losesSomething(comment.text) ? 'loss' : 'problem'
}

function onlyWishes(substance: readonly Finding[]): boolean {
  return (
    substance.some(({ cue }) => WISHES.has(cue)) &&
    substance.every(({ cue, checkable }) => checkable !== true && (WISHES.has(cue) || BESIDE_A_WISH.has(cue)))
  )
}

/** Something of the author's own is lost, charged or broken: the word and its owner stand near each other. */
function losesSomething(text: string): boolean {
  const said = wordsOf(text.slice(0, READ))
  return said.some(({ folded }, at) => {
    if (!LOST.has(folded)) return false
    if (MONEY.has(folded)) return true
    return said.slice(Math.max(0, at - NEAR), at + NEAR).some((one) => THEIRS.has(one.folded))
  })
}
