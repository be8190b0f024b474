import { describe, expect, it } from 'vitest'
import { refusedFor as refusedOnDiscord } from '../../adapters/discord/mended.ts'
import { refusedFor as refusedInSlack } from '../../adapters/slack/mended.ts'
import type { PostOutcome } from '../../src/core/index.ts'
import {
  DISCORD_REASONS,
  REASONS,
  reason,
  reasonIn,
  SLACK_REASONS,
  whyIn,
} from '../../src/core/words/reasons/index.ts'

const whyOf = (outcome: PostOutcome) => ('why' in outcome ? outcome.why : '')

describe('why a reply is not there, in the reader’s language', () => {
  it.each<[string, string, string]>([
    [
      'Slack',
      whyOf(refusedInSlack('is_archived')),
      'Le canal est archivé. Quelqu’un doit le désarchiver. (Slack: is_archived)',
    ],
    [
      'Slack, a code nobody knows',
      whyOf(refusedInSlack('as_yet_unheard')),
      'Slack a refusé : as_yet_unheard.',
    ],
    [
      'Discord',
      whyOf(refusedOnDiscord({ code: 160005, status: 403 })),
      'Le fil est verrouillé : déverrouillez-le, ou donnez-y au rôle de Winnow « Gérer les fils ». ' +
        '(Discord: 160005)',
    ],
    [
      'Discord, a code nobody knows',
      whyOf(refusedOnDiscord({ code: 1, status: 403 })),
      'Discord a refusé : 1.',
    ],
    [
      'Discord, its token',
      whyOf(refusedOnDiscord({ code: 0, status: 401 })),
      'Le jeton n’est plus valable : mettez-en un nouveau (DISCORD_TOKEN). (Discord: 401)',
    ],
    ['slow mode', 'the channel is in slow mode (code 20016)', 'le salon est en mode lent (code 20016)'],
    ['a reply address', reason('webhookAnswered', '403'), 'l’adresse de réponse a répondu 403'],
    [
      'a reply address that redirects',
      reason('webhookRedirect', '302'),
      'l’adresse de réponse a répondu 302, une redirection, qui n’est pas suivie : indiquez l’adresse finale',
    ],
    ['the program', reason('stoppedSending'), 'le programme s’est arrêté pendant l’envoi'],
    ['what nobody put into French', 'database_away', 'database_away'],
  ])('%s', (_, written, said) => {
    expect(reasonIn('fr', written)).toBe(said)
    expect(reasonIn('en', written)).toBe(written)
  })

  it('is known in French whatever the code', () => {
    const written = [
      ...Object.keys(REASONS).map((kind) => reason(kind as keyof typeof REASONS, 'E42')),
      ...Object.keys(SLACK_REASONS).map((code) => whyOf(refusedInSlack(code))),
      ...Object.keys(DISCORD_REASONS).map((code) =>
        whyOf(refusedOnDiscord({ code: Number(code), status: 403 })),
      ),
    ]
    for (const one of written) {
      const said = reasonIn('fr', one)
      expect(said).not.toBe(one)
      // What an admin looks up stays what it is.
      for (const [code] of one.matchAll(/E42|\((?:Slack|Discord): \w+\)/g)) expect(said).toContain(code)
    }
  })

  it('is left as a person wrote it', () => {
    const written = { reason: 'no answer in time', place: 'desk' } as const
    expect(whyIn('fr', { ...written, actor: { id: 'desk:ana', name: 'Ana' } })).toBe('no answer in time')
    expect(whyIn('fr', { ...written, actor: { id: 'winnow', name: 'Winnow' } })).toBe(
      'pas de réponse à temps',
    )
  })
})
