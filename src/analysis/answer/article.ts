import type { Comment } from '../../core/index.ts'

/**
 * What the host's article says, its title first; empty where there is none. What stands there is the host's
 * to say.
 */
export function articleSays({ article }: Pick<Comment, 'article'>): string {
  return `${article?.title ?? ''}\n${article?.text ?? ''}`
}
