import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

const FILE = fileURLToPath(new URL('../../../../shared/contracts/discord-openapi.json', import.meta.url))

interface Content {
  readonly content?: Readonly<Record<string, unknown>>
}
interface Operation {
  readonly requestBody?: Content
  readonly responses?: Readonly<Record<string, Content>>
}

/** Checks what a client sends against Discord's own description of its API. */
export interface Contract {
  /** False when the description isn't there: then nothing is checked. */
  readonly present: boolean
  /** @returns what is wrong with a request, in ajv's words; empty when right or unknown */
  violations(method: string, template: string, body: unknown): readonly string[]
  /** The same of an answer: what the double gets wrong. */
  mistakes(method: string, template: string, status: number, body: unknown): readonly string[]
}

let loaded: Contract | undefined

/** Read once per process: it is over a megabyte. */
export function loadContract(): Contract {
  loaded ??= existsSync(FILE) ? contractOf(JSON.parse(readFileSync(FILE, 'utf8'))) : absent
  return loaded
}

const absent: Contract = { present: false, violations: () => [], mistakes: () => [] }

function contractOf(document: { paths: Record<string, Record<string, Operation>> }): Contract {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: false,
    validateFormats: false,
    validateSchema: false,
  })
  ajv.addSchema(document, 'discord')
  const compiled = new Map<string, ValidateFunction | null>()
  const byShape = new Map(Object.keys(document.paths).map((path) => [shapeOf(path), path]))

  /** @param where below the operation, e.g. `responses`, `200` */
  function validatorFor(method: string, template: string, where: readonly string[]): ValidateFunction | null {
    const key = [method, template, ...where].join(' ')
    const known = compiled.get(key)
    if (known !== undefined) return known
    const path = byShape.get(shapeOf(template)) ?? ''
    const operation = document.paths[path]?.[method.toLowerCase()]
    const [part, status = ''] = where
    const content = part === 'requestBody' ? operation?.requestBody : operation?.responses?.[status]
    const pointer = ['paths', path, method.toLowerCase(), ...where, 'content', 'application/json', 'schema']
      .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/')
    const has = content?.content?.['application/json'] !== undefined
    const validate = has ? ajv.compile({ $ref: `discord#/${pointer}` }) : null
    compiled.set(key, validate)
    return validate
  }

  function wrong(validate: ValidateFunction | null, body: unknown): readonly string[] {
    if (validate === null || body === undefined || validate(body)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }

  return {
    present: true,
    violations: (method, template, body) => wrong(validatorFor(method, template, ['requestBody']), body),
    mistakes: (method, template, status, body) =>
      wrong(validatorFor(method, template, ['responses', String(status)]), body),
  }
}

/** `/channels/{channel_id}` and `/channels/:channel` are the same path. */
function shapeOf(path: string): string {
  return path.replace(/\{[^}]+\}|:[a-z]+/g, '*')
}
