import { isIP } from 'node:net'
import { z } from 'zod'

/** Addresses or networks of proxies; a network of everybody is none. */
export const proxyList = z
  .string()
  .max(10_000)
  .optional()
  .transform((list) => (list ?? '').split(/[,\s]+/).filter((one) => one !== ''))
  .pipe(z.array(z.string().refine(isNetwork)).max(200))

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || address.includes('%') || more.length > 0) return false
  if (prefix === undefined) return true
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (family === 6 ? 128 : 32)
}
