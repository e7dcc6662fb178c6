/** The parts of a lightbox, used as `Lightbox.Root`, `Lightbox.Close` and so on. */
export * as Lightbox from './parts.ts'
export type { LightboxRootProps } from './LightboxRoot.tsx'
export type { LightboxArrowProps } from './LightboxArrow.tsx'
export type { LightboxCloseProps } from './LightboxClose.tsx'
