import type {
  Analyzer,
  Assessment,
  Comment,
  Hold,
  Proposal,
  Remark,
  RemarkCode,
  Strategy,
  Verdict,
} from '../../src/core/index.ts'

/**
 * An analyzer that reads plain marks instead of language, so that the desk's tests say what they
 * suppose: `[critic]`, `[detractor]`, `[neither]`, else unclear; `[problem]` a checkable problem;
 * `[earlier-problem]` an unanswered one in the thread; `[asked]` a question of ours in it;
 * `[small]` sure small talk; `[question]` a question; `[praise]` kind words;
 * in a reply `[promise]` promises something, `[promise 48]` within 48 hours;
 * `[leave me]` asks for no messages; `[incomplete]` a heuristic failed; `[distress]` held; `[throws]` the
 * whole analysis failed.
 */
export const markedAnalyzer: Analyzer = {
  analyze(comment) {
    if (comment.text.includes('[throws]')) throw new TypeError(`cannot read ${comment.text}`)
    const assessment = assess(comment)
    return { assessment, proposal: propose(comment, assessment, assessment.verdict) }
  },
  propose,
  promises: (text) =>
    [...text.matchAll(/\[promise(?: (\d+))?\]/g)].map(({ 0: said, 1: hours, index }) => ({
      text: said,
      start: index,
      end: index + said.length,
      by: hours === undefined ? null : { kind: 'in', count: Number(hours), unit: 'hours' },
    })),
  followUp: (_, { text }) => ({
    language: 'en',
    text: `You read: ${text} {what came of it}`,
    template: 'follow-up',
  }),
  community: (_, asked) => ({
    language: 'en',
    text: asked.kind === 'thanks' ? `Thanks ${asked.reward ?? ''}` : `${asked.kind}: ${asked.what}`,
    template: asked.kind,
  }),
  saysThanks: (text) => text.includes('Thanks'),
  wantsNoMessages: ({ text }) => text.includes('[leave me]'),
  lint({ strategy, text, maxLength, alreadyAsked, noMessages }) {
    const remarks: Remark[] = []
    if (noMessages === true && strategy !== 'thank-host') remarks.push(refusing('no-messages'))
    if (text.trim() === '') remarks.push(refusing('empty'))
    if (text.includes('{')) remarks.push(refusing('open-hole'))
    if (maxLength !== undefined && text.length > maxLength) remarks.push(refusing('too-long'))
    if (strategy === 'ask-to-elaborate' && alreadyAsked === true) remarks.push(refusing('second-ask'))
    return remarks
  },
}

function assess(comment: Comment): Assessment {
  const { text } = comment
  const has = (mark: string) => text.includes(`[${mark}]`)
  const named = (['critic', 'detractor', 'neither'] as const).find((candidate) => has(candidate))
  const verdict: Verdict = named ?? (has('small') || has('question') || has('praise') ? 'neither' : 'unclear')
  const none = { sarcasm: 0, disdain: 0, deflection: 0, 'off-site': 0, anonymity: 0 }
  return {
    language: 'en',
    reading: 'quick',
    verdict,
    why: { en: 'It is marked so.', fr: 'C’est marqué.' },
    scores: { ...none, detractor: 0.5, tone: 0.5, substance: 0.5 },
    signals: [],
    counterSignals: [],
    checkableProblem: has('problem'),
    angry: has('angry'),
    conversation: {
      depreciativeEarlier: [],
      unansweredProblems: has('earlier-problem') ? [0] : [],
      ourQuestions: has('asked') ? [0] : [],
    },
    outcomes: [],
    complete: !has('incomplete'),
    ...(has('small') ? { smallTalk: true } : {}),
    ...(has('question') ? { gist: 'question' } : {}),
    ...(has('praise') ? { gist: 'praise' } : {}),
    ...(has('distress') ? { hold: held(text) } : {}),
  }
}

function held(text: string): Hold {
  const start = text.indexOf('[distress]')
  const evidence = [{ kind: 'span', start, end: start + 10, text: '[distress]' }] as const
  return { kind: 'distress', reason: { en: 'is marked so', fr: 'est marqué ainsi' }, evidence }
}

function propose(_comment: Comment, assessment: Assessment, verdict: Verdict): Proposal | null {
  if (!assessment.complete || assessment.hold !== undefined) return null
  const strategy: Strategy | null = verdict === 'detractor' ? 'ask-to-elaborate' : null
  const answer = [{ language: 'en', text: 'Thank you. (Ana, Acme)', template: 'thanks' }] as const
  const ask = [{ language: 'en', text: 'What would help? (Ana, Acme)', template: 'ask' }] as const
  return {
    strategy,
    because: [],
    notChosen: [],
    drafts: strategy === null ? answer : ask,
    otherDrafts: strategy === null ? { 'ask-to-elaborate': ask } : { answer },
  }
}

function refusing(code: RemarkCode): Remark {
  return { code, refuses: true, message: { en: `no: ${code}`, fr: `non : ${code}` } }
}
