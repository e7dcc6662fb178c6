import { createLazyModule } from '../lazy/index.ts'

/** Picture and size of files that wait to be sent, and the look of their list, once there is one. */
export const attachmentsModule = createLazyModule(() => import('./attachmentDetails.ts'), 'content')
