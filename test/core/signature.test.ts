import { describe, expect, it } from 'vitest'
import { signedBy } from '../../src/core/index.ts'

describe('a draft signed by whoever approves it', () => {
  it.each([
    ['in the speaker’s place', 'Thanks.\n\n— Ana, Acme team', 'Ana', 'Thanks.\n\n— Ben, Acme team'],
    ['before the team', 'Thanks.\n\n— Acme team', undefined, 'Thanks.\n\n— Ben, Acme team'],
    ['once', 'Thanks.\n\n— Ben, Acme team', 'Ana', 'Thanks.\n\n— Ben, Acme team'],
    ['not without a closing line', 'Here at Acme we see it.', 'Ana', 'Here at Acme we see it.'],
    ['not in the words themselves', 'Ana told us.\n— Acme team', 'Ana', 'Ana told us.\n— Ben, Acme team'],
  ])('%s', (_, text, speaker, wanted) => {
    expect(signedBy(text, { speaker }, 'Ben')).toBe(wanted)
  })

  it('whatever signs the name has, and not by nobody', () => {
    expect(signedBy('Hi\n— Ana, Acme', { speaker: 'Ana' }, '$& B.')).toBe('Hi\n— $& B., Acme')
    expect(signedBy('Hi\n— Ana, Acme', { speaker: 'Ana' }, ' ')).toBe('Hi\n— Ana, Acme')
  })
})
