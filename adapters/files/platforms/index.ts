import { labelled } from '../labelled.ts'
import type { Format } from '../row.ts'
import type { JsonShape } from '../shapes.ts'
import { activityPub } from './activitypub.ts'
import { anyXml } from './any-xml.ts'
import { appStoreConnect, appStoreFeed } from './app-store.ts'
import { bluesky } from './bluesky.ts'
import { canny } from './canny.ts'
import { chatwoot } from './chatwoot.ts'
import { discordExporter } from './discord-exporter.ts'
import { discourse } from './discourse.ts'
import { disqus } from './disqus.ts'
import { facebook } from './facebook.ts'
import { appStoreXml, feed } from './feed.ts'
import { flarum } from './flarum.ts'
import { freshdesk } from './freshdesk.ts'
import { front } from './front.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { googleBusiness } from './google-business.ts'
import { googleForms } from './google-forms.ts'
import { googlePlaces } from './google-places.ts'
import { googlePlayApi } from './google-play-api.ts'
import { hackerNews } from './hacker-news.ts'
import { helpScout } from './help-scout.ts'
import { htmlTable } from './html-table.ts'
import { instagram } from './instagram.ts'
import { intercom } from './intercom.ts'
import { jira } from './jira.ts'
import { lemmy } from './lemmy.ts'
import { eml, mbox } from './mail.ts'
import { mastodon } from './mastodon.ts'
import { matrix } from './matrix.ts'
import { mattermost } from './mattermost.ts'
import { metaGraph } from './meta-graph.ts'
import { metaMessages } from './meta-messages.ts'
import { metaPages } from './meta-pages.ts'
import { reddit } from './reddit.ts'
import { slackExport } from './slack-export.ts'
import { stackExchange } from './stack-exchange.ts'
import {
  discordCsv,
  discoursePosts,
  googlePlay,
  trustpilot,
  wordpressTable,
  youtubeTakeout,
} from './tables.ts'
import { teams } from './teams.ts'
import { telegram } from './telegram.ts'
import { trello } from './trello.ts'
import { trustpilotApi } from './trustpilot-api.ts'
import { whatsapp } from './whatsapp.ts'
import { wordpress } from './wordpress.ts'
import { wordpressRest } from './wordpress-rest.ts'
import { x } from './x.ts'
import { youtubeThreads } from './youtube-threads.ts'
import { zendesk } from './zendesk.ts'

/** Makers' own forms of JSON; the first that recognises a document reads it. */
export const jsonShapes: readonly JsonShape[] = [
  youtubeThreads,
  appStoreConnect,
  appStoreFeed,
  googlePlayApi,
  googleBusiness,
  googlePlaces,
  trustpilotApi,
  facebook,
  instagram,
  metaMessages,
  metaGraph,
  reddit,
  mastodon,
  activityPub,
  bluesky,
  x,
  hackerNews,
  github,
  slackExport,
  discordExporter,
  telegram,
  discourse,
  wordpressRest,
  zendesk,
  freshdesk,
  intercom,
  chatwoot,
  helpScout,
  front,
  teams,
  matrix,
  mattermost,
  gitlab,
  lemmy,
  canny,
  flarum,
  trello,
]

/** Makers' own tables, XML and mail; any other XML last. */
export const otherFormats: readonly Format[] = [
  disqus,
  wordpress,
  appStoreXml,
  feed,
  stackExchange,
  mbox,
  eml,
  whatsapp,
  labelled,
  googlePlay,
  trustpilot,
  youtubeTakeout,
  discordCsv,
  discoursePosts,
  wordpressTable,
  jira,
  googleForms,
  metaPages,
  htmlTable,
  anyXml,
]
