import { webApi } from '@slack/bolt'
import { WinnowError } from '../../src/core/index.ts'

/** How a call to Slack failed, as far as it matters for what to do next. */
export type Fault =
  /** Too many calls; nothing was done. Seconds to wait. */
  | { readonly kind: 'busy'; readonly after: number }
  /** No connection came about; nothing was sent. */
  | { readonly kind: 'away'; readonly code: string }
  /** Slack said no, by its code; nothing was done. */
  | { readonly kind: 'refused'; readonly code: string }
  /** It was sent, and nobody knows what came of it. */
  | { readonly kind: 'unknown'; readonly code: string }

/** Codes of the network's own that say that nothing was sent. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** Answers of Slack's after which something may have been done all the same. */
const DOUBTFUL = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'])

/** Without a `Retry-After` that can be read, in seconds. */
const PATIENCE = 30

/** Reads an error of Slack's client. Carries Slack's codes and nothing else, so it may be logged. */
export function faultOf(error: unknown): Fault {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'busy', after: error.retryAfter }
  if (error instanceof webApi.WebAPIPlatformError) {
    // What is no code may be anything, e.g. a page of a proxy's.
    const code = /^[a-z0-9_]{1,64}$/.test(error.data.error) ? error.data.error : undefined
    if (code === undefined) return { kind: 'unknown', code: 'no_readable_answer' }
    if (code === 'ratelimited' || code === 'rate_limited')
      return { kind: 'busy', after: error.data.response_metadata?.retryAfter ?? PATIENCE }
    return { kind: DOUBTFUL.has(code) ? 'unknown' : 'refused', code }
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    const code = `http_${error.statusCode}`
    return { kind: error.statusCode >= 500 ? 'unknown' : 'refused', code }
  }
  if (error instanceof webApi.WebAPIRequestError) {
    const code = codeOf(error.original)
    return { kind: UNSENT.has(code) ? 'away' : 'unknown', code }
  }
  // Thrown by the client for a 429 without a readable Retry-After.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain'))
    return { kind: 'busy', after: PATIENCE }
  return { kind: 'unknown', code: error instanceof Error ? codeOf(error) : 'no_error' }
}

/** The network's code, from however deep it is wrapped; messages may hold addresses. */
function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return 'failed'
  if ('code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{2,60}$/.test(error.code))
    return error.code
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout'
  return codeOf(error.cause, depth + 1)
}

export function codeOfFault(fault: Fault): string {
  return fault.kind === 'busy' ? 'ratelimited' : fault.code
}

/** One error of our own for what Slack did, with what was tried. Errors of our own pass unchanged. */
export function slackError(error: unknown, doing: string): WinnowError {
  if (error instanceof WinnowError) return error
  const fault = faultOf(error)
  const message = `Slack, ${doing}: ${codeOfFault(fault)}.`
  if (fault.kind === 'busy') return new WinnowError('post_retry', message, { retryAfter: fault.after })
  if (fault.kind === 'away') return new WinnowError('post_retry', message)
  return new WinnowError(fault.kind === 'refused' ? 'post_refused' : 'internal', message)
}
