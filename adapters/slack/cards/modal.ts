import type { types } from '@slack/bolt'
import { plain, SLACK_LIMITS, section } from './parts.ts'
import type { View } from './view.ts'

interface ModalOptions {
  readonly title: string
  readonly blocks: readonly types.KnownBlock[]
  /** Without it the window only shows something. */
  readonly submit?: string
  readonly close?: string
  readonly callbackId?: string
  /** Text, or something JSON-able; small: ids and numbers. */
  readonly data?: unknown
  /** Be told when it is closed without being sent. */
  readonly notifyOnClose?: boolean
}

/** Every modal: bounded, and with words on each button that say what it does. */
export function modal({ words: _, slack }: View, options: ModalOptions): types.ModalView {
  const { title, blocks, submit, callbackId, data, notifyOnClose } = options
  const close = options.close ?? (submit === undefined ? slack.modal.close : slack.modal.cancel)
  return {
    type: 'modal',
    title: plain(title, SLACK_LIMITS.modalTitle),
    blocks: blocks.slice(0, SLACK_LIMITS.modalBlocks),
    close: plain(close, SLACK_LIMITS.modalTitle),
    ...(submit === undefined ? {} : { submit: plain(submit, SLACK_LIMITS.modalTitle) }),
    ...(callbackId === undefined ? {} : { callback_id: callbackId }),
    ...(data === undefined ? {} : { private_metadata: kept(data) }),
    ...(notifyOnClose === true ? { notify_on_close: true } : {}),
  }
}

function kept(data: unknown): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data)
  return text.slice(0, SLACK_LIMITS.privateMetadata)
}

/** Opened at once, since a trigger lives three seconds; what belongs there follows. */
export function loadingModal(view: View, title: string, data?: unknown): types.ModalView {
  return modal(view, {
    title,
    blocks: [section(view.slack.modal.loading)],
    ...(data === undefined ? {} : { data }),
  })
}

/** One thing to say, e.g. why it can't be done. */
export function messageModal(view: View, title: string, ...lines: readonly string[]): types.ModalView {
  return modal(view, { title, blocks: lines.map((line) => section(line)) })
}
