'use client'
import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { ChatWidgetView } from './ChatWidgetView.tsx'
import { createWidgetController, settingsOf, type ChatWidgetApi, type ChatWidgetOptions } from './controller/index.ts'

/** Props of `ChatWidget`: the options of a widget. What is read once is read at the first render; the rest may change. */
export type ChatWidgetProps = ChatWidgetOptions

type Settings = ReturnType<typeof settingsOf>

/** What is different now; what is not given any more is undefined. */
function changesOf(now: Settings, before: Settings): Settings {
  const names = new Set([...Object.keys(now), ...Object.keys(before)] as (keyof Settings)[])
  return Object.fromEntries([...names].flatMap((name) => (Object.is(now[name], before[name]) ? [] : [[name, now[name]]])))
}

/**
 * A complete support widget: a launcher in a corner of the page, and the chat that it opens. Put it anywhere in an app, once for each chat; the
 * ref gives its `ChatWidgetApi`. It needs `styles.css`, and an ancestor must not be transformed, for it is fixed to the window.
 * On a server it draws no launcher: that comes as soon as a press does something.
 */
export const ChatWidget = forwardRef<ChatWidgetApi, ChatWidgetProps>(function ChatWidget(props, ref) {
  const [controller] = useState(() => createWidgetController(props))
  useImperativeHandle(ref, () => controller.api, [controller])
  const settings = settingsOf(props)
  const told = useRef(settings)
  useEffect(() => {
    const changes = changesOf(settings, told.current)
    told.current = settings
    if (Object.keys(changes).length > 0) controller.api.update(changes)
  })
  return <ChatWidgetView controller={controller} />
})
