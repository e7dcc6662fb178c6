import type { ChatElement, ChatElementPart } from '../widget/element/chatElement.ts'
import { registerChatElement } from '../widget/element/registerChatElement.ts'
import { createParlance } from './createParlance.ts'

/** Address of the file that is loaded when it is needed, beside this script. The build writes it in. */
declare const parlanceWidgetFile: string

const tag = 'parlance-chat'
const script = document.currentScript as HTMLScriptElement
const page = window as { Parlance?: unknown }

function place(element: ChatElement) {
  if (element.isConnected) return
  if (document.body) document.body.append(element)
  else addEventListener('DOMContentLoaded', () => place(element), { once: true })
}

// A browser remembers an address that it could not load. It takes an URL for its text.
registerChatElement(
  tag,
  (attempt) => import(new URL(parlanceWidgetFile + (attempt ? `?${attempt}` : ''), script.src) as unknown as string) as Promise<ChatElementPart>,
)

/** A widget with the attributes that stand on the tag of the script, without their `data-`. */
const element = document.createElement(tag) as ChatElement
for (const { name, value } of script.attributes) if (name.startsWith('data-')) element.setAttribute(name.slice(5), value)

const early = page.Parlance ?? []
if (Array.isArray(early)) page.Parlance = createParlance({ element, place, early })
// A second tag of another name is a widget of its own; the same tag twice is one.
else if (script.dataset['name']) place(element)
