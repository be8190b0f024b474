import { platformKind } from '../../src/core/index.ts'
import { blueskySettings, blueskyVariables } from './settings.ts'

export const bluesky = platformKind({
  name: 'bluesky',
  title: 'Bluesky',
  variables: blueskyVariables,
  settings: blueskySettings,
  begin: 'see “Blogs, forums and social media” in the README; it begins with BLUESKY_HANDLE',
  create: async (settings, services) =>
    (await import('./index.ts')).createBlueskyPlatform(settings, services),
  examine: async (settings, around) => (await import('./doctor.ts')).examineBluesky(settings, around),
})
