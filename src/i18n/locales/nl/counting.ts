import { createCounting } from '../../createCounting.ts'

/** Dutch numbers and plurals. */
export const { number, plural, counted } = createCounting('nl')
