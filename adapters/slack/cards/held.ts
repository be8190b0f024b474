import type { types } from '@slack/bolt'
import type { Card } from '../../../src/core/card.ts'
import { holdHelp } from '../../../src/core/hold-card.ts'
import type { Case } from '../../../src/core/index.ts'
import { bullets, line, richText, said } from './parts.ts'
import type { View } from './view.ts'

/** What a person does with a held comment, who is told, and who listens. Nothing on any other card. */
export function toldBlocks(
  { language, hold: told }: View,
  { assessment }: Pick<Case, 'assessment'>,
  { hold }: Card,
): readonly types.KnownBlock[] {
  if (hold === null) return []
  const help = holdHelp(assessment, language, told?.helping)
  return [
    richText(
      line(mentioned(told?.mention), said(hold.advice)),
      ...(help.length === 0 ? [] : [bullets(help.map((one) => line(said(one))))]),
    ),
  ]
}

/** A person (U…, W…) or a user group (S…), as Slack calls them. */
function mentioned(id: string | undefined): types.RichTextSection['elements'] {
  if (id === undefined) return []
  const who: types.RichTextSection['elements'][number] = id.startsWith('S')
    ? { type: 'usergroup', usergroup_id: id }
    : { type: 'user', user_id: id }
  return [who, { type: 'text', text: ' ' }]
}
