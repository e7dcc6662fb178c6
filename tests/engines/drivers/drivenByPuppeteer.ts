import type { Browser } from 'puppeteer-core'
import { usualSize, type Engine, type EngineName } from './engine.ts'

/** An engine whose browser Puppeteer holds. */
export async function drivenByPuppeteer(name: EngineName, browser: Browser): Promise<Engine> {
  return {
    name,
    version: await browser.version(),
    async open(url, size = usualSize) {
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      await page.setViewport({ ...size })
      await page.goto(url)
      return {
        goto: async (next) => void (await page.goto(next)),
        // As text: whatever the tests' own compiler adds to functions is not known to the page.
        evaluate: (run, argument) => page.evaluate(`(${run.toString()})(${JSON.stringify(argument)})`) as never,
        clickAt: (x, y) => page.mouse.click(x, y),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key),
        close: () => context.close(),
      }
    },
    close: () => browser.close(),
  }
}
