function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2
}

/**
 * How much is added by one step: the median of the slopes between all pairs of samples (Theil and Sen). Up to a quarter of the
 * samples may lie anywhere without moving it much. NaN for fewer than two samples.
 */
export function medianSlope(samples: readonly number[]): number {
  return median(samples.flatMap((sample, index) => samples.slice(index + 1).map((later, offset) => (later - sample) / (offset + 1))))
}
