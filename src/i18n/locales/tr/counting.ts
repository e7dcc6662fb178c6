import { createCounting } from '../../createCounting.ts'

/** Turkish numbers. A noun that is counted stays as it is. */
export const { number } = createCounting<never>('tr')
