import { reached } from './aims.ts'
import type { Alarm } from './alarms.ts'
import type { FairnessFigures } from './fairness.ts'
import type { SetFigures } from './measure.ts'
import type { RiskPoint, VerdictRisk } from './risk.ts'
import type { UnseenFigures } from './unseen.ts'

export interface Figures {
  readonly sets: readonly SetFigures[]
  readonly alarms: readonly Alarm[]
  readonly fairness: readonly FairnessFigures[]
  readonly risk: readonly RiskPoint[]
  readonly verdictRisk: VerdictRisk
  readonly unseen: readonly UnseenFigures[]
  readonly missing: readonly string[]
  /** SHA-256 of the weights file that was measured. */
  readonly weights: string
}

const three = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3)
const percent = (value: number): string => `${(100 * value).toFixed(2)} %`
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A Markdown table. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

/** The page docs/accuracy.md, whole; nothing in it is typed by hand but its explanations. */
export function page(figures: Figures): string {
  return `<!-- Written by \`npm run evaluate\`; weights ${figures.weights} -->
# How well Winnow hears

Every figure on this page was printed by \`npm run evaluate\` on the labelled sets named in
[NOTICE](../NOTICE), with the real pipeline. Where the weights were learned from a set, each row was
judged by weights that never saw its group (five folds). The cues' authors had read errors in these sets, so the figures are of development
data: expect less on unseen text.
${figures.missing.length > 0 ? `\nNot measured, the files were not there: ${figures.missing.join(', ')}.\n` : ''}
## What was aimed at, and what was reached

${table(
  ['asked', 'set', 'aim', 'reached', ''],
  reached(figures.sets).map((one) => [
    one.asked,
    one.set,
    `≥ ${one.aim}`,
    // One digit more than elsewhere: rounded, a near miss would read as reached.
    one.reached.toFixed(4),
    one.reached >= one.aim ? 'reached' : `${(one.aim - one.reached).toFixed(4)} short`,
  ]),
)}

News comments (sarcasm, dismissal, condescension, hostility) are not among the development sets:
nothing is claimed of them.

## Ranking

AUC: how often a comment that has it is ranked above one that has not; 0.5 is chance. *Cues only* is the
plain combination of what was heard, without learned weights. *By tone* ranks by the told tone
instead of the one signal asked for. *Length* ranks by the number of characters.
The peers are run on the same rows: \`sentiment\` (AFINN), \`natural\`'s SentimentAnalyzer, vader-sentiment
(English only in design), and \`natural\`'s Bayes classifier trained on the same folds.

${table(
  [
    'set',
    'question',
    'rows',
    'positive',
    '**Winnow**',
    'cues only',
    'by tone',
    'length',
    'sentiment',
    'natural',
    'vader',
    'Bayes',
    'F1 at threshold',
  ],
  figures.sets.map((set) => [
    set.name,
    set.question,
    String(set.rows),
    String(set.positives),
    `**${three(set.auc)}**`,
    three(set.cuesOnly),
    three(set.byTone),
    three(set.peers.length),
    three(set.peers.sentiment),
    three(set.peers.natural),
    three(set.peers.vader),
    three(set.peers.Bayes),
    `${three(set.f1)} (≥ ${set.threshold.toFixed(2)})`,
  ]),
)}

Within 1–2 stars, where everybody is unhappy and only substance tells:

${table(
  ['set', 'Winnow', 'length'],
  figures.sets
    .filter((set) => set.aucLowStars !== undefined)
    .map((set) => [set.name, three(set.aucLowStars), three(set.lengthLowStars)]),
)}

![ROC, sarcasm](accuracy/roc-sarcasm.svg)
![ROC, disdain](accuracy/roc-disdain.svg)
![ROC, substance](accuracy/roc-substance.svg)
![ROC, detractor](accuracy/roc-detractor.svg)

## On sets never seen

Each row of a set judged by weights that were taught without any of it; the other sets of the same
question stand in. What is lost against the table above is what a set teaches of itself alone.

${table(
  ['set', 'language', 'score', 'rows', 'AUC'],
  figures.unseen.map((one) => [one.set, one.language, one.score, String(one.rows), three(one.auc)]),
)}

## False alarms

How many comments that are no detractor's get that verdict.

${table(
  ['comments', 'rows', 'called detractor', 'limit', 'critic', 'unclear', 'neither'],
  figures.alarms.map((alarm) => [
    alarm.name,
    String(alarm.rows),
    percent(alarm.calledDetractor / alarm.rows),
    percent(alarm.limit),
    String(alarm.verdicts.critic),
    String(alarm.verdicts.unclear),
    String(alarm.verdicts.neither),
  ]),
)}

## Calibration

The English detractor score is calibrated on whole GitHub conversations (\`github-detractors\`, Platt
scaling on folds other than the one measured): there it may be read as a probability. In your community
base rates differ, and all other scores are strengths for ranking: their rows below say how far off they
would be if they were read as probabilities. Expected calibration error (how far what is said lies from
what is, in the mean):

${table(
  ['set', 'score', 'expected calibration error'],
  figures.sets.map((set) => [set.name, set.asks, three(set.calibrationError)]),
)}

![Reliability](accuracy/reliability.svg)

## Leaving the doubtful to a human

Detractor against critic on GitHub, by the detractor score: the surest rows first, by their distance
from the line between the sides (drawn on the other folds). Deciding fewer lowers the share of errors,
and what is left is called \`unclear\`.

The verdict itself, on the same rows: ${percent(figures.verdictRisk.decided)} are called detractor or critic, ${percent(figures.verdictRisk.wrong)} of
these wrongly; ${percent(figures.verdictRisk.unclear)} are left as \`unclear\`, ${percent(figures.verdictRisk.neither)} are heard as neither.

![Risk against coverage](accuracy/risk.svg)

${table(
  ['decided', 'wrong among them'],
  figures.risk
    .filter((_, i) => i % 5 === 4 || i === figures.risk.length - 1)
    .map((point) => [percent(point.coverage), percent(point.risk)]),
)}

## Fairness

Swapping who is spoken of, who speaks, the dialect, or the author's anonymity: the largest move of any
score, and how many sentences changed their verdict.

${table(
  ['language', 'swapped', 'sentences', 'largest move', 'verdicts changed'],
  figures.fairness.map((one) => [
    one.language,
    one.group,
    String(one.sentences),
    three(one.largestMove),
    String(one.verdictsChanged),
  ]),
)}

## What was tried, and what the errors look like

See [accuracy-notes.md](accuracy-notes.md).
`
}
