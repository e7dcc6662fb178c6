import { createCounting } from '../../createCounting.ts'

/** Italian numbers and plurals. */
export const { number, plural, counted } = createCounting('it')
