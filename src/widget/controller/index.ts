export type {
  ChatWidgetApi,
  ChatWidgetEvent,
  ChatWidgetEvents,
  ChatWidgetListener,
  ChatWidgetSnapshot,
  WidgetCause,
} from './chatWidgetApi.ts'
export { needsConsent, type ConsentOptions } from './consent.ts'
export { createWidgetController } from './createWidgetController.ts'
export {
  settingsOf,
  type ChatWidgetOptions,
  type ConnectionDefaults,
  type WidgetConnection,
  type WidgetPersistence,
  type WidgetSettings,
  type WidgetSetup,
} from './widgetOptions.ts'
export type { WidgetController, WidgetEnvironment } from './widgetController.ts'
export type { WidgetOpening, WidgetPreview, WidgetSize, WidgetStage, WidgetState, WidgetStore } from './widgetState.ts'
