import { holds } from '../heuristics/hold/index.ts'
import { heuristics } from '../heuristics/index.ts'
import { createAnalyzer } from './analysis/analyzer.ts'
import { defaultPlaybook, withIdentity } from './analysis/answer/playbook.ts'
import { commentJsonSchema, parseComment } from './analysis/contract/input.ts'
import { type AnalysisResult, toContract } from './analysis/contract/output.ts'
import { placed } from './analysis/contract/own-places.ts'
import { shippedWeights } from './analysis/learned/shipped.ts'
import { type Config, isConfigured } from './config.ts'
import { type Connected, connectables, connectPlatforms, hooksOf } from './connect.ts'
import {
  type Articles,
  type Clock,
  type Comment,
  type Internet,
  type Language,
  NO_TEAM_WORDS,
  type PlatformServices,
  readOrSay,
} from './core/index.ts'
import { helpingOf } from './helping.ts'
import { openPeople } from './people.ts'
import type { Running, StartOptions } from './running.ts'
import { recalling, statusOf } from './status.ts'
import { readTeamFiles } from './team-file.ts'
import { changeable, changingReader } from './team-words.ts'
import { readTuned } from './tuned-file.ts'
import type { Winnow, WinnowOptions } from './winnow.ts'
import { withEncoder } from './with-encoder.ts'

/*
 * The composition root: the only file that imports adapters/ and heuristics/. It is the library's
 * entry too, so importing it starts nothing, and what only the server needs is loaded by `start`.
 */
export { defaultPlaybook, type Playbook } from './analysis/answer/playbook.ts'
export type { AnalysisResult, SignalResult } from './analysis/contract/output.ts'
export type { Analyzer, Comment, CommentFile, FoundComment, TeamWords } from './core/index.ts'
export { WinnowError } from './core/index.ts'
export type { Winnow, WinnowOptions } from './winnow.ts'

/** A ready analyzer: offline, pure, same input same output. */
export function createWinnow(options: WinnowOptions = {}): Winnow {
  const playbook = withIdentity(options.playbook ?? defaultPlaybook, options)
  const ownPlaces = (options.ownPlaces ?? []).map((place) => place.toLowerCase())
  const { words = NO_TEAM_WORDS, answers = [], lines, answerVectors } = options
  const learned = shippedWeights()
  const deeply = withEncoder(options.reading, learned, heuristics)
  const same = { heuristics, holds, learned, words, lines, answerVectors, ...deeply }
  const team = changeable(
    (taken) =>
      createAnalyzer({ ...same, answers: taken.answers, playbook: withIdentity(taken.playbook, options) }),
    { words, playbook, answers },
  )
  const { analyzer } = team
  const readComment = (value: unknown): Comment => placed(parseComment(value), ownPlaces, hasVenue(value))
  return {
    analyzer,
    team,
    options: { ...options, playbook },
    readComment,
    analyze(value, language = 'en') {
      const comment = readComment(value)
      return toContract(comment, analyzer.analyze(comment), language)
    },
  }
}

const VERSION = '0.1.0'
const systemClock: Clock = { now: () => new Date() }
let winnow: Winnow | undefined
/** Analyses one comment with the defaults. @throws WinnowError `invalid_input`, `too_long` */
export function analyze(comment: unknown, language?: Language): AnalysisResult {
  winnow ??= createWinnow()
  return winnow.analyze(comment, language)
}

/**
 * The analyzer as configured. @throws WinnowError `config_invalid`: the playbook or the words are wrong
 * @internal
 */
export async function winnowOf(config: Config): Promise<Winnow> {
  const { brand, speaker, ownPlaces, reading } = config
  const lines = readTuned(config.dataDir)
  return createWinnow({ brand, speaker, ownPlaces, reading, lines, ...(await readTeamFiles(config)) })
}

function hasVenue(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'venue' in value && value.venue != null
}

/**
 * Starts the whole program. The port is taken first, so that a second start by mistake touches nothing.
 * @throws WinnowError `port_taken`, `config_invalid`, `data_unwritable`, `data_in_use`, `database_corrupt`,
 * `database_newer`
 */
