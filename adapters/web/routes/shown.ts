import { holdHelp } from '../../../src/core/hold-card.ts'
import { type Case, isUnread } from '../../../src/core/index.ts'
import { offersBeside, withOffer } from '../../../src/core/offered.ts'
import { choiceOf, draftsFor, strategyOf } from '../../../src/core/ways.ts'
import { type Form, field, readChoice } from '../forms.ts'
import { caseAddress, type ListState, PAGE, queryOf } from '../list.ts'
import { actorOf, type Desked, type WebOptions } from '../options.ts'
import { promisedFields } from '../promised.ts'
import type { BulkPlan } from '../views/bulk.ts'
import type { CaseModel } from '../views/case.ts'
import { deskPage } from '../views/desk.ts'
import type { ListModel } from '../views/list.ts'
import type { Teamwork } from '../views/notes.ts'
import type { Html } from '../views/page.ts'
import type { ToastModel } from '../views/toast.ts'
import { savedFor } from './saved.ts'

/** What a step has to say on the page that answers it. */
export interface Saying {
  readonly problem?: string
  /** What a step did beside what can be seen. */
  readonly doneToo?: string
  readonly form?: Form
  readonly missed?: Case['history']
  /** What was typed of an issue. */
  readonly issue?: { readonly title: string; readonly summary: string }
}

