import { createCounting } from '../../createCounting.ts'

/** French numbers and plurals. */
export const { number, plural, counted } = createCounting('fr')
