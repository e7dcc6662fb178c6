export { focusedIn } from './focusedIn.ts'
export { inertOutside } from './inertOutside.ts'
export { useInertOutside } from './useInertOutside.ts'
export { usePresence } from './usePresence.ts'
