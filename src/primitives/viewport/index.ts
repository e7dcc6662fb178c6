export { coveredScreen, type ScreenFacts, type VisibleArea } from './coveredScreen.ts'
export { useCoveredScreen } from './useCoveredScreen.ts'
