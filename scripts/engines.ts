import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './chromium.ts'

/** Paths of the programs that drive WebKit. */
export interface WebKitPrograms {
  readonly driver: string
  readonly browser: string
  readonly display: string
}

/** The engines of this machine. */
export interface FoundEngines {
  readonly chromium: string | undefined
  readonly firefox: string | undefined
  readonly webkit: WebKitPrograms | undefined
}

const firstOf = (paths: readonly (string | undefined)[]) => paths.find((path) => path !== undefined && existsSync(path))

const webKitFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib64']

function findWebKit(): WebKitPrograms | undefined {
  const driver = firstOf([process.env['WEBKIT_DRIVER_PATH'], '/usr/bin/WebKitWebDriver'])
  const browser = firstOf(webKitFolders.map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`))
  const display = firstOf(['/usr/bin/Xvfb'])
  return driver && browser && display ? { driver, browser, display } : undefined
}

/** Finds what is installed. `CHROMIUM_PATH`, `FIREFOX_PATH` and `WEBKIT_DRIVER_PATH` come first. */
export function findEngines(): FoundEngines {
  return {
    chromium: findChromium(),
    firefox: firstOf([process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']),
    webkit: findWebKit(),
  }
}

const packages = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] } as const

/** Installs by apt what is missing, on Debian as root. Elsewhere the suite says aloud which engine it leaves out. */
export function ensureEngines(): FoundEngines {
  const found = findEngines()
  const missing = (['firefox', 'webkit'] as const).filter((name) => !found[name]).flatMap((name) => [...packages[name]])
  if (missing.length === 0 || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return found
  console.log(`Installing the engines that are missing: ${missing.join(' ')}`)
  for (const words of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...missing]]) {
    try {
      execFileSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    } catch {
      console.warn(`apt-get ${words.join(' ')} failed.`)
    }
  }
  return findEngines()
}
