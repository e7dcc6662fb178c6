export { LightboxRoot as Root } from './LightboxRoot.tsx'
export { LightboxPrevious as Previous, LightboxNext as Next } from './LightboxArrow.tsx'
export { LightboxClose as Close } from './LightboxClose.tsx'
