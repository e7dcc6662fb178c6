import fc from 'fast-check'
import type { Message } from '../../../src/model/index.ts'
import { ana, bot } from './messages.ts'
import { mixedMessage, plain, words } from './stillMessages.ts'
import type { StageProps } from './stillStage.tsx'

/** One thing that happens around a reader. `row` counts from the row being read; never 0, which is that row itself. */
export type StillEvent =
  | { readonly does: 'prepend' | 'append'; readonly count: number }
  | { readonly does: 'edit' | 'stream'; readonly row: number; readonly words: number }
  | { readonly does: 'delete' | 'remove' | 'unfold'; readonly row: number }
  | { readonly does: 'height' | 'width' | 'lines'; readonly to: number }
  | { readonly does: 'density'; readonly to: 'compact' | 'cozy' | undefined }
  | { readonly does: 'text'; readonly to: number }
  | { readonly does: 'type' | 'load' | 'hide' | 'darken' }

/** What happens, and how many frames later the next thing does. */
export type StillStep = StillEvent & { readonly frames: number }

const row = fc.oneof(fc.integer({ min: -6, max: -1 }), fc.integer({ min: 1, max: 8 }))
const oneOf = <T extends string>(...names: T[]) => fc.constantFrom(...names)

const event: fc.Arbitrary<StillEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: oneOf('prepend', 'append'), count: fc.integer({ min: 1, max: 50 }) }) },
  { weight: 5, arbitrary: fc.record({ does: oneOf('edit', 'stream'), row, words: fc.integer({ min: 1, max: 150 }) }) },
  { weight: 3, arbitrary: fc.record({ does: oneOf('delete', 'remove', 'unfold'), row }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('height' as const), to: fc.integer({ min: 180, max: 640 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('width' as const), to: fc.integer({ min: 300, max: 700 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('lines' as const), to: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('density' as const), to: fc.constantFrom('compact' as const, 'cozy' as const, undefined) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('text' as const), to: fc.integer({ min: 12, max: 20 }) }) },
  { weight: 3, arbitrary: fc.record({ does: oneOf('type', 'load', 'hide', 'darken') }) },
)

/** Scripts of things that happen one after the other, some of them within a frame. */
export const scripts = (longest: number): fc.Arbitrary<StillStep[]> =>
  fc.array(fc.tuple(event, fc.integer({ min: 0, max: 3 })).map(([what, frames]) => ({ ...what, frames })), { minLength: 3, maxLength: longest })

/** What is on the stage, told by what has happened so far. */
export interface StillScene {
  readonly messages: readonly Message[]
  readonly first: number
  readonly last: number
  readonly props: Partial<StageProps>
}

/** A scene of mixed messages, by a seed. */
export const firstScene = (seed: number, count: number): StillScene => ({
  messages: Array.from({ length: count }, (_, place) => mixedMessage(seed, place)),
  first: 0,
  last: count,
  props: { height: 420, width: 400, hasEarlier: true },
})

function change(scene: StillScene, read: string, by: number, next: (message: Message) => Message | undefined): StillScene {
  const at = scene.messages.findIndex(({ id }) => id === read) + by
  return { ...scene, messages: scene.messages.flatMap((message, index) => (index === at ? (next(message) ?? []) : [message])) }
}

const text = (count: number): Message['parts'] => plain('', count).parts

/** The scene after something has happened to it. `unfold` is the browser's own and changes nothing here. */
export function nextScene(scene: StillScene, step: StillEvent, seed: number, read: string): StillScene {
  const set = (props: Partial<StageProps>): StillScene => ({ ...scene, props: { ...scene.props, ...props } })
  const { first, last, messages, props } = scene
  switch (step.does) {
    case 'prepend': {
      const more = Array.from({ length: step.count }, (_, index) => mixedMessage(seed, first - step.count + index))
      return { ...scene, first: first - step.count, messages: [...more, ...messages] }
    }
    case 'append': {
      const more = Array.from({ length: step.count }, (_, index) => mixedMessage(seed, last + index))
      return { ...scene, last: last + step.count, messages: [...messages, ...more] }
    }
    case 'edit':
      return change(scene, read, step.row, (message) => ({ ...message, edited: true, parts: text(step.words) }))
    case 'stream':
      return change(scene, read, step.row, (message) => ({ ...message, author: bot, stream: 'growing', parts: [{ kind: 'text', format: 'markdown', text: `${words(step.words)}\n\n- ${words(5)}` }] }))
    case 'delete':
      return change(scene, read, step.row, (message) => ({ ...message, deleted: true, parts: [] }))
    case 'remove':
      return change(scene, read, step.row, () => undefined)
    case 'height':
      return set({ height: step.to })
    case 'width':
      return set({ width: step.to })
    case 'lines':
      return set({ lines: step.to })
    case 'density':
      return set({ attributes: { ...props.attributes, 'data-density': step.to } })
    case 'text':
      return set({ room: { ...props.room, ['--parlance-text-size' as string]: `${step.to}px`, ['--parlance-text-line' as string]: `${step.to + 7}px` } })
    case 'type':
      return set({ typing: props.typing?.length ? [] : [ana] })
    case 'load':
      return set({ loading: !props.loading })
    case 'hide':
      return set({ room: { ...props.room, display: props.room?.display === 'none' ? 'flex' : 'none' } })
    case 'darken':
      return set({ attributes: { ...props.attributes, 'data-theme': props.attributes?.['data-theme'] === 'dark' ? 'light' : 'dark' } })
    case 'unfold':
      return scene
  }
}
