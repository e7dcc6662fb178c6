export { default as BareSocket } from 'reconnecting-websocket'
export * from '../../src/transport/index.ts'
