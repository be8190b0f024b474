import type { ModalSubmitInteraction } from 'discord.js'
import {
  type Case,
  type DecisionAction,
  type Language,
  VERDICTS,
  WinnowError,
} from '../../../src/core/index.ts'
import { CHOICES, readyOf, strategyOf } from '../../../src/core/ways.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import { dismissModal, editModal, FIELD, type Modal, postedModal, THEN } from '../cards/edit.ts'
import type { Asked } from '../custom-id.ts'
import { DISCORD_WORDS } from '../words.ts'
import { type Click, tell } from './answers.ts'
import { approveReady, attempt } from './decide.ts'
import { asSeen, type Hands } from './desk-card.ts'
import { approvePraise } from './praise.ts'
import { explainRefusal } from './refused.ts'

/**
 * Opens a window on the case as the card shows it: it has to be the first answer to a click, so nothing is
 * deferred before.
 * @param modal undefined where the draft doesn't fit in one; nothing is opened where it has answered itself
 */
export async function openOn(
  { context, reviews }: Hands,
  click: Click,
  asked: Asked,
  action: DecisionAction,
  modal: (one: Case, language: Language) => Promise<Modal | undefined> | Modal | undefined,
): Promise<void> {
  const language = context.languageOf(click)
  try {
    const one = await context.desk.get(asked.id)
    if (!asSeen(one, asked.number, action)) throw new WinnowError('stale_version', 'The card is older.')
    const window = await modal(one, language)
    if (click.replied) return
    if (window === undefined) await tell(click, DISCORD_WORDS[language].tooLongHere)
    else await click.showModal(window)
  } catch (error) {
    await explainRefusal(context, click, asked, error)
    reviews?.refresh(asked.id)
    // Their own second click: nothing to say, but Discord waits for an answer.
    if (!click.replied) await click.deferUpdate()
  }
}

export function openWindow(hands: Hands, click: Click, asked: Asked): Promise<void> {
  const action = asked.ask === 'dismiss' ? 'dismiss' : asked.ask === 'posted' ? 'mark-posted' : 'edit'
  return openOn(hands, click, asked, action, (one, language) => {
    if (action === 'dismiss') return dismissModal(one, language)
    if (action === 'mark-posted') return postedModal(one, language)
    return editModal(one, language, click.isStringSelectMenu() ? choiceOf(click.values[0]) : undefined)
  })
}

/** "Another way": silence has no text to edit, and is chosen at once. */
export async function chooseWay(hands: Hands, click: Click, asked: Asked): Promise<void> {
  const chosen = click.isStringSelectMenu() ? choiceOf(click.values[0]) : undefined
  if (chosen !== 'ignore') return openWindow(hands, click, asked)
  await click.deferUpdate()
  await attempt(hands, click, asked, async () => ({ action: 'edit', strategy: 'ignore', text: '' }))
}

/** "Correct the reading": how it reads to whoever decides. */
export async function correctReading(hands: Hands, click: Click, asked: Asked): Promise<void> {
  const verdict = VERDICTS.find((one) => click.isStringSelectMenu() && one === click.values[0])
  await click.deferUpdate()
  if (verdict !== undefined)
    await attempt(hands, click, asked, async () => ({ action: 'reclassify', verdict }))
}

type Submit = (hands: Hands, modal: ModalSubmitInteraction, asked: Asked) => Promise<void>

/** What a window that was sent off asks of the desk. */
export const SUBMITTED: Readonly<Record<'edit' | 'dismiss' | 'posted' | 'praise-send', Submit>> = {
  'praise-send': approvePraise,
  async edit(hands, modal, asked) {
    await acknowledge(modal)
    const written = modal.fields.getTextInputValue(FIELD.text)
    const choice = choiceOf(modal.fields.getStringSelectValues(FIELD.way)[0])
    const approves = modal.fields.getStringSelectValues(FIELD.after)[0] === THEN.approve
    let asItStands = false
    // Saved first, so that what was written is kept whatever stands in the approval's way.
    const saved = await attempt(
      hands,
      modal,
      asked,
      async (one) => {
        // Nothing changed: to save it would take back the first of two yeses.
        asItStands = approves && isReady(one, written, choice)
        if (asItStands) return undefined
        const strategy = choice === undefined ? {} : { strategy: strategyOf(choice) }
        return { action: 'edit', text: written, ...strategy }
      },
      written,
    )
    const number = asItStands ? asked.number : saved?.version
    if (approves && number !== undefined)
      await approveReady(hands, modal, { ...asked, ask: 'approve', number })
  },
  async dismiss(hands, modal, asked) {
    await acknowledge(modal)
    const reason = modal.fields.getTextInputValue(FIELD.reason).trim()
    await attempt(hands, modal, asked, async () => ({
      action: 'dismiss',
      ...(reason === '' ? {} : { reason }),
    }))
  },
  async posted(hands, modal, asked) {
    await acknowledge(modal)
    const url = modal.fields.getTextInputValue(FIELD.url).trim()
    await attempt(hands, modal, asked, async () => ({
      action: 'mark-posted',
      ...(url === '' ? {} : { url }),
    }))
  },
}

/** A window's text comes back without the space around it. */
function isReady(one: Case, written: string, choice: Choice | undefined): boolean {
  const ready = readyOf(one)
  return ready.text?.trim() === written.trim() && (choice ?? ready.choice) === ready.choice
}

function acknowledge(modal: ModalSubmitInteraction): Promise<unknown> {
  return modal.isFromMessage() ? modal.deferUpdate() : modal.deferReply({ flags: 'Ephemeral' })
}

function choiceOf(value: string | undefined): Choice | undefined {
  return CHOICES.find((choice) => choice === value)
}
