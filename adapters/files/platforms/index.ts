import type { Format } from '../row.ts'
import type { JsonShape } from '../shapes.ts'
import { discordExporter } from './discord-exporter.ts'
import { discourse } from './discourse.ts'
import { disqus } from './disqus.ts'
import { github } from './github.ts'
import { hackerNews } from './hacker-news.ts'
import { eml, mbox } from './mail.ts'
import { mastodon } from './mastodon.ts'
import { reddit } from './reddit.ts'
import { slackExport } from './slack-export.ts'
import { googlePlay, trustpilot, youtubeTakeout } from './tables.ts'
import { wordpress } from './wordpress.ts'
import { youtubeThreads } from './youtube-threads.ts'

/** Makers' own forms of JSON; the first that recognises a document reads it. */
export const jsonShapes: readonly JsonShape[] = [
  youtubeThreads,
  reddit,
  mastodon,
  hackerNews,
  github,
  slackExport,
  discordExporter,
  discourse,
]

/** Makers' own tables, XML and mail. */
export const otherFormats: readonly Format[] = [
  disqus,
  wordpress,
  mbox,
  eml,
  googlePlay,
  trustpilot,
  youtubeTakeout,
]
