import { parseWords } from './analysis/team/parse.ts'
import type { Config } from './config.ts'
import type { Desk, PlaybookDesk, Reader, TeamDesk } from './core/index.ts'
import { playbookDesk } from './playbook-desk.ts'
import { type Changeable, teamDesk } from './team-words.ts'

/** What a team may change of its words on the desk. */
export function teamDesks(
  { words, playbook, brand }: Pick<Config, 'words' | 'playbook' | 'brand'>,
  live: Changeable,
  desk: Pick<Desk, 'list' | 'get'>,
  reader: Pick<Reader, 'compare'>,
): { readonly team: TeamDesk; readonly playbook: PlaybookDesk } {
  return {
    team: teamDesk(words, live, desk, reader, parseWords),
    playbook: playbookDesk(playbook, live, desk, brand),
  }
}
