export { EscalateButton, type EscalateButtonProps } from './EscalateButton.tsx'
