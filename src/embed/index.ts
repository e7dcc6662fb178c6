export type { ChatWidgetEvents } from '../widget/controller/index.ts'
export type { ParlanceCommand, ParlanceGlobal, ParlanceQueue } from './createParlance.ts'
export type { EmbedOptions, EmbedProtocol, EmbedProtocols } from './embedOptions.ts'
