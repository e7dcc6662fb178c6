export { AttachmentPicture } from './AttachmentPicture.tsx'
export { AttachmentSize } from './AttachmentSize.tsx'
