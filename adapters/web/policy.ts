import type { Context, MiddlewareHandler } from 'hono'

/** Nothing but our own files, and nothing inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** The API answers programs, and has rules of its own. */
export function isApi(c: Context): boolean {
  return c.req.path.startsWith('/api/') || c.req.path === '/api'
}

/** Headers that let a page of ours do what it must and nothing else. */
export function strictHeaders(): MiddlewareHandler {
  return async (c, next) => {
    if (isApi(c)) return next()
    await next()
    const headers = c.res.headers
    headers.set('content-security-policy', POLICY)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('x-frame-options', 'DENY')
    headers.set('referrer-policy', 'same-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
    return
  }
}
