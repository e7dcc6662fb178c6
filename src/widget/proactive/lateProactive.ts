import { createLazyModule } from '../../components/lazy/index.ts'

/** What follows the rules of a widget, once there are any. */
export const proactiveModule = createLazyModule(() => import('./index.ts'))
