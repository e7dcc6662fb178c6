import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { chromium } from 'playwright'

const candidates = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function isExecutable(path: string | undefined): path is string {
  if (!path) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of a Chromium on this machine, or undefined. `CHROMIUM_PATH` comes first. */
export function findChromium(): string | undefined {
  return [...candidates, chromium.executablePath()].find(isExecutable)
}

/** Finds Chromium, or installs it: by apt on Debian as root, else by Playwright's own download. Says what it does. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  const onDebian = isExecutable('/usr/bin/apt-get') && process.getuid?.() === 0
  const commands: [string, string[]][] = onDebian
    ? [
        ['apt-get', ['update']],
        ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-inter', 'fonts-noto-core']],
      ]
    : [['npx', ['playwright', 'install', 'chromium']]]
  for (const [command, parameters] of commands) {
    console.log(`No Chromium found. Installing it: ${command} ${parameters.join(' ')}`)
    execFileSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  const installed = findChromium()
  if (!installed) throw new Error('Chromium could not be installed. Install it and set CHROMIUM_PATH to its path.')
  return installed
}

/** How Chromium is started for tests: quiet on the network, and without a sandbox only where root leaves no choice. */
export const chromiumFlags: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
