import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** A year; this host only, since others of the same domain are none of our business. */
const HSTS = 'max-age=31536000'

/**
 * Headers on every answer, whatever it is: nothing but our own files, nothing inline, nowhere framed.
 * @param isSecure it came over TLS
 */
export function strictHeaders(isSecure: (c: Context) => boolean): MiddlewareHandler {
  const set = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    // Only where TLS is: over plain http it would be ignored, or a lie.
    strictTransportSecurity: false,
  })
  return async (c, next) => {
    await set(c, next)
    const { headers } = c.res
    if (isSecure(c)) headers.set('strict-transport-security', HSTS)
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
}
