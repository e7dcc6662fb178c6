/** A free object as the wires carry it: metadata, action data. Plain JSON. */
export type JsonRecord = Readonly<Record<string, unknown>>
