import { z } from 'zod'
import { CASE_STATUSES, SORTS, VERDICTS } from '../../../src/core/index.ts'
import type { ApiOptions } from './options.ts'
import { CASE_PARAMETERS, decisionSchema, writtenBackSchema } from './query.ts'
import { ASSESSMENT, type Json, OFFER, object, orNull, PROMISE, RETURNED, SENDING } from './schemas.ts'

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: Json): Json => ({ 'application/json': { schema } })
const answer = (description: string, schema?: Json): Json =>
  schema === undefined ? { description } : { description, content: json(schema) }
const error = (description: string): Json => answer(description, ref('Error'))
const body = (name: string): Json => ({ required: true, content: json(ref(name)) })

const REFUSALS: Json = {
  401: error('The token or the login is missing, or the token is wrong.'),
  403: error('Not allowed: to this caller, or to this person.'),
  429: error('Too many wrong tokens from this address: `Retry-After` says for how many seconds to wait.'),
  503: {
    ...error('The database is busy or away, or the disk full; nothing was done.'),
    headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } },
  },
}
const INPUT: Json = {
  400: error('Not JSON, or of another form: `problems` says where and what was expected.'),
  413: error('Too long.'),
  ...REFUSALS,
}
const CASE_ID: Json = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const LANG: Json = {
  name: 'lang',
  in: 'query',
  description: 'Language of the reasons.',
  schema: { enum: ['en', 'fr'] },
}

/** What lets somebody in, as far as it is configured. */
const SCHEMES = {
  token: { type: 'http', scheme: 'bearer', description: 'WINNOW_API_TOKEN.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'winnow_session',
    description: 'The login of the desk, from its own pages; behind TLS with the prefix `__Host-`.',
  },
} as const

/** The API described for machines (OpenAPI 3.1). */
const CASE_SCHEMAS: Readonly<Record<string, object>> = {
  verdict: { enum: VERDICTS },
  sort: { enum: SORTS },
  since: { type: 'string', format: 'date-time' },
  limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
}

