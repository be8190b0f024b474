import {
  type Actor,
  askedIssueKey,
  borrows,
  type Clock,
  type Desk,
  ISSUE_LIMITS,
  type IssueForm,
  type Issues,
  type KeptIssue,
  MADE_ISSUES,
  madeIssueKey,
  quoted,
  type Records,
  type Tracker,
  WinnowError,
  webAddress,
} from '../../src/core/index.ts'

export const KIND = 'tracker'
/** Of noting an issue that was made, while others work on its case. */
const TRIES = 5

export interface IssuesOptions {
  readonly tracker: Tracker
  readonly records: Records
  readonly desk: Pick<Desk, 'get' | 'decide' | 'mayDecide'>
  readonly clock: Clock
  /** Where colleagues open the desk, for the link to the case. */
  readonly deskUrl: string | undefined
}

/** Makes issues, one a case: written down before it is asked for, so that two clicks never make two. */
export function createIssues({ tracker, records, desk, clock, deskUrl }: IssuesOptions): Issues {
  const of = (caseId: string) => records.get<KeptIssue>(KIND, caseId)
  const keep = (caseId: string, issue: KeptIssue) => records.put(KIND, caseId, issue, { caseId })
  /** Known as ours, so that nobody takes it for a comment. */
  async function known(caseId: string, title: string, url: string): Promise<void> {
    const key = madeIssueKey(url)
    if (key !== undefined) await records.put(MADE_ISSUES, key, true, { caseId })
    await records.remove(MADE_ISSUES, askedIssueKey(title))
  }

  function mustDecide(actor: Actor): void {
    if (!desk.mayDecide(actor))
      throw new WinnowError('not_allowed', 'You are not among the people who may decide here.')
  }

  /** It is there whatever happened to the case meanwhile: noted with the case as it is then. */
  async function note(caseId: string, said: { reason: string; url: string }, actor: Actor): Promise<void> {
    for (let tried = 1; ; tried++)
      try {
        const { version } = await desk.get(caseId)
        await desk.decide(caseId, { action: 'issue', version, ...said }, actor)
        return
      } catch (error) {
        if (!(error instanceof WinnowError) || error.code !== 'stale_version' || tried === TRIES) throw error
      }
  }

  return {
    of,
    async make(caseId, version, form, actor) {
      mustDecide(actor)
      const { comment, assessment, reclassified, version: now } = await desk.get(caseId)
      if (version !== now)
        throw new WinnowError('stale_version', 'Somebody else changed this case: look again, then decide.')
      if ((reclassified ?? assessment.verdict) !== 'critic')
        throw new WinnowError('not_possible', 'Only what a critic reports becomes an issue.')
      const { title, summary } = checked(form, comment.text, comment.author.name ?? comment.author.handle)
      const asking: KeptIssue = { state: 'asking', title, at: clock.now().toISOString() }
      if (!(await records.add(KIND, caseId, asking, { caseId })))
        throw new WinnowError('not_possible', 'This case has its issue already.')
      const link = deskUrl === undefined ? '' : `\n\n${deskUrl.replace(/\/$/, '')}/cases/${caseId}`
      const said = form.quote && comment.text !== '' ? `\n\n${quoted(comment.text)}` : ''
      await records.put(MADE_ISSUES, askedIssueKey(title), true, { caseId })
      const result = await tracker.make({ caseId, title, body: `${summary}${said}${link}` })
      if (result.state === 'refused') {
        await records.remove(KIND, caseId)
        await records.remove(MADE_ISSUES, askedIssueKey(title))
      }
      if (result.state !== 'made') return result
      const { ref, url } = result
      await known(caseId, title, url)
      await keep(caseId, { ...asking, state: 'open', ref, url })
      await note(caseId, { reason: title, url }, actor)
      return result
    },
    async there(caseId, version, url, actor) {
      mustDecide(actor)
      const kept = await of(caseId)
      const address = webAddress(url, 2_000)?.href
      const ref = address === undefined ? undefined : tracker.refOf(address)
      if (kept?.state !== 'asking') throw new WinnowError('not_possible', 'This case waits for no issue.')
      if (address === undefined || ref === undefined || ref === '')
        throw new WinnowError('invalid_input', 'This is no address of an issue of this tracker.', {
          problems: [{ path: 'url', expected: 'the address of the issue' }],
        })
      await desk.decide(caseId, { action: 'issue', version, reason: kept.title, url: address }, actor)
      await known(caseId, kept.title, address)
      await keep(caseId, { ...kept, state: 'open', ref, url: address })
    },
    async notThere(caseId, actor) {
      mustDecide(actor)
      const kept = await of(caseId)
      if (kept?.state !== 'asking') return
      await records.remove(KIND, caseId)
      await records.remove(MADE_ISSUES, askedIssueKey(kept.title))
    },
  }
}

/** @throws WinnowError `invalid_input` for what is missing, or is the author's own without their consent */
function checked({ title, summary, quote }: IssueForm, theirs: string, name: string | undefined): IssueForm {
  const wrong = (path: string, message: string, expected: string) =>
    new WinnowError('invalid_input', message, { problems: [{ path, expected }] })
  const said = { title: title.trim().replace(/\s+/g, ' '), summary: summary.trim(), quote }
  if (said.title === '' || said.title.length > ISSUE_LIMITS.title)
    throw wrong('title', 'An issue needs a title.', `1 to ${ISSUE_LIMITS.title} characters`)
  if (said.summary === '' || said.summary.length > ISSUE_LIMITS.summary)
    throw wrong('summary', 'Say in your own words what is wrong.', `1 to ${ISSUE_LIMITS.summary} characters`)
  if (!quote && borrows(`${said.title}\n${said.summary}`, theirs))
    throw wrong(
      'summary',
      'These are their words: put it in yours, or quote them if they agreed.',
      'own words',
    )
  const text = `${said.title} ${said.summary}`.toLowerCase()
  if (!quote && name !== undefined && name.trim().length > 2 && text.includes(name.trim().toLowerCase()))
    throw wrong('summary', 'The issue names who wrote: leave the name out, the link leads to it.', 'no name')
  return said
}
