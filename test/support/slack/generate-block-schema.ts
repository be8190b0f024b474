import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** The JSON schema of Slack's blocks and views, from @slack/types; takes about a second. */
export function generateBlockSchema(): unknown {
  return createGenerator({
    path: here('block-types.ts'),
    tsconfig: here('block-types.tsconfig.json'),
    type: 'SlackShapes',
    jsDoc: 'none',
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('SlackShapes')
}

/** `npx node test/support/slack/generate-block-schema.ts` writes it anew, after @slack/types has changed. */
if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(here('block-schema.json'), `${JSON.stringify(generateBlockSchema(), null, 2)}\n`)
