import type { HomeView, KnownBlock, MessageMetadata, ModalView } from '@slack/types'

/**
 * What the schema is generated from: blocks and views as Slack's own types have them, without the
 * fallback type that lets any block through.
 */
export interface SlackShapes {
  blocks: KnownBlock[]
  modal: Omit<ModalView, 'blocks'> & { blocks: KnownBlock[] }
  home: Omit<HomeView, 'blocks'> & { blocks: KnownBlock[] }
  metadata: MessageMetadata
}
