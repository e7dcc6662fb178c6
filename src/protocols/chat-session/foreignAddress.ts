import { safeAddress } from '../foundation/safeUrl.ts'

/** An address made of foreign words, if it can be made and is absolute `http` or `https`. Half a character cannot stand in one. */
export const foreignAddress = (make: () => string): string | undefined => {
  try {
    return safeAddress(make())
  } catch {
    return undefined
  }
}