export async function openApi({ commentSchema, access, version }: ApiOptions): Promise<Json> {
  const schemes = await access.credentials()
  return {
    openapi: '3.1.0',
    info: {
      title: 'Winnow',
      version,
      description: 'Comments in, proposals out; nothing is sent before a named human says yes.',
    },
    ...(schemes.length === 0 ? {} : { security: schemes.map((name) => ({ [name]: [] })) }),
    paths: {
      '/api/comments': {
        post: {
          summary: 'Take a comment in, to be read afterwards; the same id again gives the same case.',
          requestBody: {
            required: true,
            content: {
              ...json(ref('Comment')),
              'application/x-ndjson': {
                schema: { type: 'string', description: 'Comments, one JSON object a line.' },
              },
            },
          },
          responses: {
            201: answer('A new case.', ref('Received')),
            200: answer(
              'Came before; this is its case. With other text it is an edit: read again, or noted ' +
                'once answered. ' +
                'With `ours` our own words, kept with the case they answer. Of lines each is ' +
                'answered on its own line, ' +
                'with `line`, `status`, and `caseId` or `error`.',
              ref('Received'),
            ),
            ...INPUT,
          },
        },
      },
      '/api/comments/{source}/{id}': {
        delete: {
          summary: 'Its author deleted it: its words go, and what is not answered yet is closed.',
          parameters: ['source', 'id'].map((name) => ({
            name,
            in: 'path',
            required: true,
            schema: { type: 'string' },
          })),
          responses: {
            200: answer('Noted; this is its case.', ref('Received')),
            404: error('No such comment.'),
            ...REFUSALS,
          },
        },
      },
      '/hooks/comments': {
        post: {
          summary: 'A platform pushes what was written, changed or deleted, signed with WINNOW_HOOK_SECRET.',
          security: [],
          parameters: [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: true,
              description: 'Names the delivery: one that came already changes nothing.',
              schema: { type: 'string', maxLength: 200 },
            },
            {
              name: 'X-Winnow-Signature-V2',
              in: 'header',
              required: true,
              description:
                '`t=<seconds since 1970>,v2=<hex>`: HMAC-SHA256 of `<t>.<Idempotency-Key>.<body>`; ' +
                'good for 5 minutes.',
              schema: { type: 'string' },
            },
          ],
          requestBody: {
            required: true,
            content: json({
              oneOf: [
                object({ event: { const: 'comment' }, comment: ref('Comment') }),
                object({ event: { const: 'deleted' }, id: { type: 'string' } }),
              ],
            }),
          },
          responses: {
            200: answer('Done; with `repeated` it came already.'),
            401: error('The signature is missing, wrong, or too old.'),
            404: error('No such comment, or nothing can be pushed.'),
            400: INPUT[400],
            413: INPUT[413],
          },
        },
      },
      '/hooks/{platform}': {
        post: {
          summary:
            'Discourse or GitHub tells, signed its way, that something happened: what did is then asked for.',
          security: [],
          parameters: [{ name: 'platform', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            200: answer('Taken.'),
            401: error('The signature is missing or wrong.'),
            404: error('No such platform, or it has no secret.'),
            413: INPUT[413],
          },
        },
      },
      '/api/analyze': {
        post: {
          summary: 'Analyse a comment; no case is made.',
          parameters: [LANG],
          requestBody: body('Comment'),
          responses: { 200: answer('The result.', ref('Assessment')), ...INPUT },
        },
      },
      '/api/cases': {
        get: {
          summary: 'Cases, the most urgent first.',
          parameters: [
            ...Object.entries(CASE_PARAMETERS).map(([name, description]) => ({
              name,
              in: 'query',
              description,
              schema: CASE_SCHEMAS[name] ?? { type: 'string' },
            })),
          ],
          responses: {
            200: answer('One page; `next` is missing on the last.', ref('CasePage')),
            ...REFUSALS,
          },
        },
      },
      '/api/cases/{id}': {
        get: {
          summary: 'A case with its history.',
          parameters: [CASE_ID, LANG],
          responses: { 200: answer('The case.', ref('Case')), 404: error('No such case.'), ...REFUSALS },
        },
      },
      '/api/cases/{id}/decisions': {
        post: {
          summary: 'Decide, in the name of WINNOW_API_ACTOR, or with a login of the desk’s own user.',
          parameters: [CASE_ID, LANG],
          requestBody: body('Decision'),
          responses: {
            200: answer('The case as it is now.', ref('Case')),
            404: error('No such case.'),
            409: answer('Somebody was faster, or the case does not allow it; `case` is its state now.'),
            422: answer('The draft can’t be approved; `remarks` say why.'),
            ...INPUT,
          },
        },
      },
      '/api/cases/{id}/mended': {
        post: {
          summary:
            'What a place refused a reply for is mended: it is asked, and where it can’t tell, believed.',
          parameters: [CASE_ID, LANG],
          responses: {
            200: answer('The case as it is now: its reply may be approved again.', ref('Case')),
            404: error('No such case.'),
            409: answer('Nothing has changed there, or the text was refused; `case` is its state now.'),
            ...REFUSALS,
          },
        },
      },
      '/api/cases/{id}/answers': {
        post: {
          summary: 'What somebody wrote back to a reply of ours where nothing brings it in by itself.',
          parameters: [CASE_ID],
          requestBody: body('WrittenBack'),
          responses: {
            201: answer('A case of its own, read together with what was said before.', ref('Received')),
            200: answer('Brought before; this is its case.', ref('Received')),
            404: error('No such case.'),
            409: error('No reply of ours stands there.'),
            ...INPUT,
          },
        },
      },
    },
    components: {
      ...(schemes.length === 0
        ? {}
        : { securitySchemes: Object.fromEntries(schemes.map((name) => [name, SCHEMES[name]])) }),
      schemas: {
        Comment: commentSchema,
        Decision: z.toJSONSchema(decisionSchema, { io: 'input' }),
        WrittenBack: z.toJSONSchema(writtenBackSchema, { io: 'input' }),
        Received: object({ caseId: orNull('string') }, { optional: { ours: { const: true } } }),
        Assessment: ASSESSMENT,
        Case: object(
          {
            id: { type: 'string' },
            status: { enum: CASE_STATUSES },
            version: { type: 'integer' },
            unread: { enum: ['waiting', 'given-up', null] },
            comment: ref('Comment'),
            assessment: ref('Assessment'),
            sending: SENDING,
            returned: RETURNED,
            promises: { type: 'array', items: PROMISE },
            history: { type: 'array', items: { type: 'object' } },
          },
          {
            more: true,
            optional: {
              offers: {
                type: 'array',
                description:
                  'Of GET alone: what the team’s known answers and earlier replies offer beside the ' +
                  'drafts; looked for once a minute.',
                items: OFFER,
              },
            },
          },
        ),
        CasePage: {
          type: 'object',
          properties: { cases: { type: 'array', items: { type: 'object' } }, next: { type: 'string' } },
          required: ['cases'],
        },
        Error: object({
          error: {
            type: 'object',
            properties: {
              code: { type: 'string' },
              message: { type: 'string' },
              problems: {
                type: 'array',
                items: object({ path: { type: 'string' }, expected: { type: 'string' } }),
              },
            },
            required: ['code', 'message'],
          },
        }),
      },
    },
  }
}
