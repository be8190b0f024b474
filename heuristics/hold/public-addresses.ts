import { longRegex } from '../../src/core/index.ts'

/** Addresses of desks, published to be written to. */
const ROLES = new Set(
  (
    'abuse accueil admin administration billing booking bookings boutique bonjour business career ' +
    'careers commande ' +
    'commandes commercial communication community compta comptabilite contact contactus customer ' +
    'customercare ' +
    'customerservice customersupport direction dpo editor enquiries events facturation feedback ' +
    'formation git ' +
    'hello help helpdesk hi hotline info information infos inquiries jobs legal marketing media mail ' +
    'news newsletter no-reply noreply notifications office orders partners postmaster presse press ' +
    'privacy pro ' +
    'public recrutement redaction refunds rgpd gdpr returns reservation reservations rh hr sales ' +
    'sav secretariat ' +
    'security service serviceclient service-client service.client services shop studio support team tech ' +
    'vente ventes webmaster'
  ).split(' '),
)

export function isRoleAddress(local: string): boolean {
  const lower = local.toLowerCase()
  return ROLES.has(lower) || ROLES.has(lower.split(/[.+_-]/)[0] ?? '')
}

const SAMPLE_HOST = longRegex()`
    (?:^|\.)(?:example(?:\.\w+)?|test|invalid|localhost|email\.com|domain\.com|mail\.example)$|\.(?:png|
    jpe?g|gif|svg|js|ts|css)$|^[\d.]+$|\.\d+$`

/** Reserved for examples (RFC 2606), and what isn't a host at all: `file@2x.png`, `user@1.2.3`. */
export function isSampleHost(host: string): boolean {
  const lower = host.toLowerCase()
  return SAMPLE_HOST.test(lower)
}
