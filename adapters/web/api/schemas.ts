import {
  HOLD_KINDS,
  ISSUE_STATES,
  PROMISE_STATES,
  SIGNALS,
  STRATEGIES,
  TAKEN_BACK,
  VERDICTS,
} from '../../../src/core/index.ts'

/* Pieces of the OpenAPI document. */

export type Json = Readonly<Record<string, unknown>>

/** @param optional what may be missing @param more what isn't named may be there as well */
export function object(
  properties: Json,
  { optional = {}, more = false }: { readonly optional?: Json; readonly more?: boolean } = {},
): Json {
  return {
    type: 'object',
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
    ...(more ? { additionalProperties: true } : {}),
  }
}

const instant: Json = { type: 'string', format: 'date-time' }
export const orNull = (type: string): Json => ({ type: [type, 'null'] })
export const SENDING: Json = {
  description: 'How the posting of an approved reply goes; null when none is on its way.',
  oneOf: [
    { type: 'null' },
    object({
      tries: { type: 'integer' },
      why: { ...orNull('string'), description: 'Why the last try did not post it.' },
      nextTry: { ...orNull('string'), description: 'null while a try is under way.' },
      asked: { type: 'boolean', description: 'The place asked to wait until then.' },
      until: { ...instant, description: 'Not posted by then, the case comes back to be decided.' },
    }),
  ],
}
export const OFFER: Json = object(
  {
    kind: { enum: ['answer', 'issue', 'approved'] },
    language: { enum: ['en', 'fr'] },
    text: { type: 'string' },
    asked: {
      type: 'string',
      description: 'The team’s question that fits, or the comment that was answered so.',
    },
    by: { enum: ['words', 'meaning'] },
  },
  {
    optional: {
      status: { enum: ISSUE_STATES },
      until: { type: 'string', format: 'date' },
      from: object({
        caseId: { type: 'string' },
        by: { type: 'string' },
        at: instant,
        strategy: { enum: [...STRATEGIES, null] },
      }),
    },
  },
)
export const RETURNED: Json = {
  description: 'Why an approved reply came back unposted; null once the case is decided anew.',
  oneOf: [
    { type: 'null' },
    object(
      {
        kind: { enum: ['refused', 'given-up', ...TAKEN_BACK] },
        why: orNull('string'),
        tries: { type: 'integer' },
        askedUntil: {
          ...orNull('string'),
          description: 'The place asked for more patience than a reply gets.',
        },
        at: instant,
      },
      {
        optional: {
          text: {
            type: 'string',
            description: 'With `edited`: the comment as it read when the reply was approved.',
          },
          outdated: { const: true, description: 'Our reply was posted before that, and stands there.' },
          mend: {
            enum: ['place', 'text'],
            description: 'With `refused`: what must change before another try is worth it.',
          },
          cause: { type: 'string', description: 'With `mend`: the place’s own code.' },
        },
      },
    ),
  ],
}
/** What was promised in a reply that was posted. */
export const PROMISE: Json = object(
  {
    id: { type: 'string' },
    text: { type: 'string' },
    dueAt: instant,
    state: { enum: PROMISE_STATES },
    madeAt: instant,
    madeBy: object({ id: { type: 'string' }, name: { type: 'string' } }),
    closed: { description: 'When, by whom and why it was closed; null while it is open.' },
  },
  { more: true },
)
const strength: Json = { type: 'number', minimum: 0, maximum: 1 }
const findings: Json = {
  type: 'array',
  items: object({
    name: { type: 'string' },
    strength,
    reason: { type: 'string' },
    evidence: { type: 'array', minItems: 1, items: { type: 'object' } },
  }),
}
export const ASSESSMENT: Json = object({
  id: { type: 'string' },
  language: { enum: ['en', 'fr', 'und'] },
  verdict: { enum: VERDICTS },
  scores: object(
    Object.fromEntries(['detractor', 'tone', 'substance', ...SIGNALS].map((score) => [score, strength])),
  ),
  signals: findings,
  counterSignals: findings,
  strategy: { enum: [...STRATEGIES, null] },
  because: { type: 'array', items: { type: 'string' } },
  notChosen: {
    type: 'array',
    items: object({ strategy: { enum: STRATEGIES }, because: { type: 'string' } }),
  },
  drafts: {
    type: 'array',
    items: object(
      { language: { enum: ['en', 'fr'] }, text: { type: 'string' } },
      {
        optional: {
          answered: {
            type: 'array',
            description: 'Questions of the article that the team’s known answers answer in this draft.',
            items: object({
              question: { type: 'string' },
              asked: { type: 'string' },
              by: { enum: ['words', 'meaning'] },
            }),
          },
        },
      },
    ),
  },
  complete: { type: 'boolean' },
  hold: {
    anyOf: [
      { type: 'null' },
      object({
        kind: { enum: HOLD_KINDS },
        reason: { type: 'string' },
        evidence: { type: 'array', minItems: 1, items: { type: 'object' } },
      }),
    ],
  },
})
