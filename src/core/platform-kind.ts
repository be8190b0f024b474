import type { Comment } from './comment.ts'
import type { Internet } from './internet.ts'
import type { Checked, Platform, PlatformServices } from './platform.ts'
import type { Clock } from './ports.ts'
import type { Forms, Given, Variables } from './settings.ts'
import type { Language } from './vocabulary.ts'

/**
 * Everything the program knows of a platform before it is configured: one file in its folder, one line in
 * src/platforms.ts.
 */
export interface PlatformKind {
  /** `Case.source` of its comments, the beginning of its people's ids and of its records' kinds: `slack`. */
  readonly name: string
  /** As its makers write it. */
  readonly title: string
  /** By their names in the environment. */
  variables(forms: Forms): Variables
  /** @returns undefined when nothing says that it is wanted */
  configure(given: Given): ConfiguredPlatform | undefined
  /** How to begin, for whoever hasn't. */
  readonly begin: string
  /** What can be done with it on the command line, below its name. */
  readonly commands?: {
    readonly description: string
    readonly all: readonly PlatformCommand[]
  }
}

/** A platform with its settings. */
export interface ConfiguredPlatform {
  readonly name: string
  readonly settings: unknown
  /** Ids of people, groups and roles there who may decide. */
  readonly deciders: readonly string[]
  /** Small talk in it is set aside. */
  readonly isChat: boolean
  /** Loads what it needs; connects to nothing. */
  create(services: PlatformServices): Promise<Platform>
  /** Is everything there as it should be? Sends nothing. */
  examine(around: Around): Promise<readonly Checked[]>
}

/** What there is beside a platform's own settings. */
export interface Around {
  readonly internet: Internet
  readonly clock: Clock
  readonly brand: string
}

/** `winnow discord register`. */
export interface PlatformCommand {
  readonly name: string
  readonly description: string
  /** One thing that it is given: `<url>`, or `[file]` where it may be missing. */
  readonly argument?: { readonly name: string; readonly description: string }
  readonly options?: readonly (readonly [flags: string, description: string])[]
  /** @returns the exit status */
  run(given: CommandGiven): Promise<number>
}

/** What a command is given. */
export interface CommandGiven {
  /** undefined: the platform isn't configured. */
  readonly settings: unknown
  readonly argument: string | undefined
  /** By their long names: `dryRun`. */
  readonly options: Readonly<Record<string, unknown>>
  readonly brand: string
  readonly internet: Internet
  /** Whose place a comment stands in, by its address. */
  readonly placed: (comment: Comment) => Comment
  readonly defaultLanguage: Language
  /** A line of what was asked for. */
  tell(line: string): void
  /** How far it is; nothing where nobody watches. */
  progress(line: string): void
  /** A yes on the terminal, `--yes`, or a no. @throws WinnowError where nobody can be asked */
  confirmed(question: string, without: string): Promise<boolean>
  /** Opens what the running program has too; close it. */
  open(): Promise<{ readonly services: CommandServices; close(): Promise<void> }>
  /** Somebody wants it to end. */
  readonly signal: AbortSignal
}

export type CommandServices = Pick<
  PlatformServices,
  'analyze' | 'records' | 'clock' | 'inform' | 'report' | 'brand' | 'defaultLanguage'
>

interface KindOf<V extends Variables, S extends object>
  extends Omit<PlatformKind, 'variables' | 'configure'> {
  variables(forms: Forms): V
  settings(given: Given<V>): S | undefined
  deciders?(settings: S): readonly string[]
  readonly isChat?: true
  create(settings: S, services: PlatformServices): Promise<Platform>
  examine(settings: S, around: Around): Promise<readonly Checked[]>
}

/**
 * Makes one of a platform's own description, whose types of variables and settings go no further than its
 * folder.
 */
export function platformKind<V extends Variables, S extends object>(of: KindOf<V, S>): PlatformKind {
  const { settings: settingsOf, deciders, isChat = false, create, examine, ...rest } = of
  return {
    ...rest,
    configure(given) {
      const settings = settingsOf(given as unknown as Given<V>)
      if (settings === undefined) return undefined
      return {
        name: of.name,
        settings,
        deciders: deciders?.(settings) ?? [],
        isChat,
        create: (services) => create(settings, services),
        examine: (around) => examine(settings, around),
      }
    },
  }
}
