import type { PlaceDouble } from './contract.ts'
import { MASTODON_CALLS, readText } from './reading.ts'
import { openServer, type Request, type Response, standing } from './server.ts'

interface Status {
  readonly id: string
  readonly account: string
  readonly answers: string | null
  readonly visibility: string
  content: string
  readonly at: string
  gone: boolean
}

export const TOKEN = 'mastodon-access-token-of-the-test'
const ME = '1'
const HANDLE = 'acme'
const SAM = '@sam@m.cuisine.fr'
const NO_RECORD: Response = { status: 404, json: { error: 'Record not found' } }

/** As a server shows it: names without their servers, the ends of addresses out of sight. */
function html(content: string): string {
  const shown = content
    .replace(
      /@(sam)@m\.cuisine\.fr/g,
      '<span class="h-card"><a class="u-url mention">@<span>$1</span></a></span>',
    )
    .replace(
      /(https?:\/\/)([^\s<]{1,30})([^\s<]*)/g,
      '<a><span class="invisible">$1</span>$2<span>$3</span></a>',
    )
  return `<p>${shown.replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br />')}</p>`
}

/** A server of Mastodon, as far as tags, mentions and statuses go. */
export async function openMastodon(
  now: () => Date,
  { listsStatuses = true, limits = '', warning = '', handle = SAM.slice(1) } = {},
): Promise<
  PlaceDouble & {
    readonly url: string
    readonly statuses: readonly Status[]
    say(text: string, below?: string, visibility?: string): string
    /** What Sam wrote isn't shown to us any more. */
    hides(why: 'blocked' | 'suspended' | 'account deleted'): void
  }
> {
  const statuses: Status[] = []
  const keys = new Map<string, Status>()
  const server = await openServer(answer, {
    isPosting: ({ method, path }) => method === 'POST' && path === '/api/v1/statuses',
    refuses: { status: 403, json: { error: 'This action is not allowed' } },
    busy: { status: 429, headers: { 'retry-after': '7' }, json: { error: 'Too many requests' } },
  })
  const shown = ({ id, account, answers, visibility, content, at }: Status) => ({
    id,
    created_at: at,
    in_reply_to_id: answers,
    visibility,
    spoiler_text: warning,
    language: 'en',
    url: `${server.url}/@${account === ME ? HANDLE : 'sam'}/${id}`,
    content: html(content),
    reblog: null,
    media_attachments: [],
    account: {
      id: account,
      acct: account === ME ? HANDLE : handle,
      display_name: account === ME ? 'Acme' : 'Sam',
      bot: false,
    },
  })
  let hidden: string | undefined
  const there = () =>
    statuses.filter(({ gone, account }) => !gone && (hidden === undefined || account === ME))
  const mentions = () => there().filter(({ account }) => account !== ME)
  const descendants = (id: string): readonly Status[] =>
    there().flatMap((one) => (one.answers === id ? [one, ...descendants(one.id)] : []))
  const ancestors = ({ answers }: Status): readonly Status[] => {
    const above = there().find(({ id }) => id === answers)
    return above === undefined ? [] : [...ancestors(above), above]
  }

  /** As Mastodon pages: `min_id` begins right behind that id; every page has the newest first. */
  function page(all: readonly Status[], { query }: Request): readonly Status[] {
    const limit = Math.min(Number(query.get('limit') ?? 20), 40)
    const least = query.get('min_id')
    const behind = all.filter(({ id }) => least === null || Number(id) > Number(least))
    return (least === null ? behind.slice(-limit) : behind.slice(0, limit)).toReversed()
  }

  function answer(request: Request): Response {
    const { method, path, headers, query } = request
    if (headers.authorization !== `Bearer ${TOKEN}`)
      return { status: 401, json: { error: 'The access token is invalid' } }
    if (path === '/api/v1/accounts/verify_credentials') return { status: 200, json: { id: ME, acct: HANDLE } }
    if (path === '/api/v1/notifications')
      return {
        status: 200,
        json: page(mentions(), request).map((one) => ({ id: one.id, type: 'mention', status: shown(one) })),
      }
    if (path === '/api/v1/timelines/tag/acme') return { status: 200, json: page(there(), request).map(shown) }
    if (path === '/api/v1/statuses' && method === 'POST') return create(request)
    if (path === '/api/v1/statuses') {
      if (!listsStatuses) return NO_RECORD
      const ids = query.getAll('id[]')
      return {
        status: 200,
        json: there()
          // What a moderator limited is left out.
          .filter(({ id, content }) => ids.includes(id) && (limits === '' || !content.includes(limits)))
          .map(shown),
      }
    }
    const [, account] = /^\/api\/v1\/accounts\/(\d+)$/.exec(path) ?? []
    if (account !== undefined)
      return hidden === 'account deleted'
        ? NO_RECORD
        : {
            status: 200,
            json: { id: account, acct: handle, ...(hidden === 'suspended' ? { suspended: true } : {}) },
          }
    if (path === '/api/v1/accounts/relationships')
      return {
        status: 200,
        json: query.getAll('id[]').map((id) => ({ id, blocked_by: hidden === 'blocked' })),
      }
    const [, id, context] = /^\/api\/v1\/statuses\/(\d+)(\/context)?$/.exec(path) ?? []
    const one = there().find((status) => status.id === id)
    if (one === undefined) return NO_RECORD
    if (context === undefined) return { status: 200, json: shown(one) }
    return {
      status: 200,
      json: { ancestors: ancestors(one).map(shown), descendants: descendants(one.id).map(shown) },
    }
  }

  function create({ body, headers }: Request): Response {
    const key = String(headers['idempotency-key'] ?? '')
    const before = keys.get(key)
    if (before !== undefined) return { status: 200, json: shown(before) }
    if (!there().some(({ id }) => id === body.in_reply_to_id)) return NO_RECORD
    if (body.status.length > 5_000)
      return { status: 422, json: { error: 'Validation failed: Text character limit exceeded' } }
    const made = add(escaped(body.status), body.in_reply_to_id, ME, body.visibility)
    if (key !== '') keys.set(key, made)
    return { status: 200, json: shown(made) }
  }

  function add(content: string, answers: string | null, account: string, visibility: string): Status {
    const id = String(115_000_000_000_000 + statuses.length)
    const made = { id, account, answers, visibility, content, at: now().toISOString(), gone: false }
    statuses.push(made)
    return made
  }
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const plain = (content: string) => content.replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  const ours = () => statuses.filter(({ account }) => account === ME).map(({ content }) => plain(content))
  const byId = (id: string) => statuses.find((one) => one.id === id) as Status

  return {
    url: server.url,
    statuses,
    hides(why) {
      hidden = why
    },
    say: (text: string, below?: string, visibility?: string) =>
      add(escaped(text), below ?? null, '9', visibility ?? 'unlisted').id,
    edit(id, text) {
      byId(id).content = escaped(text)
    },
    remove(id) {
      byId(id).gone = true
    },
    replies: (id) =>
      there()
        .filter(({ account, answers }) => account === ME && answers === id)
        .map(({ content }) => readText(plain(content), []).seen.replace(`${SAM} `, '')),
    links: () => ours().flatMap((text) => readText(text, []).links),
    called: () =>
      ours().flatMap((text) => {
        const { called } = readText(text, MASTODON_CALLS, { withinLinks: true })
        // Once: who is answered.
        return called.filter((name, at) => name !== SAM || called.indexOf(SAM) !== at)
      }),
    ...standing(server),
  }
}
