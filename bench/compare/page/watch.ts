import { countCommits } from './probes/commits.ts'
import { watchKeys } from './probes/keys.ts'

// Before any library is loaded: React looks once whether somebody watches.
const isCounting = new URLSearchParams(location.search).has('work')

/** What React did since the last call; nothing unless the page was opened to count. */
export const takeWork = isCounting ? countCommits(() => rowSelector) : () => ({ commits: 0, mounted: 0, updated: 0 })

let rowSelector = '.row'

/** Says which elements are rows. */
export function watchRows(selector: string): void {
  rowSelector = selector
}

watchKeys()
