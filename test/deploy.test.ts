import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { createMetrics } from '../adapters/web/metrics.ts'
import { PROJECT_ROOT, VARIABLES } from '../src/config.ts'

const read = (name: string) => readFileSync(join(PROJECT_ROOT, 'examples/deploy', name), 'utf8')

/** Names of variables, where a secret may be said by its file. */
const known = (name: string) => {
  const secret = name.replace(/_FILE$/, '')
  return name in VARIABLES || VARIABLES[secret]?.secret === true
}

describe('examples of where it runs', () => {
  it.each([
    'compose.yaml',
    'winnow.service',
    'kubernetes.yaml',
  ])('%s names variables that there are', (file) => {
    const named = read(file).match(/\b(?:WINNOW_[A-Z_]+|DATABASE_URL(?:_FILE)?|KEYV_URL(?:_FILE)?)\b/g) ?? []
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !known(name))).toEqual([])
  })

  it('the image has what is optional for the package: asked for as npm must be asked', () => {
    const image = readFileSync(join(PROJECT_ROOT, 'Dockerfile'), 'utf8')
    const { devDependencies } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'))
    const [, options = '', name = ''] = /npm install (.*) (@keyv\/redis)/.exec(image) ?? []
    // npm omits what is a development dependency here, unless it is to be saved as another one.
    expect(devDependencies).toHaveProperty([name])
    expect(options.split(' ')).toContain('--save-prod')
  })

  it('compose.yaml runs it as the image does, with every secret in a file and none in it', () => {
    const { services, secrets } = parse(read('compose.yaml'))
    expect(services.winnow.secrets.every((name: string) => name in secrets)).toBe(true)
    expect(services.winnow).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
    expect(services.winnow.volumes).toEqual(['winnow:/data'])
  })

  it('kubernetes.yaml asks for health and readiness where they are, and replaces without a gap', () => {
    const [deployment] = parseAllDocuments(read('kubernetes.yaml')).map((one) => one.toJS())
    const [container] = deployment.spec.template.spec.containers
    expect(container.livenessProbe.httpGet.path).toBe('/healthz')
    expect(container.readinessProbe.httpGet.path).toBe('/readyz')
    expect(deployment.spec.strategy.rollingUpdate.maxUnavailable).toBe(0)
  })

  it('the service runs as nobody in particular, and writes only where its data is', () => {
    const unit = read('winnow.service')
    for (const said of [
      'DynamicUser=yes',
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'StateDirectory=winnow',
    ])
      expect(unit).toContain(`\n${said}\n`)
  })

  it('the dashboard shows figures that are there', async () => {
    const metrics = createMetrics()
    metrics.read({ counts: async () => ({}) as never, queue: async () => 0 })
    const told = new Set([...(await metrics.text()).matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name))
    const asked = read('grafana-dashboard.json').match(/winnow_\w+/g) ?? []
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter((name) => !told.has(name))).toEqual([])
  })
})
