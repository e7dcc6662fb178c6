import { launch } from 'puppeteer-core'
import { drivenByPuppeteer } from './drivenByPuppeteer.ts'
import type { Engine } from './engine.ts'

/** Starts Firefox, driven by WebDriver BiDi. */
export async function openFirefox(executablePath: string): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Nothing of its own goes to the network.
    extraPrefsFirefox: {
      'app.normandy.enabled': false,
      'app.update.auto': false,
      'browser.safebrowsing.downloads.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'security.sandbox.content.level': 0,
    },
  })
  return drivenByPuppeteer('firefox', browser)
}
