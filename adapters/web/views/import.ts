import { html } from 'hono/html'
import {
  type Comment,
  type Dropped,
  type Import,
  type ImportCounts,
  type ImportStanding,
  type Looked,
  NoTextColumn,
  shortened,
  VENUE_KINDS,
} from '../../../src/core/index.ts'
import { IMPORT_WORDS, MAPPED } from '../../../src/core/words/import.ts'
import { csrfField, type Html, notice, page, type View, when } from './page.ts'

/* Bringing in a file: dropped, looked through, corrected, and on its way. */

const MEGABYTE = 1024 * 1024
/** Of a comment so much is shown beforehand. */
const EXCERPT = 300
const ENCODINGS = ['utf-8', 'windows-1252', 'cp850', 'utf-16le'] as const
const DELIMITERS = [',', ';', 'tab', '|'] as const

export interface DropPage {
  readonly largest: number
  readonly imports: readonly Import[]
  readonly problem: string | undefined
}

/** A place to drop a file, and what came in so before. */
export function dropPage(view: View, { largest, imports, problem }: DropPage): Html {
  const words = IMPORT_WORDS[view.language]
  const megabytes = String(Math.floor(largest / MEGABYTE))
  const body = html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${problem === undefined ? '' : notice(problem, 'alert')}
<form method="post" action="/import" enctype="multipart/form-data" class="sheet drop"
  data-largest="${largest}" data-too-large="${words.tooLarge(megabytes)}"
    data-sending="${words.sending}">${csrfField(view)}
<label class="zone"><svg viewBox="0 0 48 48" aria-hidden="true"><path
  d="M24 31V9M15 18l9-9 9 9M8 31v8h32v-8"/></svg><span class="label">${words.file}</span><input type="file"
    name="file" required><small>${words.fileHint(megabytes)}</small></label>
<div class="acts"><button class="primary">${words.look}</button></div></form>
${imports.length === 0 ? '' : before(view, imports)}`
  return page(view, words.title, 'import', body)
}

function before(view: View, imports: readonly Import[]): Html {
  const words = IMPORT_WORDS[view.language]
  return html`<section class="before"><h2>${words.before}</h2><ul class="plain">${imports.map(
    ({ id, name, at, state, counts }) =>
      html`<li><a href="/import/${id}"><bdi>${name}</bdi></a> <span
        class="dim">${words.brought(counts.fresh)} · ${when(view, at)}${
          state === 'done' ? '' : html` · ${words.state[state]}`
        }</span></li>`,
  )}</ul></section>`
}

/** What a dropped file would bring in, and everything that can be corrected. */
export function lookedPage(view: View, dropped: Dropped): Html {
  const words = IMPORT_WORDS[view.language]
  const { looked, problem, name, share } = dropped
  const body = html`<p class="crumbs"><a href="/import">${words.title}</a></p><h1><bdi>${name}</bdi></h1>
${
  problem === undefined
    ? looked === undefined
      ? progress(words.looking(Math.round(share * 100)), share, true)
      : summary(view, looked)
    : notice(
        problem instanceof NoTextColumn
          ? words.whichColumn
          : html`${words.unreadable} <bdi lang="en">${problem.message}</bdi>`,
        'alert',
      )
}
${looked === undefined && problem === undefined ? '' : corrections(view, dropped)}`
  return page(view, `${name} · ${words.title}`, 'import', body)
}

function summary(view: View, looked: Looked): Html {
  const words = IMPORT_WORDS[view.language]
  const { file, counts, first, bad, from, to, undated, leftOut } = looked
  const { form, encoding, delimiter } = file
  const key = delimiter === '\t' ? 'tab' : delimiter
  const by = DELIMITERS.find((one) => one === key)
  const letters =
    encoding === undefined ? [] : [`${encoding.told}${encoding.sure ? '' : ` (${words.encodingGuessed})`}`]
  const recognised = [form, ...(by === undefined ? [] : [words.delimited(words.delimiters[by])]), ...letters]
  const span = from === undefined || to === undefined ? [] : [words.span(day(view, from), day(view, to))]
  const dates = [...span, ...(undated > 0 ? [words.undated(undated)] : [])]
  return html`<section class="sheet looked"><p class="dim">${recognised.join(' · ')}</p>
<p class="sum"><b>${words.counts.fresh(counts.fresh)}</b> <span
  class="dim">/ ${words.counts.rows(counts.rows)}</span></p>
${others(view, counts)}
${dates.length === 0 ? '' : html`<p class="dim">${dates.join(' · ')}</p>`}
${leftOut === 0 ? '' : html`<p class="dim">${words.counts.leftOut(leftOut)}</p>`}
${
  bad.length === 0
    ? ''
    : html`<details class="fold"><summary>${words.counts.bad(counts.bad)}</summary><ul
  class="plain">${bad.map(
    ({ line, problem }) => html`<li>${words.line(line)} · <bdi
    lang="en">${problem.message}</bdi></li>`,
  )}${counts.bad > bad.length ? html`<li>${words.more(counts.bad - bad.length)}</li>` : ''}</ul></details>`
}
${
  first.length === 0
    ? ''
    : html`<h2>${words.first}</h2><ol
  class="rows first">${first.map((one) => preview(view, one))}</ol>`
}</section>`
}

/** Whatever is not new, in words. */
function others(view: View, counts: ImportCounts): Html | '' {
  const words = IMPORT_WORDS[view.language].counts
  const told = (['known', 'changed', 'wordless', 'gone', 'early', 'unneeded'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => words[what](counts[what]))
  return told.length === 0 ? '' : html`<p>${told.join(' · ')}</p>`
}

/** As a row of the inbox, before anything is known of how it reads. */
function preview(view: View, { author, venue, text, postedAt, language }: Comment): Html {
  const where = venue.name ?? (venue.ownership === 'own' ? view.words.ourPlace : view.words.theirPlace)
  const who = author.name ?? author.handle ?? view.words.someone
  const spoken = language === undefined ? '' : html` lang="${language}"`
  return html`<li class="preview"><span class="who"><bdi>${who}</bdi><span
  class="where"> · <bdi>${where}</bdi></span></span>
<span class="time">${postedAt === undefined ? '' : day(view, postedAt)}</span>
<span class="excerpt" dir="auto"${spoken}>${shortened(text, EXCERPT + 1)}</span></li>`
}

function day({ language }: View, at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime())
    ? at
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}

function corrections(view: View, { upload, choices, looked, problem }: Dropped): Html {
  const words = IMPORT_WORDS[view.language]
  const columns = looked?.file.columns ?? (problem instanceof NoTextColumn ? problem.columns : [])
  const option = (value: string, label: string, chosen: string | undefined) =>
    html`<option value="${value}"${value === (chosen ?? '') ? html` selected` : ''}>${label}</option>`
  const select = (
    name: string,
    label: string,
    chosen: string | undefined,
    options: readonly (readonly [string, string])[],
  ) =>
    html`<label><span class="label">${label}</span><select
      name="${name}">${options.map(([value, text]) => option(value, text, chosen))}</select></label>`
  const input = (name: string, label: string, value: string | undefined, type = 'text') =>
    html`<label><span class="label">${label}</span><input type="${type}" name="${name}" value="${
      value ?? ''
    }" maxlength="200" dir="auto"></label>`
  const tick = (name: string, label: string, on: boolean | undefined) =>
    html`<label class="check"><input type="checkbox" name="${name}" value="yes"${
      on === true ? html` checked` : ''
    }> <span>${label}</span></label>`
  const mapped = { ...mappingOf(looked), ...choices.file?.map }
  const counts = looked?.counts
  const wanted = counts === undefined ? 0 : counts.fresh + (choices.update === true ? counts.changed : 0)
  const acts = html`<div class="acts">${
    wanted === 0
      ? ''
      : html`<button class="primary" name="act" value="bring">${
          choices.needsAnswer === true ? words.bringNeeded(wanted) : words.bring(wanted)
        }</button>`
  }<button${wanted === 0 ? html` class="primary"` : ''} name="act"
    value="look">${words.lookAgain}</button><button class="quiet" name="act" value="discard"
      formnovalidate>${words.discard}</button></div>`
  return html`<form method="post" action="/import/look/${upload}" class="sheet">${csrfField(view)}
${looked !== undefined && wanted === 0 ? html`<p>${words.nothingNew}</p>` : ''}
${problem === undefined ? acts : ''}
${
  columns.length === 0
    ? ''
    : html`<details class="fold" open><summary><h2>${words.columns}</h2></summary><p
      class="dim">${words.columnsHint}</p><div class="grid">${MAPPED.map((field) =>
        select(`map-${field}`, words.field[field], mapped[field], [
          ['', words.none],
          ...columns.map((name) => [name, name.slice(0, 60)] as const),
        ]),
      )}</div></details>`
}
<details class="fold"${
    problem === undefined ? html` open` : ''
  }><summary><h2>${words.choices}</h2></summary><div class="grid">
${input('place', words.place, choices.place)}
${select('ownership', words.ownership, choices.ownership, [
  ['', words.asIs],
  ['own', view.words.ourPlace],
  ['third-party', view.words.theirPlace],
])}
${select('kind', words.kind, choices.kind, [
  ['', words.asIs],
  ...VENUE_KINDS.map((kind) => [kind, view.words.venue[kind]] as const),
])}
${input('since', words.since, choices.since?.slice(0, 10), 'date')}
${input('from', words.from, choices.from)}</div>
<p class="dim">${words.fromHint}</p>
${tick('needsAnswer', words.needsAnswer, choices.needsAnswer)}
${
  (counts?.changed ?? 0) > 0 || choices.update === true ? tick('update', words.update, choices.update) : ''
}</details>
<details class="fold"${
    problem === undefined || problem instanceof NoTextColumn ? '' : html` open`
  }><summary><h2>${words.how}</h2></summary><div class="grid">
${select('delimiter', words.delimiter, choices.file?.delimiter, [
  ['', words.detected],
  ...DELIMITERS.map((one) => [one, words.delimiters[one]] as const),
])}
${select('encoding', words.encoding, choices.file?.encoding, [
  ['', words.detected],
  ...ENCODINGS.map((one) => [one, one.toUpperCase()] as const),
])}</div></details>
${problem === undefined ? '' : acts}</form>`
}

