import { parseAnswers } from './analysis/known/parse.ts'
import { parseWords } from './analysis/team/parse.ts'
import { answersDesk } from './answers-desk.ts'
import type { Config } from './config.ts'
import type { AnswersDesk, Desk, PlaybookDesk, Reader, TeamDesk } from './core/index.ts'
import { playbookDesk } from './playbook-desk.ts'
import { type Changeable, teamDesk } from './team-words.ts'

/** What a team may change of its words on the desk. */
export function teamDesks(
  { words, playbook, answers, brand }: Pick<Config, 'words' | 'playbook' | 'answers' | 'brand'>,
  live: Changeable,
  desk: Pick<Desk, 'list' | 'get'>,
  reader: Pick<Reader, 'compare'>,
): { readonly team: TeamDesk; readonly playbook: PlaybookDesk; readonly answers: AnswersDesk } {
  return {
    team: teamDesk(words, live, desk, reader, parseWords),
    answers: answersDesk(answers, live, desk, parseAnswers),
    playbook: playbookDesk(playbook, live, desk, brand),
  }
}
