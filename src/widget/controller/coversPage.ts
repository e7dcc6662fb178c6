/**
 * Where an open panel fills the whole screen: on phones, upright or lying, and in windows that are zoomed until a panel above its launcher would
 * show next to nothing. The same as in `styles/base/screen.css`.
 */
export const coveringScreens = '(width < 640px), (height < 500px) and (pointer: coarse), (width < 1100px) and (height < 400px)'

/** Whether an open panel would cover the page now; not outside a browser. */
export function coversPage(): boolean {
  return typeof matchMedia === 'function' && matchMedia(coveringScreens).matches
}
