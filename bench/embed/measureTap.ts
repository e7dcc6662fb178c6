import type { BrowserContext } from 'playwright'

interface TapWindow {
  usable?: Promise<number>
}

/** Runs in the page before anything else, as it is written: notes when the launcher is touched, and the first frame in which the composer can be typed into. */
export const watchTap = `
  addEventListener('pointerdown', () => (window.tapped ??= performance.now()), { capture: true })
  window.usable = new Promise((resolve) => {
    const look = () => {
      const field = document.querySelector('parlance-chat')?.shadowRoot?.querySelector('.parlance-composer textarea:enabled')
      if (field?.getClientRects().length > 0) resolve(performance.now() - window.tapped)
      else requestAnimationFrame(look)
    }
    look()
  })`

/** Opens the page, lets it come to rest, taps the launcher. Answers milliseconds until the composer is there, and forgets the conversation again. */
export async function measureTap(context: BrowserContext, address: string, slowdown: number): Promise<number> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.goto(address, { waitUntil: 'networkidle' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.getByRole('button', { name: /^Chat/ }).tap()
  const time = await page.evaluate(() => (window as TapWindow).usable)
  await page.evaluate(() => (window as unknown as { Parlance: { clearSession: () => void; destroy: () => void } }).Parlance.clearSession())
  await page.evaluate(() => (window as unknown as { Parlance: { destroy: () => void } }).Parlance.destroy())
  await page.close()
  return time ?? NaN
}
