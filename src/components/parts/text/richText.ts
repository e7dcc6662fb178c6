import { createLazyModule } from '../../lazy/index.ts'

/** The renderer of markdown, in a chunk of its own. */
export const markdownModule = createLazyModule(() => import('./markdown/MarkdownText.tsx'))

/** The renderer of HTML, in a chunk of its own. */
export const htmlModule = createLazyModule(() => import('./html/HtmlText.tsx'))

/** Fetches the parsers of markdown and HTML ahead of the first message that needs them. Never rejects. */
export async function preloadRichText(): Promise<void> {
  await Promise.all([markdownModule.load(), htmlModule.load()])
}
