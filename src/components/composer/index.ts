export { Composer, type ComposerProps } from './Composer.tsx'
export { DropTarget } from './DropTarget.tsx'
export { DropOverlay, type DropOverlayProps } from './DropOverlay.tsx'
