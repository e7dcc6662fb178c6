import { finishSteps, type Steps, stretch } from '../steps.ts'

/** One step of the way from the left sequence to the right one. */
export type AlignmentStep =
  | { readonly kind: 'both'; readonly left: number; readonly right: number }
  | { readonly kind: 'left'; readonly left: number }
  | { readonly kind: 'right'; readonly right: number }

/** More differences than this are not searched for the best way, since the search costs their square. */
const searchLimit = 1_000

interface Bounds {
  readonly leftEnd: number
  readonly rightEnd: number
}

// Furthest reach on the diagonals from -d - 1 to d + 1.
type Reach = Int32Array

// Greedy shortest edit script (Myers 1986). `trace[d]` is the furthest reach on each diagonal before step d.
function searchTrace(left: readonly string[], right: readonly string[], start: number, { leftEnd, rightEnd }: Bounds) {
  const width = leftEnd - start
  const height = rightEnd - start
  const limit = Math.min(width + height, searchLimit)
  if (Math.abs(width - height) > limit) return undefined
  const middle = limit + 1
  const reach = new Int32Array(2 * middle + 1)
  const trace: Reach[] = []
  for (let d = 0; d <= limit; d++) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const after = reach[middle + k + 1] as number
      const before = reach[middle + k - 1] as number
      let x = k === -d || (k !== d && before < after) ? after : before + 1
      while (x < width && x - k < height && left[start + x] === right[start + x - k]) x++
      reach[middle + k] = x
      if (x >= width && x - k >= height) return trace
    }
  }
  return undefined
}

function backtrack(trace: readonly Reach[], start: number, { leftEnd, rightEnd }: Bounds): AlignmentStep[] {
  const steps: AlignmentStep[] = []
  let x = leftEnd - start
  let y = rightEnd - start
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] as Reach
    const k = x - y
    const after = reach[k + d + 2] as number
    const before = reach[k + d] as number
    const down = k === -d || (k !== d && before < after)
    const previousX = d === 0 ? 0 : down ? after : before
    const previousY = d === 0 ? 0 : previousX - (down ? k + 1 : k - 1)
    while (x > previousX && y > previousY) steps.push({ kind: 'both', left: start + --x, right: start + --y })
    if (d === 0) break
    if (down) steps.push({ kind: 'right', right: start + --y })
    else steps.push({ kind: 'left', left: start + --x })
  }
  return steps.reverse()
}

// Takes each right entry's next equal on the left: not always the most matches, but never a wrong order, at linear cost.
function* alignGreedily(left: readonly string[], right: readonly string[], start: number, { leftEnd, rightEnd }: Bounds): Steps<AlignmentStep[]> {
  const places = new Map<string, number[]>()
  for (let index = leftEnd - 1; index >= start; index--) {
    if (index % stretch === 0) yield
    const key = left[index] as string
    const indexes = places.get(key)
    if (indexes) indexes.push(index)
    else places.set(key, [index])
  }
  const steps: AlignmentStep[] = []
  let next = start
  for (let index = start; index < rightEnd; index++) {
    if (index % stretch === 0) yield
    const candidates = places.get(right[index] as string) ?? []
    while (candidates.length > 0 && (candidates.at(-1) as number) < next) candidates.pop()
    const match = candidates.pop()
    if (match === undefined) {
      steps.push({ kind: 'right', right: index })
      continue
    }
    while (next < match) steps.push({ kind: 'left', left: next++ })
    steps.push({ kind: 'both', left: next++, right: index })
  }
  while (next < leftEnd) steps.push({ kind: 'left', left: next++ })
  return steps
}

// The search may pair later ones of several equals; what was said first was also received first.
function* preferEarlier(steps: readonly AlignmentStep[], left: readonly string[], right: readonly string[]): Steps<AlignmentStep[]> {
  const settled: AlignmentStep[] = []
  const lefts: number[] = []
  const rights: number[] = []
  let nextLeft = 0
  let nextRight = 0
  for (const [at, step] of steps.entries()) {
    if (at % stretch === stretch - 1) yield
    if (step.kind !== 'right') lefts.push(step.left)
    if (step.kind !== 'left') rights.push(step.right)
    if (step.kind !== 'both') continue
    const key = left[step.left]
    for (; left[lefts[nextLeft] as number] !== key; nextLeft++) settled.push({ kind: 'left', left: lefts[nextLeft] as number })
    for (; right[rights[nextRight] as number] !== key; nextRight++) settled.push({ kind: 'right', right: rights[nextRight] as number })
    settled.push({ kind: 'both', left: lefts[nextLeft++] as number, right: rights[nextRight++] as number })
  }
  for (const index of lefts.slice(nextLeft)) settled.push({ kind: 'left', left: index })
  for (const index of rights.slice(nextRight)) settled.push({ kind: 'right', right: index })
  return settled
}

/**
 * Lays two records of the same conversation side by side: an alignment of sequences, so that the same text said twice is
 * two entries. Where it could match either of two equal entries, of either record, it takes the earlier one.
 */
export function* alignInSteps(left: readonly string[], right: readonly string[]): Steps<readonly AlignmentStep[]> {
  let start = 0
  for (; start < left.length && start < right.length && left[start] === right[start]; start++) if (start % stretch === 0) yield
  let leftEnd = left.length
  let rightEnd = right.length
  for (; leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]; leftEnd--, rightEnd--) if (leftEnd % stretch === 0) yield
  const bounds = { leftEnd, rightEnd }
  const trace = searchTrace(left, right, start, bounds)
  yield
  const middle = trace ? backtrack(trace, start, bounds) : yield* alignGreedily(left, right, start, bounds)
  const same = (length: number, leftFrom: number, rightFrom: number) =>
    Array.from({ length }, (_, i): AlignmentStep => ({ kind: 'both', left: leftFrom + i, right: rightFrom + i }))
  yield
  const steps = [...same(start, 0, 0), ...middle, ...same(left.length - leftEnd, leftEnd, rightEnd)]
  return yield* preferEarlier(steps, left, right)
}

/** The same at once. */
export const alignSequences = (left: readonly string[], right: readonly string[]): readonly AlignmentStep[] => finishSteps(alignInSteps(left, right))
