import { readdirSync, readFileSync } from 'node:fs'

/** A process with all that came of it, by Linux's `/proc`. */
export function processTree(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const id = Number(name)
    if (!Number.isInteger(id)) continue
    try {
      // The name in brackets may hold anything; behind it stand the state and the parent.
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      parents.set(id, Number(fields[1]))
    } catch {
      // It ended meanwhile.
    }
  }
  const tree = [root]
  for (const id of tree) for (const [child, parent] of parents) if (parent === id) tree.push(child)
  return tree
}