/** `text = Commentaire` as field and column. */
function mappingOf(looked: Looked | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (looked?.file.mapping ?? []).map((one) => {
      const at = one.indexOf(' = ')
      return [one.slice(0, at), one.slice(at + 3)]
    }),
  )
}

export interface ImportPage {
  readonly one: Import
  readonly standing: ImportStanding
  /** 0–1 of the file, while this program brings it in. */
  readonly share: number | undefined
  readonly notice: string | undefined
  readonly problem: string | undefined
}

/** One import: how far it is, what it brought, and the way back. */
export function importPage(view: View, { one, standing, share, notice: said, problem }: ImportPage): Html {
  const words = IMPORT_WORDS[view.language]
  const { counts, state } = one
  const read = standing.cases - standing.waiting
  const body = html`<p class="crumbs"><a href="/import">${words.title}</a></p><h1><bdi>${one.name}</bdi></h1>
<p class="dim">${when(view, one.at)} · <bdi>${words.by(one.by.name)}</bdi></p>
${said === undefined ? '' : notice(said, 'good')}${problem === undefined ? '' : notice(problem, 'alert')}
<section class="sheet looked">
${share === undefined ? '' : progress(`${words.bringing} · ${words.brought(counts.fresh)}`, share, true)}
${
  share !== undefined
    ? ''
    : html`<p class="sum"><b>${words.brought(counts.fresh)}</b></p>${others(
        view,
        counts,
      )}${counts.bad === 0 ? '' : html`<p>${words.counts.bad(counts.bad)}</p>`}`
}
${share === undefined && state === 'running' ? html`<p>${words.interrupted}</p>` : ''}${
  state === 'undone' ? html`<p>${words.undone}</p>` : ''
}
${
  standing.cases === 0
    ? ''
    : html`${
        standing.waiting === 0
          ? html`<p>${words.allRead}</p>`
          : progress(words.reading(read, standing.cases), read / standing.cases, true, 'reading')
      }
${verdicts(view, standing)}
<div class="acts"><a class="button" href="/">${words.inbox}</a></div>`
}
</section>
${wayBack(view, one, standing)}`
  return page(view, `${one.name} · ${words.title}`, 'import', body)
}

