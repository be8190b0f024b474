import { platformKind } from '../../src/core/index.ts'
import { mastodonSettings, mastodonVariables } from './settings.ts'

export const mastodon = platformKind({
  name: 'mastodon',
  title: 'Mastodon',
  variables: mastodonVariables,
  settings: mastodonSettings,
  begin: 'see “Blogs, forums and social media” in the README; it begins with MASTODON_URL',
  create: async (settings, services) =>
    (await import('./index.ts')).createMastodonPlatform(settings, services),
  examine: async (settings, around) => (await import('./doctor.ts')).examineMastodon(settings, around),
})
