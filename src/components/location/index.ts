export { ShareLocationButton, type ShareLocationButtonProps, type SharedLocation } from './ShareLocationButton.tsx'
