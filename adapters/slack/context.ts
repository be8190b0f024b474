import type { App, InstallationStore, SocketModeReceiverOptions, webApi } from '@slack/bolt'
import type { Actor, Desk, Language, PlatformServices } from '../../src/core/index.ts'
import type { SlackConfig } from './settings.ts'

/** One person as Slack describes them, as far as it is needed. */
export interface Person {
  readonly id: string
  /** How colleagues see them; the id when Slack would not say. */
  readonly name: string
  readonly handle?: string
  /** By their locale in Slack; the program's default when it is neither English nor French. */
  readonly language: Language
  readonly hasAvatar?: boolean
  readonly isBot: boolean
  /** A member of the workspace, no guest and of no other company; false as well where Slack would not say. */
  readonly isInside: boolean
}

/** A workspace the app is installed in. */
export interface Workspace {
  /** T… */
  readonly teamId: string
  /** The bot's own ids there. */
  readonly botUserId: string
  readonly botId?: string
  /** `https://acme.slack.com/`, with the slash. */
  readonly url?: string
  readonly name?: string
}

/**
 * Several workspaces through OAuth: made by `createInstallations(config, services)` of ./install/index.ts.
 */
export interface Installations {
  /** Given to Bolt's receiver, whose installer then serves the installation pages and authorizes events. */
  readonly receiverOptions: Pick<
    SocketModeReceiverOptions,
    'clientId' | 'clientSecret' | 'stateSecret' | 'scopes' | 'redirectUri' | 'installerOptions'
  > & { readonly installationStore: InstallationStore }
  /** The workspaces installed now, the first installed first. */
  teams(): Promise<readonly string[]>
}

/**
 * What every part of the adapter is given. Made once, in index.ts, before any listener is registered.
 * Listeners of other parts: `registerHome(app, context)` from ./home/index.ts,
 * `startDigest(context)` from ./digest/index.ts, which returns a function that stops it.
 */
export interface SlackContext {
  readonly app: App
  readonly config: SlackConfig
  readonly services: PlatformServices
  readonly desk: Desk
  /**
   * The client of a workspace; without an id, of the one that cards are posted in. It tries once, gives up
   * after some seconds and never waits for a rate limit: use `patiently` (./calls.ts) in the background.
   */
  clientOf(teamId?: string): Promise<webApi.WebClient>
  /** @throws as the Web API does, when Slack is away */
  workspaceOf(teamId?: string): Promise<Workspace>
  /** Never throws: without Slack's answer it is somebody called by their id. */
  personOf(userId: string, teamId?: string): Promise<Person>
  /** With the user groups they are in, of those that may decide. Never throws; fails closed. */
  actorOf(userId: string, teamId?: string): Promise<Actor>
  /**
   * One of us: may decide, or is in SLACK_TEAM; with SLACK_CASES_FROM=outsiders, everybody inside. Never
   * throws.
   */
  isOurs(userId: string, teamId?: string): Promise<boolean>
  languageOf(userId: string, teamId?: string): Promise<Language>
  /** Brings a case's card up to date, soon and before others. */
  refresh(caseId: string): void
}
