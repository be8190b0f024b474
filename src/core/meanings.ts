/** What a forum tag of ours can mean: about the post, never about the person. */
export const TAG_MEANINGS = ['feedback', 'bug', 'request', 'question', 'praise', 'review'] as const
export type TagMeaning = (typeof TAG_MEANINGS)[number]
/** How likely a post is about each, 0–1, together 1; `none`: nothing that a tag could say. */
export type Meanings = Readonly<Record<TagMeaning | 'none', number>>
