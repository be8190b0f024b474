import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

const FILE = fileURLToPath(new URL('../../../../shared/contracts/discord-openapi.json', import.meta.url))

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> }
}

/** Checks what a client sends against Discord's own description of its API. */
export interface Contract {
  /** False when the description isn't there: then nothing is checked. */
  readonly present: boolean
  /** @returns what is wrong, in ajv's words; empty when right or unknown */
  violations(method: string, template: string, body: unknown): readonly string[]
}

let loaded: Contract | undefined

/** Read once per process: it is over a megabyte. */
export function loadContract(): Contract {
  loaded ??= existsSync(FILE) ? contractOf(JSON.parse(readFileSync(FILE, 'utf8'))) : absent
  return loaded
}

const absent: Contract = { present: false, violations: () => [] }

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

  function validatorFor(method: string, template: string): ValidateFunction | null {
    const path = byShape.get(shapeOf(template))
    const operation = path === undefined ? undefined : document.paths[path]?.[method.toLowerCase()]
    if (path === undefined || operation?.requestBody?.content?.['application/json'] === undefined) return null
    const pointer = [
      'paths',
      path,
      method.toLowerCase(),
      'requestBody',
      'content',
      'application/json',
      'schema',
    ]
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/')
    return ajv.compile({ $ref: `discord#/${pointer}` })
  }

  return {
    present: true,
    violations(method, template, body) {
      const key = `${method} ${template}`
      let validate = compiled.get(key)
      if (validate === undefined) {
        validate = validatorFor(method, template)
        compiled.set(key, validate)
      }
      if (validate === null || body === undefined || validate(body)) return []
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
    },
  }
}

/** `/channels/{channel_id}` and `/channels/:channel` are the same path. */
function shapeOf(path: string): string {
  return path.replace(/\{[^}]+\}|:[a-z]+/g, '*')
}
