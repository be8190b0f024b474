import type { Article } from './comment.ts'
import type { Language } from './vocabulary.ts'

/** Why there is no article; what a page says of each stands in `words/articles.ts`. */
export const ARTICLE_PROBLEMS = [
  'bad-address',
  'refused-address',
  'unknown-host',
  'unreachable',
  'too-slow',
  'too-large',
  'redirects',
  'robots',
  'login',
  'paywall',
  'forbidden',
  'not-found',
  'gone',
  'too-many',
  'server-error',
  'other-answer',
  'not-a-page',
  'broken',
  'no-text',
  'busy',
] as const
export type ArticleProblem = (typeof ARTICLE_PROBLEMS)[number]

/** An article as it was found at its address, or why it wasn't. */
export type FoundArticle =
  | {
      readonly found: true
      /** `url`: where it stood in the end. */
      readonly article: Article
      readonly language?: Language
      /** What the site calls itself. */
      readonly site?: string
    }
  | { readonly found: false; readonly why: ArticleProblem }

/** Fetches what somebody else published, when a person asks for it. Never throws, never hangs. */
export interface Articles {
  at(address: string): Promise<FoundArticle>
}
