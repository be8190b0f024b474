/**
 * What the app asks of a workspace, each with what it is for. `slack-manifest.yaml` has the same list
 * (a test compares them).
 */
const SCOPES: Readonly<Record<string, string>> = {
  'channels:history': 'read messages in the public channels it was invited into',
  'channels:read': 'tell those channels’ names, and whether it is in them',
  'chat:write': 'post cards, and the replies that somebody approved',
  commands: '/analyze and the shortcuts',
  'groups:history': 'the same as channels:history in private channels',
  'groups:read': 'the same as channels:read in private channels',
  'usergroups:read': 'know who is in the user groups that may decide',
  'users:read': 'people’s names and languages',
}

export const BOT_SCOPES: readonly string[] = Object.keys(SCOPES)

/** What a scope is for, in English. */
export function purposeOf(scope: string): string {
  return SCOPES[scope] ?? 'something newer than this version'
}
