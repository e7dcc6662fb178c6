import type { ComponentType } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { contend, type Contender } from '../page/contender.ts'
import { createListStore } from '../page/listStore.ts'
import type { PlainMessage } from './plainRow.tsx'

/** What a list of plain rows is given. */
export interface PlainListProps {
  readonly messages: readonly PlainMessage[]
}

/** A contender that draws an array of messages with a list component. */
export function plainContender(List: ComponentType<PlainListProps>, others: Partial<Contender<PlainMessage>> = {}): Contender<PlainMessage> {
  const store = createListStore<PlainMessage>()
  let drawn: Root | undefined
  let grows: PlainMessage | undefined

  function App() {
    return <List messages={store.useItems()} />
  }

  return contend<PlainMessage>({
    row: '.row',
    scroller: '.scroller',
    shape: ({ number, isOwn, text, picture }) => ({ id: `m${number}`, isOwn, text, ...(picture === undefined ? {} : { picture }) }),
    load: (messages) => store.set(messages),
    mount(root) {
      drawn = createRoot(root)
      drawn.render(<App />)
    },
    append: store.append,
    resync: { array: (missed) => () => store.appendAll(missed) },
    prepend: (earlier) => () => store.prependAll(earlier),
    grow(chunk) {
      const last = grows
      grows = { id: last?.id ?? `grown${store.get().length}`, isOwn: false, text: (last?.text ?? '') + chunk }
      if (last) store.replaceLast(grows)
      else store.append(grows)
    },
    finish: () => (grows = undefined),
    unmount: () => drawn?.unmount(),
    ...others,
  })
}
