import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../src/config.ts'
import { nodeNeeded } from '../src/node-needed.ts'

describe('which Node it runs on', () => {
  it.each(['18.20.4', '20.20.2', '22.13.9'])('%s is told what it needs', (version) => {
    expect(nodeNeeded(version)).toContain(`Node 22.14 or newer; this is ${version}`)
  })

  it.each(['22.14.0', '22.21.1', '24.0.0', '25.1.0', process.versions.node])('%s runs it', (version) => {
    expect(nodeNeeded(version)).toBeUndefined()
  })

  it('is what the package says', () => {
    const { engines } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'))
    expect(nodeNeeded(`${engines.node.replace('>=', '')}.0`)).toBeUndefined()
    expect(nodeNeeded('0.0.0')).toContain(`Node ${engines.node.replace('>=', '')} `)
  })
})
