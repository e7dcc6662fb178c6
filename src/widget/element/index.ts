export type { ChatElement, ChatElementHost, ChatElementOptions, ChatElementPart, LoadChatElement, RaisedWidget } from './chatElement.ts'
export { defineChatElement, type DefineChatElementOptions } from './defineChatElement.ts'
