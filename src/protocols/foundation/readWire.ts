import * as v from 'valibot'
import { isRecord, readCount, readWord } from './coerce.ts'

/** A field that is read as text, whether it came as text or number. */
export const word = v.optional(v.pipe(v.unknown(), v.transform(readWord)))
/** A field that is read as a number, whether it came as number or text. */
export const count = v.optional(v.pipe(v.unknown(), v.transform(readCount)))
/** A field that is taken as it is. */
export const free = v.optional(v.unknown())

type Shape = v.GenericSchema<unknown, object>

/** Reads a value by the shape of an object; undefined when it is no JSON object or lacks what the shape demands. */
export const readWire = <T extends Shape>(shape: T, value: unknown): v.InferOutput<T> | undefined => {
  if (!isRecord(value)) return undefined
  const result = v.safeParse(shape, value)
  return result.success ? result.output : undefined
}
