import { platformKind } from '../../src/core/index.ts'
import { discourseSettings, discourseVariables } from './settings.ts'

export const discourse = platformKind({
  name: 'discourse',
  title: 'Discourse',
  variables: discourseVariables,
  settings: discourseSettings,
  begin: 'see “Blogs, forums and social media” in the README; it begins with DISCOURSE_URL',
  create: async (settings, services) =>
    (await import('./index.ts')).createDiscoursePlatform(settings, services),
  examine: async (settings, around) => (await import('./doctor.ts')).examineDiscourse(settings, around),
})
