/**
 * A file of this program's beside the one that asks, for a thread or a process of its own: a source here, the
 * compiled one in the built package.
 *
 * @param meta `import.meta` of the file that asks
 * @param name without its ending, like `./sqlite-worker`
 */
export function ownFile({ url, filename }: ImportMeta, name: string): URL {
  return new URL(`${name}${filename.endsWith('.ts') ? '.ts' : '.js'}`, url)
}
