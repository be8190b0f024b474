import { html } from 'hono/html'
import { type Case, isDeleted } from '../../../src/core/index.ts'
import { ARTICLE_WORDS } from '../../../src/core/words/articles.ts'
import { type ListState, readArticleAddress } from '../list.ts'
import { csrfField, type Html, linkable, type View } from './page.ts'

/** At somebody else's place: the article is read where it stands, when a person asks for it. */
export function readArticle(view: View, kase: Case, list: ListState, mayFetch: boolean): Html | '' {
  const { venue, article, url } = kase.comment
  if (
    !view.may('decide') ||
    !mayFetch ||
    kase.status !== 'pending' ||
    venue.ownership !== 'third-party' ||
    isDeleted(kase)
  )
    return ''
  const words = ARTICLE_WORDS[view.language]
  const known = [article?.url, url, venue.url].map(linkable).find((one) => one !== '') ?? ''
  const address = known.split('#')[0] ?? ''
  return html`<details class="fold" id="read-article"${
    article?.text === undefined && venue.kind === 'comments' ? html` open` : ''
  }><summary>${words.read}</summary><form method="post"
      action="${readArticleAddress(list, kase.id)}">${csrfField(view)}<label class="label"
        for="article-url">${words.address}</label><input id="article-url" type="url" name="url"
        maxlength="4096" placeholder="https://" value="${address}" required><p
        class="dim">${words.told}</p><div class="acts"><button
        class="quiet small">${words.read}</button></div></form></details>`
}
