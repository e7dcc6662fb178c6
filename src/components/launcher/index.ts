export { Launcher, type LauncherProps } from './Launcher.tsx'
export { PreviewBubble, type PreviewBubbleProps } from './PreviewBubble.tsx'
export { previewText } from './previewText.ts'
