export type { RunOptions } from './collectRuns.ts'
export type { FoundQuery, RowPlace, RowSelectors } from './FoundLights.ts'
export { useFoundLights, type FoundLightsOptions, type FoundLightsView } from './useFoundLights.ts'
