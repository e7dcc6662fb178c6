import { createLazyModule } from '../lazy/index.ts'

/** What shows the files that wait to be sent, once there is one. */
export const attachmentsModule = createLazyModule(() => import('./AttachmentList.tsx'), 'content')
