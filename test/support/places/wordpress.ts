import type { PlaceDouble } from './contract.ts'
import { readHtml, WORDPRESS_CALLS } from './reading.ts'
import { openServer, type Request, type Response, standing } from './server.ts'

interface Stored {
  readonly id: number
  readonly parent: number
  readonly author: number
  readonly name: string
  content: string
  readonly at: string
  status: 'approve' | 'trash'
}

export const ACCOUNT = { user: 'ana', password: 'abcd EFGH 1234 ijkl' }
const ME = 7
const ERROR = (status: number, code: string): Response => ({
  status,
  json: { code, message: 'Sorry.', data: { status } },
})

/** A blog's REST API: the comments of one post, as WordPress 6 answers. */
export async function openWordPress(
  now: () => Date,
): Promise<PlaceDouble & { readonly url: string; answersAll(response: Response | undefined): void }> {
  const comments: Stored[] = []
  const server = await openServer(answer, {
    isPosting: ({ method, path }) => method === 'POST' && path === '/wp-json/wp/v2/comments',
    refuses: ERROR(403, 'rest_comment_closed'),
    busy: { ...ERROR(429, 'too_many_requests'), headers: { 'retry-after': '7' } },
  })
  const address = (id: number) => `${server.url}/acme/#comment-${id}`
  const shown = ({ id, parent, author, name, content, at }: Stored) => ({
    id,
    post: 4,
    parent,
    author,
    author_name: name,
    author_url: '',
    date: at,
    date_gmt: at,
    content: { rendered: `<p>${texturized(content)}</p>\n` },
    link: address(id),
    status: 'approved',
    type: 'comment',
    _embedded: {
      up: [
        {
          id: 4,
          title: { rendered: 'Three months with Acme &#8211; a review' },
          link: `${server.url}/acme/`,
        },
      ],
    },
  })

  let all: Response | undefined

  function answer(request: Request): Response {
    if (all !== undefined) return all
    const { method, path, headers } = request
    const basic = `Basic ${Buffer.from(`${ACCOUNT.user}:${ACCOUNT.password}`).toString('base64')}`
    if (headers.authorization !== undefined && headers.authorization !== basic)
      return ERROR(401, 'incorrect_password')
    if (path === '/wp-json/wp/v2/users/me')
      return headers.authorization === basic
        ? { status: 200, json: { id: ME } }
        : ERROR(401, 'rest_not_logged_in')
    const [, one] = /^\/wp-json\/wp\/v2\/comments(?:\/(\d+))?$/.exec(path) ?? []
    if (method === 'GET' && one !== undefined) {
      const found = comments.find(({ id, status }) => String(id) === one && status === 'approve')
      return found === undefined ? ERROR(404, 'rest_comment_invalid_id') : { status: 200, json: shown(found) }
    }
    if (!path.startsWith('/wp-json/wp/v2/comments')) return ERROR(404, 'rest_no_route')
    return method === 'POST' ? create(request, headers.authorization === basic) : listed(request)
  }

  function listed({ query }: Request): Response {
    const include = query.get('include')?.split(',')
    const parent = query.get('parent')
    const per = Number(query.get('per_page') ?? 10)
    if (per > 100) return ERROR(400, 'rest_invalid_param')
    const found = comments
      .filter(({ status }) => status === 'approve')
      .filter(({ id }) => include === undefined || include.includes(String(id)))
      .filter((comment) => parent === null || String(comment.parent) === parent)
      .sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1))
    if (query.get('order') !== 'asc') found.reverse()
    const from = (Number(query.get('page') ?? 1) - 1) * per
    const pages = String(Math.ceil(found.length / per))
    return {
      status: 200,
      headers: { 'x-wp-totalpages': pages },
      json: found.slice(from, from + per).map(shown),
    }
  }

  function create({ body }: Request, allowed: boolean): Response {
    if (!allowed) return ERROR(401, 'rest_comment_login_required')
    if (body.post !== 4) return ERROR(403, 'rest_comment_invalid_post_id')
    if (body.content === '') return ERROR(400, 'rest_comment_content_invalid')
    if (
      comments.some(
        ({ content, author, parent }) => author === ME && content === body.content && parent === body.parent,
      )
    )
      return ERROR(409, 'comment_duplicate')
    const made = add(body.content, body.parent, ME, 'Ana at Acme')
    return {
      status: 201,
      headers: { location: `${server.url}/wp-json/wp/v2/comments/${made.id}` },
      json: shown(made),
    }
  }

  function add(content: string, parent: number, author: number, name: string): Stored {
    const id = 100 + comments.length
    const made: Stored = {
      id,
      parent,
      author,
      name,
      content,
      at: now().toISOString().slice(0, 19),
      status: 'approve',
    }
    comments.push(made)
    return made
  }
  const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const ours = () => comments.filter(({ author }) => author === ME)
  const byId = (id: string) => comments.find((one) => String(one.id) === id) as Stored

  return {
    url: server.url,
    /** A plugin or a proxy answers whatever is asked. */
    answersAll(response) {
      all = response
    },
    say: (text, below = '0') => String(add(html(text), Number(below), 0, 'Sam').id),
    edit(id, text) {
      byId(id).content = html(text)
    },
    remove(id) {
      byId(id).status = 'trash'
    },
    replies: (id) =>
      comments
        .filter((one) => one.author === ME && String(one.parent) === id)
        .map(({ content }) => readHtml(content, []).seen),
    links: () => ours().flatMap(({ content }) => readHtml(content, []).links),
    called: () => ours().flatMap(({ content }) => readHtml(content, WORDPRESS_CALLS).called),
    ...standing(server),
  }
}

/** As WordPress sets type. */
function texturized(content: string): string {
  return content
    .replaceAll('---', '&#8212;')
    .replaceAll('--', '&#8211;')
    .replaceAll('...', '&#8230;')
    .replace(/(^|\s)"/g, '$1&#8220;')
    .replaceAll('"', '&#8221;')
    .replaceAll("'", '&#8217;')
}
