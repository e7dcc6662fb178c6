import { createCounting } from '../../createCounting.ts'

/** German numbers and plurals. */
export const { number, plural, counted } = createCounting('de')
