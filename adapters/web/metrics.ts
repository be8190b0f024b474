import type { Counts, Desk, Poster } from '../../src/core/index.ts'

/** Counts what happens, for `GET /metrics`. Labels come from short fixed lists, never from input. */
export interface Metrics {
  /** The same desk, counted. */
  countDesk<T extends Desk>(desk: T): T
  countPoster(poster: Poster): Poster
  /** Prometheus' text format, version 0.0.4. */
  text(): Promise<string>
}

export interface MetricsOptions {
  readonly counts: () => Promise<Counts>
  /** Replies that wait to be sent. */
  readonly queue: () => Promise<number>
  /** Comments that wait to be read. */
  readonly unread?: () => Promise<number>
}

export function createMetrics(): Metrics & { read(from: MetricsOptions): void } {
  const received = new Map<string, number>()
  const decisions = new Map<string, number>()
  const posts = new Map<string, number>()
  let from: MetricsOptions | undefined
  const add = (counter: Map<string, number>, labels: string, by = 1) => {
    counter.set(labels, (counter.get(labels) ?? 0) + by)
  }
  return {
    read(options) {
      from = options
    },
    countDesk(desk) {
      return {
        ...desk,
        async receive(source, comment, options) {
          const result = await desk.receive(source, comment, options)
          if (result.created) add(received, `source="${source}"`)
          return result
        },
        imports: {
          ...desk.imports,
          async bringIn(...given) {
            const result = await desk.imports.bringIn(...given)
            const [before] = given
            add(received, 'source="file"', result.counts.fresh - before.counts.fresh)
            return result
          },
        },
        async decide(caseId, decision, actor) {
          const result = await desk.decide(caseId, decision, actor)
          add(decisions, `action="${decision.action}",place="${actor.place}"`)
          return result
        },
      }
    },
    countPoster(poster) {
      const [source = 'none'] = poster.sources
      return {
        ...poster,
        async post(reply) {
          const outcome = await poster.post(reply)
          add(posts, `source="${source}",outcome="${outcome.state}"`)
          return outcome
        },
      }
    },
    async text() {
      const cases = Object.entries((await from?.counts()) ?? {})
      const queue = (await from?.queue()) ?? 0
      return [
        '# HELP winnow_cases Cases by status.',
        '# TYPE winnow_cases gauge',
        ...cases.map(([status, count]) => `winnow_cases{status="${status}"} ${count}`),
        '# HELP winnow_outbox_queue Approved replies that wait to be sent.',
        '# TYPE winnow_outbox_queue gauge',
        `winnow_outbox_queue ${queue}`,
        '# HELP winnow_readings_queue Comments that wait to be read.',
        '# TYPE winnow_readings_queue gauge',
        `winnow_readings_queue ${(await from?.unread?.()) ?? 0}`,
        ...counter(
          'winnow_comments_received_total',
          'Comments that became a case, since the start.',
          received,
        ),
        ...counter('winnow_decisions_total', 'Decisions by people, since the start.', decisions),
        ...counter('winnow_posts_total', 'Tries to send a reply by their outcome, since the start.', posts),
        '',
      ].join('\n')
    },
  }
}

function counter(name: string, help: string, values: ReadonlyMap<string, number>): readonly string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} counter`,
    ...[...values].map(([labels, count]) => `${name}{${labels}} ${count}`),
  ]
}
