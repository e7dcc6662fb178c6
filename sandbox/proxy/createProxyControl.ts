import type { Direction } from '../faults/faults.ts'
import { filled, numberOf, oneOf, type Body } from '../http/fields.ts'
import type { Ending, FramePart, Way } from './conditions.ts'
import type { FaultProxy } from './createFaultProxy.ts'

const ways: readonly Way[] = ['toServer', 'toClient']
const directions: readonly Direction[] = [...ways, 'both']
const endings: readonly Ending[] = ['fin', 'reset']
const parts: readonly FramePart[] = ['payload', 'header']

/** The proxy's faults by name, with the fields of a JSON body, for pages and other processes. Resolves with false for a name that is none. */
export function createProxyControl(proxy: FaultProxy): (name: string, body: Body) => Promise<boolean> {
  const how = ({ way, ending }: Body) => filled({ way: oneOf(way, ways), ending: oneOf(ending, endings) })
  const controls: Readonly<Record<string, (body: Body) => unknown>> = {
    cut: () => proxy.cut(),
    reset: () => proxy.reset(),
    'cut-mid-frame': (body) => proxy.cutMidFrame(how(body)),
    'cut-after': (body) => proxy.cutAfter(numberOf(body['bytes']) ?? 0, how(body)),
    'cancel-cut': () => proxy.cancelCut(),
    'black-hole': ({ direction, newToo }) => proxy.blackHole(oneOf(direction, directions) ?? 'both', { newToo: newToo === true }),
    heal: ({ lines }) => proxy.heal(oneOf(lines, ['reset', 'resume'])),
    delay: ({ ms }) => proxy.setDelay(numberOf(ms) ?? 0),
    throttle: ({ bytesPerSecond, direction }) => proxy.throttle(numberOf(bytesPerSecond) ?? 0, oneOf(direction, directions)),
    reorder: ({ window }) => proxy.reorder(numberOf(window) ?? 1),
    duplicate: ({ copies, direction }) => proxy.duplicate(numberOf(copies) ?? 1, oneOf(direction, directions)),
    corrupt: ({ count, part, way }) => proxy.corrupt(numberOf(count) ?? 1, filled({ part: oneOf(part, parts), way: oneOf(way, ways) })),
    refuse: () => proxy.refuseConnections(),
    accept: () => proxy.acceptConnections(),
    clear: () => proxy.clear(),
  }
  return async (name, body) => {
    const control = Object.hasOwn(controls, name) ? controls[name] : undefined
    await control?.(body)
    return control !== undefined
  }
}
