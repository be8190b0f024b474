import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/* Feeds in the forms in which their makers write them, with words of ours. */

function sample(name: string): string {
  return readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')
}

export const WORDPRESS_COMMENTS = sample('wordpress-comments.rss')
export const BLOG_POSTS = sample('blog.rss')
export const REDDIT = sample('reddit.atom')
export const HACKER_NEWS = sample('hacker-news.rss')
export const MASTODON_TAG = sample('mastodon-tag.rss')
export const GOOGLE_ALERT = sample('google-alert.atom')
export const RDF = sample('old.rdf')
export const ATOM_XHTML = sample('xhtml.atom')
export const JSON_FEED = sample('feed.json')
