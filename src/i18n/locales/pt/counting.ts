import { createCounting } from '../../createCounting.ts'

/** Portuguese numbers and plurals. */
export const { number, plural, counted } = createCounting('pt')
