import { createCounting } from '../../createCounting.ts'

/** Spanish numbers and plurals. */
export const { number, plural, counted } = createCounting('es')