function verdicts(view: View, { verdicts: by, held }: ImportStanding): Html {
  const words = IMPORT_WORDS[view.language]
  const number = new Intl.NumberFormat(view.language)
  return html`<dl class="tally">${(['critic', 'detractor', 'unclear', 'neither'] as const).map(
    (one) => html`<div><dt>${view.words.verdict[one]}</dt><dd>${number.format(by[one])}</dd></div>`,
  )}</dl>${held === 0 ? '' : html`<p>${words.held(held)}</p>`}`
}

function wayBack(view: View, { id, state }: Import, { cases, touched }: ImportStanding): Html | '' {
  const words = IMPORT_WORDS[view.language]
  if (state === 'undone' || (cases === 0 && state === 'done')) return ''
  if (touched > 0) return html`<p class="dim">${words.touched(touched)}</p>`
  return html`<form method="post" action="/import/${id}">${csrfField(view)}<div class="acts"><button
    class="quiet" name="act" value="undo">${words.undo}</button></div><small
      class="dim">${words.undoHint}</small></form>`
}

/** A bar that goes on by itself, with scripts and without. */
function progress(label: string, share: number, live: boolean, id = 'progress'): Html {
  return html`<div class="progress" data-poll="${live ? 'yes' : ''}"><noscript><meta http-equiv="refresh"
    content="2"></noscript><label for="${id}"><span role="status">${label}</span></label><progress
      id="${id}" max="1" value="${share.toFixed(3)}"></progress></div>`
}
