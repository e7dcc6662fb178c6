import type { ChatEvent } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { availabilityWire, readWire } from './wire.ts'

/** `GET availability`; undefined when the answer is none. Only the documented word says that nobody is there. */
export const decodeAvailability = (value: unknown): readonly ChatEvent[] | undefined => {
  const wire = readWire(availabilityWire, value)
  if (!wire || (wire.chat === undefined && wire.ewt === undefined)) return undefined
  const isOpen = wire.chat?.trim().toLowerCase() !== 'notavailable'
  return [{ type: 'availability.changed', availability: present({ isOpen, waitSeconds: wire.ewt }) }]
}
