import { LANGUAGES, type Language, type Records } from '../../../src/core/index.ts'

/** Kept by person, until they change it. */
const KIND = 'slack-settings'
/** Rows in one read; more people than this are read page by page. */
const PAGE = 500

/** What a person chose in the Home tab. */
export interface Settings {
  /** Missing: as their Slack is. */
  readonly language?: Language
  /** They want the daily digest as a message of their own. */
  readonly digest?: boolean
}

export async function settingsOf(records: Records, userId: string): Promise<Settings> {
  return (await records.get<Settings>(KIND, userId)) ?? {}
}

/** A row without any choice is none. */
export async function changeSettings(
  records: Records,
  userId: string,
  change: { readonly language?: Language | undefined; readonly digest?: boolean },
): Promise<void> {
  const { language, digest } = { ...(await settingsOf(records, userId)), ...change }
  const next: Settings = {
    ...(language === undefined ? {} : { language }),
    ...(digest === true ? { digest } : {}),
  }
  if (Object.keys(next).length === 0) await records.remove(KIND, userId)
  else await records.put(KIND, userId, next)
}

/** Everybody who wants a digest of their own, in order of their ids. */
export async function digestReaders(records: Records): Promise<readonly string[]> {
  const readers: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await records.list<Settings>(KIND, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    readers.push(...page.filter(({ value }) => value.digest === true).map(({ key }) => key))
    after = page.at(-1)?.key
    if (page.length < PAGE) return readers
  }
}

/** undefined for anything else, e.g. "as in Slack". */
export function languageNamed(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value)
}
