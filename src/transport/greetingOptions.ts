import type { HttpRequest } from '../model/index.ts'

/** A request that is made before a line counts as open; the text of its answer is delivered as a frame of that name. */
export interface GreetingRequest {
  readonly name: string
  readonly request: HttpRequest
  /** Without an answer the line is no worse: there is no frame then. @defaultValue `false` */
  readonly optional?: boolean
}

/** What is asked before each line, in the order in which the answers are delivered. A function is asked anew each time. */
export type Greeting = readonly GreetingRequest[] | (() => readonly GreetingRequest[])
