import type { EncoderFile } from './file.ts'

/** Text as the encoder's network reads it: numbers of pieces of its vocabulary. */
export interface Pieces {
  /** @returns at least one piece and at most `most`; 0 is an unknown character, or several in a row */
  of(text: string): number[]
}

export interface PieceBounds {
  /** UTF-16 units of the text that are read. */
  readonly characters: number
  readonly most: number
}

const SPACE = '▁'

/**
 * Splits text into the likeliest pieces (SentencePiece's unigram model, Viterbi's way), as the tokeniser of
 * the
 * npm package @energetic-ai/embeddings 0.2.0 does it, with what is peculiar to that: what no piece begins
 * with
 * costs nothing, of equally likely ways the last found wins, and a sum of exactly 0 counts as not yet
 * reached.
 * Time is linear in the text read: no piece is longer than 16 characters.
 */
export function createPieces(
  { pieces, scores, reserved }: EncoderFile['vocabulary'],
  { characters, most }: PieceBounds,
): Pieces {
  const tree = plant(pieces, reserved)

  return {
    of(text) {
      // The program that the weights were taught with reads an empty text as a space.
      const symbols = [...spaced(text.slice(0, characters) || ' ')]
      const numbers = symbols.map((symbol) => tree.symbols.get(symbol) ?? -1)
      const best = new Float64Array(symbols.length + 1)
      const last = new Int32Array(symbols.length + 1)
      const from = Int32Array.from({ length: symbols.length + 1 }, (_, at) => at - 1)

      const offer = (start: number, end: number, piece: number, score: number): void => {
        const sum = score + (best[start] as number)
        if (best[end] !== 0 && sum < (best[end] as number)) return
        best[end] = sum
        last[end] = piece
        from[end] = start
      }
      for (let start = 0; start < symbols.length; start++) {
        let found = false
        let node = 0
        for (let end = start; end < symbols.length; end++) {
          node = tree.step(node, numbers[end] as number)
          if (node < 0) break
          const piece = tree.piece(node)
          if (piece === 0) continue
          found = true
          offer(start, end + 1, piece, scores[piece] as number)
        }
        if (!found) offer(start, start + 1, 0, 0)
      }

      const way: number[] = []
      for (let at = symbols.length; at > 0; at = from[at] as number) {
        const piece = last[at] as number
        if (piece !== 0 || way.at(-1) !== 0) way.push(piece)
      }
      return way.reverse().slice(0, most)
    },
  }
}

function spaced(text: string): string {
  return SPACE + text.normalize('NFKC').replaceAll(' ', SPACE)
}

interface Tree {
  readonly symbols: ReadonlyMap<string, number>
  /** The node one symbol further, or -1. */
  step(node: number, symbol: number): number
  /** The piece that ends at a node, or 0. */
  piece(node: number): number
}

/** All pieces by their beginnings, in one map: node × symbols + symbol → node. */
function plant(pieces: readonly string[], reserved: number): Tree {
  const symbols = new Map<string, number>()
  for (const piece of pieces)
    for (const symbol of piece) if (!symbols.has(symbol)) symbols.set(symbol, symbols.size)
  const next = new Map<number, number>()
  const ends: number[] = [0]
  for (let at = reserved; at < pieces.length; at++) {
    let node = 0
    for (const symbol of pieces[at] as string) {
      const key = node * symbols.size + (symbols.get(symbol) as number)
      const known = next.get(key)
      if (known === undefined) {
        next.set(key, ends.length)
        node = ends.length
        ends.push(0)
      } else node = known
    }
    ends[node] = at
  }
  const ended = Int32Array.from(ends)
  return {
    symbols,
    step: (node, symbol) => (symbol < 0 ? -1 : (next.get(node * symbols.size + symbol) ?? -1)),
    piece: (node) => ended[node] as number,
  }
}
