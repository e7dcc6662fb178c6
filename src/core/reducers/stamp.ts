/** When something happened and a unique name for it: what the pure reducer may not make itself. */
export interface Stamp {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
}
