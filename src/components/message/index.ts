export { authorName } from './authorName.ts'
export { DeliveryMark, deliveryWords, type DeliveryMarkProps } from './DeliveryMark.tsx'
export { Message, type GroupPosition, type MessageProps } from './Message.tsx'
