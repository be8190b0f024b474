import type { Said } from './said.ts'

/** Why Slack refuses a reply, by its code, with what helps; whole sentences. */
export const SLACK_REASONS: Readonly<Record<string, Said>> = {
  not_in_channel: {
    en: 'The app is not in that channel. Invite it there (/invite).',
    fr: 'L’application n’est pas dans ce canal. Invitez-l’y (/invite).',
  },
  channel_not_found: {
    en: 'The channel is gone, or private without the app in it. Invite the app there (/invite).',
    fr: 'Le canal a disparu, ou il est privé et l’application n’y est pas. Invitez-l’y (/invite).',
  },
  is_archived: {
    en: 'The channel is archived. Somebody must unarchive it.',
    fr: 'Le canal est archivé. Quelqu’un doit le désarchiver.',
  },
  restricted_action: {
    en: 'A rule of the workspace forbids the app to post there. An admin can allow it.',
    fr: 'Une règle de l’espace de travail interdit à l’application d’y publier. Un admin peut l’autoriser.',
  },
  restricted_action_read_only_channel: {
    en: 'Only some people may post in that channel. An admin can allow the app.',
    fr: 'Seules certaines personnes peuvent publier dans ce canal. Un admin peut autoriser l’application.',
  },
  restricted_action_thread_only_channel: {
    en: 'That channel takes replies in threads only.',
    fr: 'Ce canal n’accepte que des réponses dans des fils.',
  },
  restricted_action_thread_locked: {
    en: 'That thread is locked. An admin can unlock it.',
    fr: 'Ce fil est verrouillé. Un admin peut le déverrouiller.',
  },
  restricted_action_non_threadable_channel: {
    en: 'That channel takes no replies in threads.',
    fr: 'Ce canal n’accepte pas de réponses dans des fils.',
  },
  ekm_access_denied: {
    en: 'The workspace’s administrators have suspended posting.',
    fr: 'Les administrateurs de l’espace de travail ont suspendu les publications.',
  },
  team_access_not_granted: {
    en: 'The app has not been allowed into that workspace.',
    fr: 'L’application n’a pas été admise dans cet espace de travail.',
  },
  missing_scope: {
    en: 'The app lacks a right. “winnow doctor” names it.',
    fr: 'Il manque un droit à l’application. « winnow doctor » dit lequel.',
  },
  not_allowed_token_type: {
    en: 'The token is of the wrong kind. “winnow doctor” says which is needed.',
    fr: 'Le jeton n’est pas du bon type. « winnow doctor » dit lequel il faut.',
  },
  invalid_auth: {
    en: 'The token is not valid any more. “winnow doctor” says what to do.',
    fr: 'Le jeton n’est plus valable. « winnow doctor » dit que faire.',
  },
  not_authed: {
    en: 'The token is missing. “winnow doctor” says what to do.',
    fr: 'Le jeton manque. « winnow doctor » dit que faire.',
  },
  token_revoked: {
    en: 'The token was revoked. “winnow doctor” says what to do.',
    fr: 'Le jeton a été révoqué. « winnow doctor » dit que faire.',
  },
  token_expired: {
    en: 'The token has expired. “winnow doctor” says what to do.',
    fr: 'Le jeton a expiré. « winnow doctor » dit que faire.',
  },
  account_inactive: {
    en: 'The app was removed from the workspace. Install it again.',
    fr: 'L’application a été retirée de l’espace de travail. Installez-la à nouveau.',
  },
  app_uninstalled: {
    en: 'The app is not installed in that workspace any more. Install it again.',
    fr: 'L’application n’est plus installée dans cet espace de travail. Installez-la à nouveau.',
  },
  msg_too_long: {
    en: 'The reply is too long for Slack. Shorten it.',
    fr: 'La réponse est trop longue pour Slack. Raccourcissez-la.',
  },
  no_text: {
    en: 'The reply has no text that Slack would show.',
    fr: 'La réponse n’a pas de texte que Slack afficherait.',
  },
}
