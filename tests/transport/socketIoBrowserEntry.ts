export { createHttpExchange } from '../../src/transport/index.ts'
export { socketIoTransport } from '../../src/transport/socketIoTransport.ts'