export async function startWinnow({
  config,
  log: plainly,
  clock = systemClock,
  reading,
}: StartOptions): Promise<Running> {
  const winnow = await winnowOf(config)
  const [
    { cookieSecret, createAccess, createApp, listen },
    { deskRoutes },
    { createMetrics },
    { webhookPoster },
    { openStorage },
    { createBrakes, createDesk, dryPoster, systemTimers },
    { sampleInbox },
    { openReader },
    { teamDesks },
    { createImporting },
    { openComments },
  ] = await Promise.all([
    import('../adapters/web/server.ts'),
    import('../adapters/web/desk.ts'),
    import('../adapters/web/metrics.ts'),
    import('../adapters/webhook/index.ts'),
    import('./storage/index.ts'),
    import('./desk/index.ts'),
    import('./desk/sample-inbox.ts'),
    import('./reader.ts'),
    import('./team-desks.ts'),
    import('./importing/importing.ts'),
    fileReaders(),
  ])
  const { createArticles } = await import('../adapters/articles/index.ts')
  const { openTracking } = await import('../adapters/tracker/index.ts')
  const internet = await openInternet()
  const log = recalling(plainly, clock)
  const report = (error: unknown, context: { readonly caseId?: string } = {}) => log.fault(error, context)
  const helping = await helpingOf(config.hold)
  const listening = await listen(config)
  try {
    const { dataDir, databaseUrl, keyvUrl, signing, undoSeconds, keep } = config
    const { promiseDays, memoryDays, answerHours, daysOff, timeZone } = config
    const inform = (what: string, facts = {}) => log.warn(what, facts)
    const apart = { inThreads: true, alone: true }
    const storage = await openStorage({ dataDir, databaseUrl, keyvUrl, clock, report, inform, ...apart })
    const { records, peers } = storage
    storage.examine().catch(report)
    const reader = changingReader(winnow.team, (taken) =>
      openReader({ winnow: { ...winnow.options, ...taken }, timers: systemTimers, report, ...reading }),
    )
    const analyze = readOrSay(reader, report)
    const [{ team, people, who }, metrics] = [await openPeople(config, storage, clock), createMetrics()]
    const servicesOf = (name: string): PlatformServices => ({
      analyze,
      internet,
      records,
      memory: storage.memory(name),
      clock,
      timers: systemTimers,
      report,
      inform: (what, ids) => inform(what, { platform: name, ...ids }),
      placed: placedBy(config),
      identify: team.identify,
      brand: config.brand ?? '',
      defaultLanguage: config.language,
      ...{ signing, helping, dryRun: config.dryRun },
      ...(config.desk.url === undefined ? {} : { deskUrl: config.desk.url }),
    })
    const make = (one: (typeof config.platforms)[number]) => one.create(servicesOf(one.name))
    const connectable = await connectables(config.platforms, make)
    const platforms = connectable.map(({ first }) => first)
    let connected: Connected | undefined
    const chats = config.platforms.filter(({ isChat }) => isChat)
    const posters = [
      ...(config.reply === undefined
        ? []
        : [webhookPoster({ ...config.reply, internet, now: () => clock.now() })]),
      ...platforms.flatMap((platform) => platform.posters),
    ]
    const { dryRun } = config
    const { outboxLength: queue, readingsLength: unread } = storage.store
    const brakes = createBrakes({ clock, stopAfter: config.stopAfter, inform })
    const own = createDesk({
      store: storage.store,
      analyzer: winnow.analyzer,
      reader,
      posters: posters.map((poster) => metrics.countPoster(dryRun ? dryPoster(poster) : brakes.on(poster))),
      ...{ clock, postsADay: dryRun ? undefined : config.postsADay },
      ...{ undoSeconds, promiseDays, memoryDays, answerHours, daysOff, timeZone, signing, keep },
      ownAuthors: config.intake.ownAuthors,
      asideFrom: config.smallTalk === 'aside' ? chats.map(({ name }) => name) : [],
      mayDecide: people.mayDecide,
      ...{ decider: team.decider, whoIs: team.whoIs, whoseYes: team.whoseYes, secondYes: config.secondYes },
      isUnnamed: () => withIdentity(winnow.team.taken().playbook, config).brand === null,
      ...{ report, inform, peers, line: log.info },
    })
    const desk = metrics.countDesk(own)
    metrics.read({ counts: () => desk.counts(), queue, unread })
    const tracking = openTracking(config, { internet, records, desk, clock, timers: systemTimers, log })
    const access = createAccess({ ...who, secret: await cookieSecret(records), records, clock, log })
    const api: Parameters<typeof createApp>[0]['api'] = {
      desk,
      readComment: winnow.readComment,
      analyze: async (comment, language) => toContract(comment, await analyze(comment), language),
      assessmentOf: ({ comment, ...analysis }, language) => toContract(comment, analysis, language),
      commentSchema: commentJsonSchema(),
      language: config.language,
      access,
      actor: people.api,
      hook: {
        secret: config.intake.hookSecret,
        memory: storage.memory('hook'),
        clock,
        platforms: hooksOf(platforms, tracking.hooks, (name) => connected?.happened(name)),
      },
      metrics,
      ready: () => storage.health(),
      version: VERSION,
      report,
    }
    const samples = isConfigured(config) ? 0 : await own.seedSamples(sampleInbox(clock.now()))
    const importing = createImporting({
      imports: desk.imports,
      dataDir,
      openComments,
      readComment: winnow.readComment,
      analyze: (comment) => analyze(comment, { background: true }),
      clock,
      timers: systemTimers,
      report,
    })
    const pages = deskRoutes({
      desk,
      importing,
      analyze,
      placed: placedBy(config),
      carriers: (comment) => reader.carriers(comment),
      brand: config.brand ?? '',
      articles: createArticles({
        internet,
        memory: storage.memory('articles'),
        clock,
        brand: config.brand ?? '',
      }),
      helping,
      defaultLanguage: config.language,
      colleagues: team,
      deskUrl: config.desk.url,
      ...{ records, peers, issues: tracking.issues, status: statusOf({ config, storage, brakes, log }) },
      ...teamDesks(config, winnow.team, desk, reader),
      ...{ access, clock, report },
    })
    listening.serve(createApp({ api, pages }))
    // Not waited for: what an earlier process left to send must not hold the desk up.
    for (const one of [own, importing, tracking]) one.start().catch(report)
    connected = connectPlatforms(connectable, { desk, peers, report })
    const host = config.exposed || config.host === '127.0.0.1' ? 'localhost' : config.host
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`,
      samples,
      async stop() {
        await Promise.all([listening.close(), connected?.end(), tracking.stop()])
        await importing.stop()
        await reader.stop()
        await own.stop()
        await storage.close()
      },
    }
  } catch (error) {
    await listening.close(0)
    throw error
  }
}

/**
 * Can the address for replies be connected to? Sends nothing. @returns undefined when it can, or why not
 * @internal
 */
export async function probeReplyAddress(url: string): Promise<string | undefined> {
  const { probe } = await import('../adapters/webhook/index.ts')
  return probe(url)
}

/** Asks others' sites. @internal */
export async function openInternet(): Promise<Internet> {
  return (await import('../adapters/internet/index.ts')).createInternet()
}

/** Whose place a comment without one stands in, by its address. @internal */
export function placedBy({ ownPlaces }: Pick<Config, 'ownPlaces'>): (comment: Comment) => Comment {
  return (comment) => placed(comment, ownPlaces, false)
}

/** Articles at their addresses, for one command: nothing of them is kept. @internal */
export async function articleReader({ brand = '' }: Pick<Config, 'brand'>): Promise<Articles> {
  const { createArticles } = await import('../adapters/articles/index.ts')
  const memory = { get: async () => undefined, set: async () => undefined, delete: async () => false }
  return createArticles({ internet: await openInternet(), memory, clock: { now: () => new Date() }, brand })
}

/** Comments out of files, whatever wrote them. @internal */
export function fileReaders() {
  return import('../adapters/files/index.ts')
}
