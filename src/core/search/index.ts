export { createTextFinder, type TextFinder, type TextPlace } from './createTextFinder.ts'
export { countBehind, numberOf, placeAt, type FoundMessages, type FoundPlace, type MessageSearch } from './foundMessages.ts'
export { searchMessages, type SearchLimits } from './searchMessages.ts'
