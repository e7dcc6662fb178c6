import { launch } from 'puppeteer-core'
import { chromiumFlags } from '../../../scripts/chromium.ts'
import { drivenByPuppeteer } from './drivenByPuppeteer.ts'
import type { Engine } from './engine.ts'

/** Starts Chromium, driven by its own protocol. */
export async function openChromium(executablePath: string): Promise<Engine> {
  return drivenByPuppeteer('chromium', await launch({ executablePath, headless: true, args: chromiumFlags }))
}
