import { platformKind } from '../../src/core/index.ts'
import { gitHubSettings, gitHubVariables } from './settings.ts'

export const gitHub = platformKind({
  name: 'github',
  title: 'GitHub',
  variables: gitHubVariables,
  settings: gitHubSettings,
  begin: 'see “Blogs, forums and social media” in the README; it begins with GITHUB_REPOSITORIES',
  create: async (settings, services) => (await import('./index.ts')).createGitHubPlatform(settings, services),
  examine: async (settings, around) => (await import('./doctor.ts')).examineGitHub(settings, around),
})
