import type { types } from '@slack/bolt'
import type { CaseSummary, Language } from '../../../src/core/index.ts'
import {
  actions,
  bullets,
  button,
  context,
  header,
  line,
  plain,
  richText,
  said,
  section,
} from '../cards/parts.ts'
import { FILTERS, type Filter, filterId, HOME_ID } from './ids.ts'
import type { Overview } from './overview.ts'
import { caseRow } from './rows.ts'
import type { Settings } from './settings.ts'
import { HOME_WORDS, type HomeWords } from './words.ts'

/** Rows shown of a list. */
const ROWS = 10
const AS_IN_SLACK = 'slack'

export interface HomeData {
  readonly language: Language
  readonly settings: Settings
  readonly filter: Filter
  /** Missing for people who may not decide. */
  readonly overview?: Overview
  /** Addresses of cards, by case id. */
  readonly cards: ReadonlyMap<string, string>
  /** Missing when there is no digest. */
  readonly digest?: { readonly hour: number; readonly timeZone: string }
  readonly command: string
}

/** The Home tab. Pure; within Slack's limits on any input. */
export function homeView(data: HomeData): types.HomeView {
  const words = HOME_WORDS[data.language]
  return {
    type: 'home',
    callback_id: HOME_ID.home,
    private_metadata: data.filter,
    blocks: [
      ...(data.overview === undefined ? stranger(words, data) : inbox(words, data, data.overview)),
      { type: 'divider' },
      ...settings(words, data),
      { type: 'divider' },
      header(words.kept),
      richText(bullets(words.privacy.map((one) => line(said(one))))),
    ],
  }
}

/** What the filter shows, at most so many. */
export function shownRows({ lists }: Overview, filter: Filter): readonly CaseSummary[] {
  return lists[filter].slice(0, ROWS)
}

function inbox(words: HomeWords, data: HomeData, overview: Overview): readonly types.KnownBlock[] {
  const { filter, language, cards } = data
  const { lists, toPost, awaiting, more } = overview
  const rows = shownRows(overview, filter)
  const rest = lists[filter].length - rows.length
  return [
    header(words.filter[filter]),
    ...actions(
      FILTERS.map((one) =>
        button(
          filterId(one),
          `${words.filter[one]} · ${lists[one].length}`,
          one,
          one === filter ? { style: 'primary' } : {},
        ),
      ),
    ),
    ...(rows.length === 0 ? [section(words.empty[filter])] : []),
    ...rows.map((one) => caseRow(language, one, cards.get(one.id))),
    ...(rest > 0 ? [context(words.andMore(rest))] : []),
    ...(toPost + awaiting > 0 ? [context(words.elsewhere(toPost, awaiting))] : []),
    ...(more ? [context(words.counted)] : []),
  ]
}

function stranger(words: HomeWords, { command }: HomeData): readonly types.KnownBlock[] {
  return [header(words.about), section(words.intro(command)), context(words.deciders)]
}

function settings(words: HomeWords, data: HomeData): readonly types.KnownBlock[] {
  const { settings: chosen, digest, overview } = data
  const language = (value: string, name: string) => ({ text: plain(name, 75), value })
  const languages = [
    language(AS_IN_SLACK, words.asInSlack),
    language('en', 'English'),
    language('fr', 'Français'),
  ]
  const [asInSlack] = languages
  const initial = languages.find(({ value }) => value === chosen.language) ?? asInSlack
  const option =
    digest === undefined
      ? undefined
      : {
          text: plain(words.digest, 75),
          description: plain(words.digestAt(digest.hour, digest.timeZone), 75),
          value: 'digest',
        }
  return [
    header(words.settings),
    ...actions(
      [
        {
          type: 'static_select',
          action_id: HOME_ID.language,
          placeholder: plain(words.language, 150),
          options: languages,
          ...(initial === undefined ? {} : { initial_option: initial }),
        },
        overview === undefined || option === undefined
          ? undefined
          : {
              type: 'checkboxes',
              action_id: HOME_ID.digest,
              options: [option],
              ...(chosen.digest === true ? { initial_options: [option] } : {}),
            },
      ],
      // Slack keeps what was clicked in a block of the same name: a changed setting is a new block.
      `settings-${data.language}-${chosen.language ?? AS_IN_SLACK}-${chosen.digest === true}`,
    ),
  ]
}
