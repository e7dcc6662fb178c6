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

// Greedy shortest edit script (Myers 1986). `trace[d]` is the furthest reach on each diagonal before step d.
function searchTrace(left: readonly string[], right: readonly string[], start: number, { leftEnd, rightEnd }: Bounds) {
  const width = leftEnd - start
  const height = rightEnd - start
  const limit = Math.min(width + height, searchLimit)
  const reach = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let d = 0; d <= limit; d++) {
    trace.push(new Map(reach))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1))
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1
      while (x < width && x - k < height && left[start + x] === right[start + x - k]) x++
      reach.set(k, x)
      if (x >= width && x - k >= height) return trace
    }
  }
  return undefined
}

function backtrack(trace: readonly Map<number, number>[], start: number, { leftEnd, rightEnd }: Bounds): AlignmentStep[] {
  const steps: AlignmentStep[] = []
  let x = leftEnd - start
  let y = rightEnd - start
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] as Map<number, number>
    const k = x - y
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1))
    const previousK = down ? k + 1 : k - 1
    const previousX = d === 0 ? 0 : (reach.get(previousK) ?? 0)
    const previousY = d === 0 ? 0 : previousX - previousK
    while (x > previousX && y > previousY) steps.push({ kind: 'both', left: start + --x, right: start + --y })
    if (d === 0) break
    if (down) steps.push({ kind: 'right', right: start + --y })
    else steps.push({ kind: 'left', left: start + --x })
  }
  return steps.reverse()
}

// Takes each right entry's next equal on the left: not always the most matches, but never a wrong order, at linear cost.
function alignGreedily(left: readonly string[], right: readonly string[], start: number, { leftEnd, rightEnd }: Bounds): AlignmentStep[] {
  const places = new Map<string, number[]>()
  for (let index = leftEnd - 1; index >= start; index--) {
    const key = left[index] as string
    const indexes = places.get(key)
    if (indexes) indexes.push(index)
    else places.set(key, [index])
  }
  const steps: AlignmentStep[] = []
  let next = start
  for (let index = start; index < rightEnd; index++) {
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

// The search may pair a right entry with a later of two equals on the left; what was said first was also received first.
function preferEarlier(steps: readonly AlignmentStep[], left: readonly string[]): AlignmentStep[] {
  const settled: AlignmentStep[] = []
  const gap: number[] = []
  const closeGap = (until: number) => {
    for (const index of gap.splice(0, until)) settled.push({ kind: 'left', left: index })
  }
  for (const step of steps) {
    if (step.kind === 'left') gap.push(step.left)
    else if (step.kind === 'right') settled.push(step)
    else {
      gap.push(step.left)
      const earliest = gap.findIndex((index) => left[index] === left[step.left])
      closeGap(earliest)
      settled.push({ ...step, left: gap.shift() as number })
    }
  }
  closeGap(gap.length)
  return settled
}

/**
 * Lays two records of the same conversation side by side: an alignment of sequences, so that the same text said twice is
 * two entries. Where it could match either of two equal entries, it takes the earlier one.
 */
export function alignSequences(left: readonly string[], right: readonly string[]): AlignmentStep[] {
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start++
  let leftEnd = left.length
  let rightEnd = right.length
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd--
    rightEnd--
  }
  const bounds = { leftEnd, rightEnd }
  const trace = searchTrace(left, right, start, bounds)
  const middle = trace ? backtrack(trace, start, bounds) : alignGreedily(left, right, start, bounds)
  const steps: AlignmentStep[] = [
    ...Array.from({ length: start }, (_, i): AlignmentStep => ({ kind: 'both', left: i, right: i })),
    ...middle,
    ...Array.from({ length: left.length - leftEnd }, (_, i): AlignmentStep => ({ kind: 'both', left: leftEnd + i, right: rightEnd + i })),
  ]
  return preferEarlier(steps, left)
}
