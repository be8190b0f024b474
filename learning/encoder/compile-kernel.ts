import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import wabt from 'wabt'

const SOURCE = new URL('../../src/analysis/encoder/kernel.wat', import.meta.url)
const TARGET = new URL('../../src/analysis/encoder/kernel-bytes.ts', import.meta.url)
const LINE = 100

/** The kernel's source compiled, as the text of kernel-bytes.ts. */
export async function compiledKernel(): Promise<string> {
  const module = (await wabt()).parseWat('kernel.wat', readFileSync(SOURCE, 'utf8'), { simd: true })
  const { buffer } = module.toBinary({})
  module.destroy()
  const lines = Buffer.from(buffer)
    .toString('base64')
    .match(new RegExp(`.{1,${LINE}}`, 'g'))
  return `/** kernel.wat, compiled by \`npm run kernel\`; in base64. */
export const KERNEL_BYTES: readonly string[] = [
${lines?.map((line) => `  '${line}',`).join('\n')}
]
`
}

/** `npm run kernel` */
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await compiledKernel())
