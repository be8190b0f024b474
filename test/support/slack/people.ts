/** Somebody in the workspace. */
export interface SlackPerson {
  readonly id: string
  /** The handle. */
  readonly name: string
  readonly realName: string
  /** As in Slack's settings; `en-US` unless said. */
  readonly locale?: string
  readonly isBot?: boolean
  /** A guest of the workspace. */
  readonly isGuest?: boolean
  /** Of another company, in a shared channel: its workspace. */
  readonly from?: string
}

/** A decider. */
export const ANA = 'U0ANA'
/** Another decider. */
export const BEN = 'U0BEN'
/** In no list of deciders. */
export const EVE = 'U0EVE'
/** A customer who writes French. */
export const CLAIRE = 'U0CLAIRE'
/** A customer who writes English. */
export const SAM = 'U0SAM'
/** Another app's bot. */
export const OTHER_BOT = 'U0OTHERBOT'

export const PEOPLE: readonly SlackPerson[] = [
  { id: ANA, name: 'ana', realName: 'Ana' },
  { id: BEN, name: 'ben', realName: 'Ben' },
  { id: EVE, name: 'eve', realName: 'Eve' },
  { id: CLAIRE, name: 'claire', realName: 'Claire', locale: 'fr-FR' },
  { id: SAM, name: 'sam', realName: 'Sam Sender' },
  { id: OTHER_BOT, name: 'news', realName: 'News', isBot: true },
]

/** users.info's `user`. */
export function personJson(
  { id, name, realName, locale = 'en-US', isBot = false, isGuest = false, from }: SlackPerson,
  team: string,
) {
  return {
    id,
    team_id: from ?? team,
    is_restricted: isGuest,
    is_ultra_restricted: false,
    ...(from === undefined ? {} : { is_stranger: true }),
    name,
    real_name: realName,
    deleted: false,
    is_bot: isBot,
    is_app_user: false,
    locale,
    tz: 'Europe/Paris',
    profile: {
      real_name: realName,
      display_name: name,
      avatar_hash: 'g0',
      image_72: 'https://secure.gravatar.com/avatar/0.jpg',
    },
  }
}
