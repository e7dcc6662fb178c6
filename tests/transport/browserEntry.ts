export { default as BareSocket } from 'reconnecting-websocket'
export * from '../../src/transport/index.ts'
export { createChatClient, toArray } from '../../src/core/index.ts'
export { scriptedConnection } from '../../src/testing/index.ts'
