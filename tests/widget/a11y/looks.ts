import { cdp, page } from 'vitest/browser'
import { arabic } from '../../../src/i18n/locales/ar/index.ts'
import type { ChatWidgetProps } from '../../../src/widget/index.ts'
import { happen } from '../../react/scriptedChat.tsx'

interface Session {
  readonly send: (method: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>
}

/** How a page is looked at. */
export interface Look {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** What the system says of itself. */
  readonly media?: Readonly<Record<string, string>>
  readonly props?: Partial<ChatWidgetProps>
  /** The browser enlarges letters alone. */
  readonly hasLargeLetters?: boolean
}

const screen = { width: 800, height: 700 }

/** Every look that the widget is held against. */
export const looks = {
  light: screen,
  dark: { ...screen, media: { 'prefers-color-scheme': 'dark' } },
  'forced colours': { ...screen, media: { 'forced-colors': 'active' } },
  // 1280 × 1024 at 400 %.
  '320 pixels': { width: 320, height: 256 },
  // 1920 × 1080.
  '200 %': { width: 960, height: 540 },
  'letters of 200 %': { width: 400, height: 700, hasLargeLetters: true },
  'from right to left': { ...screen, props: { locale: arabic } },
} as const satisfies Readonly<Record<string, Look>>

/** Says to the page what the system is set to; nothing at all takes it back. */
export const setMedia = (media: Readonly<Record<string, string>> = {}) =>
  (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', { media: '', features: Object.entries(media).map(([name, value]) => ({ name, value })) })

/** Doubles the letters below an element, as browsers do that enlarge text alone. The answer undoes it. */
export function enlargeLetters(root: HTMLElement): () => void {
  const before = [...root.querySelectorAll<HTMLElement>('*')].map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element)
    return { element, fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) }
  })
  for (const { element, fontSize, lineHeight } of before) {
    element.style.setProperty('font-size', `${fontSize * 2}px`)
    if (lineHeight > 0) element.style.setProperty('line-height', `${lineHeight * 2}px`)
  }
  return () => {
    for (const { element } of before) for (const name of ['font-size', 'line-height']) element.style.removeProperty(name)
  }
}

/** Looks at a page in one way, while something is done. */
export async function lookAt(look: Look, root: HTMLElement, action: () => Promise<void>): Promise<void> {
  await setMedia(look.media)
  await page.viewport(look.width, look.height)
  const shrink = look.hasLargeLetters ? enlargeLetters(root) : undefined
  await happen()
  await action()
  shrink?.()
}
