import type { ChatElementOptions } from './chatElement.ts'

const flag = (value: string) => value !== 'false'
const number = (value: string) => (Number.isFinite(parseFloat(value)) ? parseFloat(value) : undefined)
const oneOf =
  <Word extends string>(...words: readonly Word[]) =>
  (value: string) =>
    words.find((word) => word === value)

/** The same text is the same object: it is read again whenever an attribute changes. */
function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly value: Value } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) }
    return last.value
  }
}

/** As JSON. What is none is kept as it is, to be refused with a reason where rules are read. */
function readRules(text: string): ChatElementOptions['proactive'] {
  try {
    return JSON.parse(text) as ChatElementOptions['proactive']
  } catch {
    return text as never
  }
}

type Readers = { readonly [Name in keyof ChatElementOptions]?: readonly [attribute: string, read: (value: string) => ChatElementOptions[Name] | undefined] }

const readers: Readers = {
  name: ['name', (value) => value],
  persistence: ['persistence', oneOf('local', 'session', 'none')],
  lifetime: ['lifetime', number],
  autoStart: ['auto-start', flag],
  shareDraft: ['share-draft', flag],
  theme: ['theme', oneOf('auto', 'light', 'dark')],
  density: ['density', oneOf('comfortable', 'cozy', 'compact')],
  brand: ['brand', (value) => value],
  position: ['position', oneOf('end', 'start')],
  layer: ['layer', number],
  title: ['widget-title', (value) => value],
  logo: ['logo', (value) => value],
  preview: ['preview', flag],
  resizable: ['resizable', flag],
  download: ['download', flag],
  restart: ['restart', flag],
  copyMessages: ['copy-messages', flag],
  sound: ['sound', flag],
  titleBadge: ['title-badge', flag],
  notifications: ['notifications', flag],
  proactive: ['proactive', remembered(readRules)],
}

/** What the attributes of an element say. What cannot be read is as if it were not there. */
export function readAttributes(element: Pick<Element, 'getAttribute'>): ChatElementOptions {
  const read = (name: string) => element.getAttribute(name) ?? undefined
  const plain = Object.entries(readers).flatMap(([option, [attribute, parse]]) => {
    const text = read(attribute)
    const value = text === undefined ? undefined : (parse as (value: string) => unknown)(text)
    return value === undefined ? [] : [[option, value]]
  })
  const inline = number(read('offset-inline') ?? '')
  const block = number(read('offset-block') ?? '')
  const label = read('launcher-label')
  return {
    ...Object.fromEntries(plain),
    ...(inline === undefined && block === undefined
      ? {}
      : { offset: { ...(inline === undefined ? {} : { inline }), ...(block === undefined ? {} : { block }) } }),
    ...(read('launcher') === 'false' ? { launcher: false } : label ? { launcher: { label } } : {}),
  }
}
