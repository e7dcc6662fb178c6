import type { Participant } from '../../model/index.ts'

/** How the visitor stands on the page, when a rule is looked at. */
export interface ProactiveFacts {
  /** Milliseconds that he has had it before his eyes. They begin anew with another path. */
  readonly elapsed: number
  /** The farthest that he has come down it, 0 to 1; 0 where it fits its window. It begins anew with another path. */
  readonly scrolled: number
  /** Its address. */
  readonly url: URL
}

/**
 * A place. Text is compared with the path where it begins with `/`, else with origin and path; with the query only where it has a `?`, with the
 * fragment only where it has a `#`. `*` stands for any characters, a slash at the end for nothing. A RegExp is searched in the whole address.
 */
export type ProactiveUrl = string | RegExp | ((url: URL) => boolean)

/** A message of the host's own, shown beside the launcher once all that is given holds. What is not given holds always. */
export interface ProactiveRule {
  /** By which it is told apart, and remembered that it was shown: at most 100 characters. */
  readonly id: string
  /** Its words, plain text. */
  readonly text: string
  /** Who says it; `avatarUrl` is an absolute https address. @defaultValue `assistant`, or `title` and `logo`; a bot */
  readonly author?: Pick<Participant, 'name' | 'avatarUrl'> & { readonly role?: 'bot' | 'agent' }
  /** Milliseconds that the visitor has had this page before his eyes. */
  readonly after?: number
  /** How far down the page he has come, 0 to 1. A page that fits its window is never scrolled. */
  readonly scrolled?: number
  /** Where; of several, any. Looked at again when a page moves on without loading. */
  readonly url?: ProactiveUrl | readonly ProactiveUrl[]
  /** The pointer leaves the page through its top edge. All else must hold at that moment. There is no such moment on a touch screen. */
  readonly onExit?: boolean
  /** A condition of the host's own. Asked each second where all else holds; one that throws does not hold. */
  readonly when?: (facts: ProactiveFacts) => boolean
  /**
   * How often: once for each visitor, remembered for 180 days, or once in each tab as long as it lives. Before the visitor's first interaction
   * with the widget nothing is stored, so what he only saw is known to the open pages alone and may come again on the next; once he opens it or
   * puts it away, it does not. @defaultValue `'visitor'`
   */
  readonly once?: 'visitor' | 'session'
}
