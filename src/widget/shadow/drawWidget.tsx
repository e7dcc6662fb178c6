'use client'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ChatWidgetView } from '../ChatWidgetView.tsx'
import type { WidgetController } from '../controller/index.ts'

/** Draws a widget into an element, at once. The answer takes it out again. */
export function drawWidget(controller: WidgetController, element: Element): () => void {
  const root = createRoot(element)
  flushSync(() => root.render(<ChatWidgetView controller={controller} />))
  return () => root.unmount()
}
