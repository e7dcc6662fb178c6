'use client'
import { createWidgetController, type ChatWidgetApi, type ChatWidgetOptions } from './controller/index.ts'
import { adoptStyles, type ShadowStyles } from './shadow/adoptStyles.ts'
import { drawWidget } from './shadow/drawWidget.tsx'

/** Options of `mountChatWidget`: those of a widget, and where and how it is drawn. */
export interface MountChatWidgetOptions extends ChatWidgetOptions {
  /** The text of `parlance-chat/styles.css`, or a constructed sheet of it. */
  readonly styles: ShadowStyles
  /** What the widget's host element is appended to. It must not be transformed, for the widget is fixed to the window. @defaultValue `document.body` */
  readonly parent?: Element
}

/**
 * Puts a widget into any page, in a shadow root of its own, and answers with its API. No knowledge of React is needed; `destroy()` takes every
 * trace of it away again. In a browser alone; throws where there is no `document.body` yet and no `parent` is given.
 */
export function mountChatWidget({ styles, parent = document.body, ...options }: MountChatWidgetOptions): ChatWidgetApi {
  const host = parent.ownerDocument.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  adoptStyles(root, styles)
  const frame = host.ownerDocument.createElement('div')
  root.append(frame)
  parent.append(host)
  const controller = createWidgetController(options)
  const takeOut = drawWidget(controller, frame)
  controller.api.on('destroy', () => {
    takeOut()
    host.remove()
  })
  return controller.api
}
