import { createCounting } from '../../createCounting.ts'

/** Japanese numbers. A noun that is counted stays as it is. */
export const { number } = createCounting<never>('ja')
