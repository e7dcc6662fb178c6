import type { Message } from '../../model/index.ts'

/** Names that are made here, of words and times, where the server gives none: it does not know them. */
const made = /^(?:greeting|at):/

/** What the server calls a message; undefined where it has no name of its own. */
export const serverIdOf = ({ wireIds }: Pick<Message, 'wireIds'>): string | undefined => wireIds.find((wireId) => !made.test(wireId))
