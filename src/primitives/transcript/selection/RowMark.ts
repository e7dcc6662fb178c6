/** A row that must stay mounted. */
export interface RowMark {
  readonly key: string
  readonly index: number
}
