import { counted } from './counting.ts'

/** Things that are counted in more than one group of words. Two have another form after a preposition or a verbal noun. */
export const messages = (count: number): string =>
  counted(count, { one: 'رسالة واحدة', two: 'رسالتان', few: 'رسائل', many: 'رسالة', other: 'رسالة' })

/** New messages, as a name or the subject of a sentence. */
export const newMessages = (count: number): string =>
  counted(count, { one: 'رسالة جديدة', two: 'رسالتان جديدتان', few: 'رسائل جديدة', many: 'رسالة جديدة', other: 'رسالة جديدة' })

/** Messages after a verbal noun. */
export const ofMessages = (count: number): string =>
  counted(count, { one: 'رسالة واحدة', two: 'رسالتين', few: 'رسائل', many: 'رسالة', other: 'رسالة' })

/** Files after a preposition or a verbal noun. */
export const ofFiles = (count: number): string => counted(count, { one: 'ملف واحد', two: 'ملفين', few: 'ملفات', many: 'ملفًا', other: 'ملف' })

/** Characters after a preposition or a verbal noun. */
export const ofCharacters = (count: number): string => counted(count, { one: 'حرف واحد', two: 'حرفين', few: 'أحرف', many: 'حرفًا', other: 'حرف' })

/** Minutes after a preposition. */
export const ofMinutes = (count: number): string => counted(count, { one: 'دقيقة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' })
