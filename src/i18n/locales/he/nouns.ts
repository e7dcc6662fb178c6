import { isolate } from '../../isolate.ts'
import { counted } from './counting.ts'

/** Things that are counted in more than one group of words. */
export const newMessages = (count: number): string =>
  counted(count, { one: 'הודעה חדשה אחת', two: 'שתי הודעות חדשות', other: 'הודעות חדשות' })

/** Files. */
export const files = (count: number): string => counted(count, { one: 'קובץ אחד', two: 'שני קבצים', other: 'קבצים' })

/** Characters. */
export const characters = (count: number): string => counted(count, { one: 'תו אחד', two: 'שני תווים', other: 'תווים' })

/** Minutes. */
export const minutes = (count: number): string => counted(count, { one: 'דקה', two: 'שתי דקות', other: 'דקות' })

/** Who something comes from; without a name, our team. */
export const fromPerson = (name: string | undefined): string => (name === undefined ? 'מהצוות שלנו' : `מ־${isolate(name)}`)
