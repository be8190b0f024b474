import { platformKind } from '../../src/core/index.ts'
import { wordPressSettings, wordPressVariables } from './settings.ts'

export const wordPress = platformKind({
  name: 'wordpress',
  title: 'WordPress',
  variables: wordPressVariables,
  settings: wordPressSettings,
  begin: 'see “Blogs, forums and social media” in the README; it begins with WORDPRESS_URL',
  create: async (settings, services) =>
    (await import('./index.ts')).createWordPressPlatform(settings, services),
  examine: async (settings, around) => (await import('./doctor.ts')).examineWordPress(settings, around),
})
