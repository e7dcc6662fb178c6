export { ConsentGate, type ConsentGateProps } from './ConsentGate.tsx'
