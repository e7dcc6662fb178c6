import { createCounting } from '../../createCounting.ts'

/** Polish numbers and plurals: `other` is the form after a fraction. */
export const { number, plural, counted } = createCounting<'one' | 'few' | 'many'>('pl')
