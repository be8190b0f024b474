/**
 * Which of `count` folds a group belongs to. By a hash of the group's name, so that a group is never
 * split and the folds are the same in every run and on every machine (FNV-1a with a final mix).
 */
export function foldOf(group: string, count: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < group.length; i++) {
    hash ^= group.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  return (hash >>> 0) % count
}
