import type { ChatEvent } from '../../model/index.ts'
import type { WireEvent } from './unwrapFrame.ts'

/** Tells developers of an event that changes nothing here, with its payload. */
export const ignoreEvent = ({ name, payload }: WireEvent, detail?: string): ChatEvent => ({
  type: 'frame.ignored',
  name: (detail === undefined ? name : `${name}: ${detail}`).slice(0, 80),
  payload,
})
