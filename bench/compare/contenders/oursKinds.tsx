import { kindsAt } from './kindsAt.ts'
import { oursContender } from './oursContender.tsx'

/** Every fourth message holds something besides its words: markdown, buttons, cards, files, a table, a place. */
export const contender = oursContender(({ number }) => kindsAt(number))
