/** A JSON body whose fields nobody has looked at. */
export type Body = Readonly<Record<string, unknown>>

/** The value if it is a number that can be reckoned with. */
export const numberOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)

/** The value if it is a text. */
export const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The value if it is one of the choices. */
export const oneOf = <Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | undefined => choices.find((choice) => choice === value)

/** Leaves out what is undefined, as optional fields want it. */
export function filled<Shape extends object>(shape: Shape): { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as never
}
