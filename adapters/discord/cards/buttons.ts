import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { cardOf } from '../../../src/core/card.ts'
import { holdCard } from '../../../src/core/hold-card.ts'
import {
  type Case,
  isBlocked,
  type Language,
  type Remark,
  shortened,
  VERDICTS,
  webAddress,
} from '../../../src/core/index.ts'
import { isPraise } from '../../../src/core/praise.ts'
import { approveLabel, CHOICES, canUndo, placeOf, readyOf, wayName } from '../../../src/core/ways.ts'
import { ANSWER_WORDS } from '../../../src/core/words/answers.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { PRAISE_WORDS } from '../../../src/core/words/praise.ts'
import { type Ask, customId } from '../custom-id.ts'
import { plain } from '../text.ts'
import { DISCORD_WORDS } from '../words.ts'
import { type Reviewed, tooLongFor } from './answer.ts'
import { hasMore } from './conversation.ts'
import { DISCORD_LIMITS } from './limits.ts'

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

type Style = Exclude<ButtonStyle, ButtonStyle.Link | ButtonStyle.Premium>
const { Primary, Secondary } = ButtonStyle

export function button(
  id: string,
  label: string,
  style: Style = Secondary,
  disabled = false,
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style,
    custom_id: id,
    label: shortened(label, DISCORD_LIMITS.buttonLabel),
    ...(disabled ? { disabled } : {}),
  }
}

/** No row when there is nothing in it: Discord refuses empty ones. */
export function row(components: readonly APIButtonComponent[]): Row[] {
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...components] }]
}

/** Discord takes no whole card when one address in it isn't to its liking, such as `localhost`. */
const PUBLIC_HOST = /\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i

/** A link only to a public web address, and only a short one. */
function link(url: string | undefined | null, label: string): APIButtonComponent[] {
  const parsed = webAddress(url)
  if (parsed === null || parsed.href.length > DISCORD_LIMITS.url) return []
  if (!PUBLIC_HOST.test(parsed.hostname) || parsed.username !== '') return []
  return [
    {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      url: parsed.href,
      label: shortened(label, DISCORD_LIMITS.buttonLabel),
    },
  ]
}

/** What can be done with a case as it stands, and nothing else. */
export function caseRows(reviewed: Reviewed, language: Language, deskUrl?: string): Row[] {
  const one = reviewed.case
  const { kase } = WORDS[language]
  const own = DISCORD_WORDS[language]
  const does = (ask: Ask, label: string, style?: Style) =>
    button(customId(ask, one.id, one.version), label, style)
  const decide =
    one.status === 'pending'
      ? [
          ...row(pendingButtons(reviewed, language)),
          ...(one.assessment.hold === undefined
            ? [wayRow(one, language), readingRow(one, language)]
            : row([does('lift', holdCard(one.assessment.hold, language).lift)])),
        ]
      : row(laterButtons(one, language))
  const { offers = [] } = reviewed
  const look = [
    ...(offers.length > 0 && one.status === 'pending' ? [does('offers', ANSWER_WORDS[language].show)] : []),
    ...(one.proposal === null || one.status !== 'pending' ? [] : [does('others', own.whyNot)]),
    ...(isPraise(one) ? [does('praise', PRAISE_WORDS[language].button)] : []),
    ...(hasMore(one) ? [button(customId('all', one.id, 0), own.showAll)] : []),
    ...link(one.comment.url, kase.open),
    ...link(one.replyUrl, kase.seeReply),
    ...link(
      deskUrl === undefined ? undefined : `${deskUrl.replace(/(?<!\/)\/+$/, '')}/cases/${one.id}`,
      own.openCase,
    ),
  ]
  return [...decide, ...row(look.slice(0, 5))]
}

function pendingButtons(reviewed: Reviewed, language: Language): APIButtonComponent[] {
  const { case: one, now } = reviewed
  const { kase } = WORDS[language]
  const id = (ask: Ask) => customId(ask, one.id, one.version)
  const held = one.claim !== null && Date.parse(one.claim.until) > now.getTime()
  const { hold } = cardOf(one, language)
  const approve = button(
    id('approve'),
    approveLabel(one, readyOf(one).choice, plain(placeOf(one.comment, WORDS[language].venue), 40), language),
    Primary,
    !canApprove(reviewed),
  )
  const mend = isBlocked(one) && readyOf(one).choice !== 'ignore' ? one.returned?.mend : undefined
  return [
    // The place said no, and nothing of what it said it for has changed.
    ...(mend === 'place' ? [button(id('mended'), kase.checkMended, Primary)] : []),
    // Of a hold there is nothing to approve before a person has written it.
    ...(mend !== undefined || (hold !== null && one.draft === null) ? [] : [approve]),
    button(id('edit'), hold?.byHand ?? DISCORD_WORDS[language].edit, mend === 'text' ? Primary : Secondary),
    button(id('dismiss'), hold?.handled ?? kase.dismiss),
    held ? button(id('steal'), kase.steal) : button(id('claim'), kase.claim),
    ...(held ? [button(id('release'), kase.release)] : []),
  ]
}

function canApprove({ case: one, remarks }: { case: Case; remarks: readonly Remark[] }): boolean {
  const { choice, text } = readyOf(one)
  if (choice === 'ignore') return true
  if (text === undefined || text.trim() === '') return false
  return tooLongFor(one, text) === undefined && !remarks.some(({ refuses }) => refuses)
}

function laterButtons(one: Case, language: Language): APIButtonComponent[] {
  const { kase } = WORDS[language]
  const does = (ask: Ask, label: string, style?: Style) =>
    button(customId(ask, one.id, one.version), label, style)
  const undo = canUndo(one) ? [does('undo', kase.undo)] : []
  switch (one.status) {
    case 'approved':
      if (one.postable) return undo
      return [button(customId('reply', one.id), kase.copy), does('posted', kase.posted, Primary), ...undo]
    case 'uncertain':
      return [
        does('arrived', kase.arrived, Primary),
        does('resend', kase.sendAgain),
        does('close', kase.close),
      ]
    case 'posted':
    case 'awaiting-answer':
      return [does('close', kase.close), ...undo]
    default:
      return undo
  }
}

/** Another way to answer: choosing one opens its draft for editing. */
function wayRow(one: Case, language: Language): Row {
  const { choice } = readyOf(one)
  const { verdict, others } = cardOf(one, language)
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: customId('way', one.id, one.version),
        placeholder: shortened(DISCORD_WORDS[language].otherWay, 150),
        options: CHOICES.filter((other) => other !== choice).map((other) => {
          const because = others.find((way) => way.choice === other)?.because[0]
          return {
            value: other,
            label: shortened(wayName(other, verdict, language), DISCORD_LIMITS.optionLabel),
            ...(because ? { description: plain(because, DISCORD_LIMITS.optionDescription) } : {}),
          }
        }),
      },
    ],
  }
}

/** How it reads to whoever decides, where that is another than the program says. */
function readingRow(one: Case, language: Language): Row {
  const { kase, verdictLong } = WORDS[language]
  const said = one.reclassified ?? one.assessment.verdict
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: customId('reading', one.id, one.version),
        placeholder: shortened(kase.reclassifyDo, 150),
        options: VERDICTS.filter((verdict) => verdict !== said).map((value) => ({
          value,
          label: shortened(verdictLong[value], DISCORD_LIMITS.optionLabel),
        })),
      },
    ],
  }
}
