import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Right } from '../../../src/core/index.ts'

/**
 * What somebody must be allowed to, by route: a line for each, or it is refused to everybody. `anybody`: the
 * way in itself, what says nothing of anybody, and what shows by its signature who sent it.
 */
export const ROUTE_RIGHTS: Readonly<Record<string, Right | 'anybody'>> = {
  'GET /healthz': 'anybody',
  'GET /readyz': 'anybody',
  'POST /hooks/comments': 'anybody',
  'POST /hooks/:platform': 'anybody',
  'GET /login': 'anybody',
  'POST /login': 'anybody',
  'GET /welcome/:secret': 'anybody',
  'POST /welcome/:secret': 'anybody',
  'GET /*': 'anybody',

  'GET /metrics': 'see',
  'GET /desk/events': 'see',
  'GET /': 'see',
  'GET /cases/:id': 'see',
  'GET /authors/:id': 'see',
  'GET /promises': 'see',
  'GET /community': 'see',
  'GET /community/ideas': 'see',
  'GET /community/report': 'see',
  'GET /community/report.md': 'see',
  'GET /community/report.csv': 'see',
  'POST /views': 'see',
  'POST /views/remove': 'see',
  'GET /mentions': 'see',
  'GET /replies': 'see',
  'GET /desk/replies': 'see',
  'GET /trends': 'see',
  'GET /trends.csv': 'see',
  'GET /trends/outcomes': 'see',
  'GET /trends/outcomes.csv': 'see',
  'GET /trends/fairness': 'see',
  'GET /settings': 'see',
  'POST /settings': 'see',
  'POST /settings/password': 'see',
  'POST /logout': 'see',

  'POST /cases/:id': 'decide',
  'POST /cases/:id/written-back': 'decide',
  'POST /cases/:id/article': 'decide',
  'POST /cases/:id/notes': 'decide',
  'POST /cases/:id/issue': 'decide',
  'POST /authors/:id/same': 'decide',
  'POST /authors/:id/account': 'decide',
  'POST /desk/lint': 'decide',
  'POST /desk/promises': 'decide',
  'POST /desk/typed': 'decide',
  'POST /bulk': 'decide',
  'POST /bulk/preview': 'decide',
  'POST /bulk/undo': 'decide',
  // Nobody's words: we made them up.
  'POST /samples/remove': 'decide',
  'GET /replies/:id': 'decide',
  'POST /replies/:id': 'decide',
  'GET /paste': 'decide',
  'POST /paste': 'decide',
  'GET /import': 'decide',
  'POST /import': 'decide',
  'GET /import/:id': 'decide',
  // Takes back only what nobody has worked on.
  'POST /import/:id': 'decide',
  'GET /import/look/:upload': 'decide',
  'POST /import/look/:upload': 'decide',

  'GET /settings/status': 'settings',
  'GET /settings/decisions': 'export',
  'GET /settings/decisions.csv': 'export',
  'GET /authors/:id/export': 'export',
  'GET /authors/:id/forget': 'forget',
  'POST /authors/:id/forget': 'forget',
  'GET /settings/words': 'settings',
  'POST /settings/words': 'settings',
  'GET /settings/playbook': 'settings',
  'POST /settings/playbook': 'settings',
  'GET /settings/answers': 'settings',
  'POST /settings/answers': 'settings',
  'GET /settings/people': 'people',
  'POST /settings/people': 'people',
  'POST /settings/people/begin': 'people',
  'POST /settings/people/:id': 'people',

  'GET /api/cases': 'see',
  'GET /api/cases/:id': 'see',
  'GET /api/openapi.json': 'see',
  'POST /api/analyze': 'see',
  'POST /api/comments': 'decide',
  'DELETE /api/comments/:source/:id': 'forget',
  'POST /api/cases/:id/decisions': 'decide',
  'POST /api/cases/:id/mended': 'decide',
  'POST /api/cases/:id/answers': 'decide',
}

/**
 * What this request's route asks for; `nobody` where it has no line, undefined where there is no such route.
 */
export function rightFor(c: Context): Right | 'anybody' | 'nobody' | undefined {
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
  if (route === undefined || route.path.startsWith('/assets/')) return undefined
  return ROUTE_RIGHTS[`${route.method} ${route.path}`] ?? 'nobody'
}
