import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js'
import { cardOf } from '../../../src/core/card.ts'
import { type Case, isBlocked, type Language, shortened } from '../../../src/core/index.ts'
import { CHOICES, readyOf, wayName } from '../../../src/core/ways.ts'
import { type Choice, WORDS } from '../../../src/core/words/index.ts'
import { customId } from '../custom-id.ts'
import { DISCORD_WORDS } from '../words.ts'
import { DISCORD_LIMITS } from './limits.ts'

/** Names of the modals' fields. */
export const FIELD = { text: 'text', way: 'way', after: 'after', reason: 'reason', url: 'url' } as const
/** What sending the window for editing does; Discord names its button by itself. */
export const THEN = { save: 'save', approve: 'approve' } as const

export type Modal = APIModalInteractionResponseCallbackData

/**
 * The reply, open for editing, with the way to answer above it.
 * @param into what becomes of the draft
 * @returns undefined when the draft is longer than a Discord window takes: cutting it would lose words
 */
export function editModal(
  one: Case,
  language: Language,
  wanted?: Choice,
  into: (text: string) => string = (text) => text,
): Modal | undefined {
  const own = DISCORD_WORDS[language]
  const { choice, text: ready = '' } = readyOf(one, wanted)
  const text = into(ready)
  if (text.length > DISCORD_LIMITS.textInput) return undefined
  const { verdict } = cardOf(one, language)
  const here = one.source === 'discord' && one.postable
  const tooLong = here && text.length > DISCORD_LIMITS.content
  const hint = tooLong ? own.modalTooLong(text.length) : here ? own.modalLimit : undefined
  return {
    custom_id: customId('edit', one.id, one.version),
    title: shortened(own.modalTitle, DISCORD_LIMITS.modalTitle),
    components: [
      {
        type: ComponentType.Label,
        label: shortened(own.modalWay, DISCORD_LIMITS.label),
        component: {
          type: ComponentType.StringSelect,
          custom_id: FIELD.way,
          required: true,
          options: CHOICES.map((other) => ({
            value: other,
            label: shortened(wayName(other, verdict, language), DISCORD_LIMITS.optionLabel),
            default: other === choice,
          })),
        },
      },
      {
        type: ComponentType.Label,
        label: shortened(WORDS[language].kase.text, DISCORD_LIMITS.label),
        ...(hint === undefined ? {} : { description: shortened(hint, DISCORD_LIMITS.labelDescription) }),
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD.text,
          style: TextInputStyle.Paragraph,
          required: false,
          // The window itself counts along, unless the draft is too long already.
          max_length: here && !tooLong ? DISCORD_LIMITS.content : DISCORD_LIMITS.textInput,
          ...(text === '' ? {} : { value: text }),
        },
      },
      thenLabel(one, language),
    ],
  }
}

/** The draft is saved in any case; where the place refuses, whatever the text, nothing else is offered. */
function thenLabel(one: Case, language: Language): Modal['components'][number] {
  const own = DISCORD_WORDS[language]
  const blocked = isBlocked(one) && one.returned?.mend === 'place'
  const approve = { value: THEN.approve, label: one.postable ? own.thenPost : own.thenPaste }
  return {
    type: ComponentType.Label,
    label: shortened(own.modalThen, DISCORD_LIMITS.label),
    component: {
      type: ComponentType.StringSelect,
      custom_id: FIELD.after,
      required: true,
      options: [{ value: THEN.save, label: own.thenSave, default: true }, ...(blocked ? [] : [approve])],
    },
  }
}

/** Nothing is sent; a reason may be left for colleagues. */
export function dismissModal(one: Case, language: Language): Modal {
  const { kase } = WORDS[language]
  return lineModal(customId('dismiss', one.id, one.version), kase.dismissNow, FIELD.reason, kase.reason, 512)
}

/** "I have posted it": where it stands, if the person likes to say. */
export function postedModal(one: Case, language: Language): Modal {
  const { kase } = WORDS[language]
  return lineModal(customId('posted', one.id, one.version), kase.posted, FIELD.url, kase.replyUrl, 2_000)
}

function lineModal(id: string, title: string, field: string, label: string, longest: number): Modal {
  return {
    custom_id: id,
    title: shortened(title, DISCORD_LIMITS.modalTitle),
    components: [
      {
        type: ComponentType.Label,
        label: shortened(label, DISCORD_LIMITS.label),
        component: {
          type: ComponentType.TextInput,
          custom_id: field,
          style: TextInputStyle.Short,
          required: false,
          max_length: longest,
        },
      },
    ],
  }
}
