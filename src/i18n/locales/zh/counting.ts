import { createCounting } from '../../createCounting.ts'

/** Chinese numbers. A noun that is counted stays as it is. */
export const { number } = createCounting<never>('zh')
