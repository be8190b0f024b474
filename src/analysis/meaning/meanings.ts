import { TAG_MEANINGS } from '../../core/index.ts'

/** What a post may be about, in the order of the weights' columns; `none`: nothing that a tag could say. */
export const MEANINGS = [...TAG_MEANINGS, 'none'] as const