/** The list and, beside it, one of its cases, as every page of the desk shows them. */
export function shownBy(options: WebOptions) {
  const { desk, carriers, helping, typed, clock, notes, colleagues } = options

  async function listModel(
    c: Desked,
    list: ListState,
    more: Pick<ListModel, 'notice' | 'bulk'> = { notice: undefined, bulk: undefined },
  ): Promise<ListModel> {
    const query = queryOf(list, clock.now(), actorOf(c).id)
    const [counts, facets, aside, views, found] = await Promise.all([
      desk.counts(),
      desk.facets(query),
      desk.asideSince(new Date(0)),
      options.views.of(actorOf(c).id),
      desk.list({ ...query, skip: (list.page - 1) * PAGE, limit: PAGE }),
    ])
    const samples = found.cases.some((one) => one.sample)
    const groups = found.cases.flatMap(({ alike }) => (alike === null ? [] : [alike]))
    const alike =
      list.chips.alike === undefined ? await desk.alikes(query, groups) : new Map<string, number>()
    const actorId = actorOf(c).id
    return { list, counts, facets, aside, alike, found, samples, actorId, views, ...more }
  }

  /** A case as asked for, or as it stands after a refused step, with what was typed. */
  async function caseModel(
    c: Desked,
    kase: Case,
    list: ListState,
    { problem, doneToo, form, missed = [], issue }: Saying = {},
  ): Promise<CaseModel> {
    const kept = await typed.of(actorOf(c).id, kase.id)
    const saved = kase.draft ?? undefined
    const latest = [...kept].sort(([, a], [, b]) => (a.at < b.at ? 1 : -1))[0]?.[0]
    const usual = choiceOf(saved === undefined ? (kase.proposal?.strategy ?? null) : saved.strategy)
    const asked = readChoice(form === undefined ? c.req.query('strategy') : field(form, 'strategy'))
    const choice = asked ?? latest ?? usual
    const drafts = draftsFor(kase.proposal, choice)
    // A draft that was asked for by its number is shown, whatever was typed or saved.
    const wanted = c.req.query('draft')
    const variant = drafts[Number(wanted ?? '0')] === undefined ? 0 : Number(wanted ?? '0')
    const sent = form?.text === undefined ? undefined : field(form, 'text')
    const before = kept.get(choice)?.text
    const own = saved !== undefined && choiceOf(saved.strategy) === choice ? saved.text : undefined
    const ready = await savedFor(c, options, kase, choice, list)
    const chosen = ready.offered.find(({ id }) => id === c.req.query('saved'))?.text
    const pending = kase.status === 'pending'
    const offers = pending ? await offersBeside(desk, kase.id, choice) : []
    const offered = offers[Number(c.req.query('offer') ?? Number.NaN)]
    const draft = drafts[variant]?.text ?? ''
    const put = chosen ?? (offered === undefined ? undefined : withOffer(before ?? own ?? draft, offered))
    const text = sent ?? put ?? (wanted === undefined ? (before ?? own) : undefined) ?? draft
    const lost = sent ?? (latest === undefined ? '' : (kept.get(latest)?.text ?? ''))
    const unnamed = isUnnamed(options, c, kase)
    const again = kase.promises.find(({ id }) => id === kase.followUp?.promise)?.asks !== undefined
    const asks = pending && (choice === 'ask-to-elaborate' || again)
    const [account, alike, remarks, told, beside] = await Promise.all([
      asks ? desk.authors.account(kase.id) : null,
      desk.tellAlike(kase.id),
      pending && choice !== 'ignore' ? desk.lint(kase.id, strategyOf(choice), text) : [],
      // What stopped the reader is not given to it again for the sake of a page.
      isUnread(kase.assessment) ? undefined : carriers(kase.comment).catch(() => undefined),
      desk.beside(queryOf(list, clock.now(), actorOf(c).id), kase.id),
    ])
    return {
      kase,
      list,
      help: holdHelp(kase.assessment, c.get('view').language, helping),
      choice,
      carriers: told,
      variant,
      text,
      reason: form === undefined ? '' : field(form, 'reason'),
      // Before anything is typed, that nothing is there is no news; for whom one speaks is asked in a field.
      remarks: remarks.filter(
        ({ code }) => !(code === 'empty' && text === '') && !(code === 'no-brand' && unnamed),
      ),
      actorId: actorOf(c).id,
      twoYeses: desk.needsSecondYes(kase, choice),
      teamwork: await teamwork(kase.id),
      mayFetch: options.articles !== undefined,
      heard: pending && choice !== 'ignore' ? promisedFields(desk.promises, text, form) : [],
      dayOf: desk.promises.dayOf,
      saved: ready,
      offers: offers.map((one, at) => ({
        ...one,
        href: caseAddress(list, kase.id, { strategy: choice, offer: String(at) }),
      })),
      answered: text === draft ? (drafts[variant]?.answered ?? []) : [],
      problem,
      doneToo,
      unnamed,
      missed,
      typed: before === undefined ? 'nothing' : text === before ? 'shown' : 'kept',
      lost: pending || lost === kase.approved?.text ? '' : lost,
      account,
      typedIssue: issue,
      issue: options.issues === undefined ? undefined : ((await options.issues.of(kase.id)) ?? null),
      alike: alike.cases.length,
      beside,
    }
  }

  /** The team, where there is one, and what they say to each other. */
  async function teamwork(caseId: string): Promise<Teamwork> {
    const [written, team] = await Promise.all([notes.of(caseId), colleagues?.list() ?? []])
    return { notes: written, people: team.map(({ id, name, role }) => ({ id, name, role })) }
  }

  /** The step just taken, as the address names it; undefined where that case is gone. */
  async function toastModel(c: Desked, list: ListState): Promise<ToastModel | undefined> {
    const id = (c.req.query('done') ?? '').slice(0, 200)
    if (id === '') return undefined
    const kase = await desk.get(id).catch(() => undefined)
    return kase === undefined ? undefined : { kase, list }
  }

  /** @param id the case that is shown; undefined: the first of the list, where there is room for it */
  async function page(
    c: Desked,
    list: ListState,
    id: string | undefined,
    saying: Saying & Partial<Pick<ListModel, 'notice' | 'bulk'>> & { readonly plan?: BulkPlan } = {},
  ): Promise<Html> {
    const { notice, bulk, plan } = saying
    const asked = id === undefined ? undefined : await desk.get(id)
    const model = await listModel(c, list, { notice, bulk })
    const first = model.found.cases[0]?.id
    const kase = asked ?? (first === undefined ? undefined : await desk.get(first).catch(() => undefined))
    const [beside, toast] = await Promise.all([
      kase === undefined ? undefined : caseModel(c, kase, list, saying),
      toastModel(c, list),
    ])
    return deskPage(c.get('view'), {
      list: model,
      pane: beside,
      plan,
      toast,
      chosen: id !== undefined,
    })
  }

  return { page }
}

/** The brand is asked for before the first real reply, of who may change the playbook. */
export function isUnnamed({ playbook }: Pick<WebOptions, 'playbook'>, c: Desked, { sample }: Case): boolean {
  return playbook !== undefined && !sample && playbook.brand() === null && c.get('view').may('settings')
}
