import { createCounting } from '../../createCounting.ts'

/** Korean numbers. A noun that is counted stays as it is. */
export const { number } = createCounting<never>('ko')
