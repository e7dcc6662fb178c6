import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { chromiumFlags, findChromium } from './scripts/chromium.ts'

const executablePath = findChromium()

/** A fresh object for each project: Vitest changes the one it is given. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags } }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 800, height: 700 } }],
})

/** Named beforehand: a dependency found in mid-run would reload the page under the tests. */
const prebundled = [
  '@tanstack/react-virtual',
  '@testing-library/react',
  '@testing-library/user-event',
  'axe-core',
  'dompurify',
  'fast-check',
  'lucide-react',
  'markdown-it',
  'react',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'reconnecting-websocket',
  'socket.io-client',
  'valibot',
  'zustand/vanilla',
]

/** What is asked of a server or a page again and again comes late on a machine that is busy. */
const patient = { expect: { poll: { timeout: 15_000 } } }
/** The same within a page. */
const patience = { ...patient, setupFiles: ['tests/patience.ts'] }

/**
 * Real browsers beside real servers on a busy machine, and properties that are played anew each time: what fails once in CI is tried again,
 * and named at the end of the run. While one works on it, nothing is.
 */
const again = { retry: process.env['CI'] ? 1 : 0 }

/** What is judged by the frames that were painted: one file at a time, with the machine to itself. */
const painted = ['tests/components/transcript/{momentum,still*,streaming}.test.tsx']

/** They change what the files after them would find, or see the parsers of rich text arrive, which happens once in a page. */
const needOwnPage = [
  'tests/components/parts/{MessageTable,hostile/*,text/MessageText}.test.tsx',
  'tests/components/transcript/rows.test.tsx',
  'tests/widget/search.test.tsx',
]

/** Two pages, each of which loads the library once and takes one file after the other. */
const sharedPages = { isolate: false, maxWorkers: 2 }
const betweenFiles = { ...patient, setupFiles: [...patience.setupFiles, 'tests/betweenFiles.ts'] }

/** One suite after the other, each two files at a time. */
const inOrder = (groupOrder: number) => ({ sequence: { groupOrder } })

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          ...again,
          environment: 'node',
          include: ['tests/{model,protocols,core,transport,testing,i18n,embed,sandbox,package,chaos}/**/*.test.ts'],
          testTimeout: 20_000,
          maxWorkers: 2,
          ...inOrder(1),
        },
      },
      {
        plugins: [react()],
        optimizeDeps: { include: prebundled },
        test: {
          name: 'browser',
          ...again,
          include: ['tests/{react,primitives,components,widget,styles}/**/*.test.{ts,tsx}'],
          exclude: [...painted, ...needOwnPage],
          browser: browser(),
          testTimeout: 20_000,
          ...sharedPages,
          ...betweenFiles,
          ...inOrder(2),
        },
      },
      {
        plugins: [react()],
        optimizeDeps: { include: prebundled },
        test: {
          name: 'browser-own-page',
          ...patience,
          ...again,
          include: needOwnPage,
          browser: browser(),
          testTimeout: 20_000,
          maxWorkers: 2,
          ...inOrder(3),
        },
      },
      {
        plugins: [react()],
        optimizeDeps: { include: prebundled },
        test: {
          name: 'browser-painted',
          ...patience,
          ...again,
          include: painted,
          browser: browser(),
          testTimeout: 20_000,
          maxWorkers: 1,
          ...inOrder(4),
        },
      },
      {
        // The oldest React that is supported, under the same tests of the hooks and the widget.
        plugins: [react()],
        cacheDir: 'node_modules/.vite/react18',
        resolve: {
          alias: [
            { find: /^react(?=$|\/)/, replacement: 'react-18' },
            { find: /^react-dom(?=$|\/)/, replacement: 'react-dom-18' },
          ],
        },
        optimizeDeps: { include: prebundled },
        test: {
          name: 'react18',
          ...again,
          include: ['tests/{react18,react,widget}/**/*.test.{ts,tsx}'],
          // Rectangles and colours are the same under both.
          exclude: ['tests/widget/a11y/{looks,resizer,safeAreas}.test.tsx'],
          browser: browser(),
          testTimeout: 20_000,
          ...sharedPages,
          ...betweenFiles,
          ...inOrder(5),
        },
      },
      {
        plugins: [storybookTest({ configDir: new URL('.storybook', import.meta.url).pathname })],
        test: { name: 'storybook', ...again, setupFiles: ['tests/storyPatience.ts'], browser: browser(), testTimeout: 20_000, ...sharedPages, ...inOrder(6) },
      },
      {
        test: {
          name: 'e2e',
          ...again,
          ...patient,
          environment: 'node',
          include: ['tests/{e2e,engines,examples}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          ...inOrder(7),
        },
      },
      {
        test: {
          name: 'faults',
          ...again,
          ...patient,
          environment: 'node',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          ...inOrder(7),
        },
      },
      {
        test: {
          name: 'leaks',
          ...again,
          ...patient,
          environment: 'node',
          include: ['tests/leaks/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          ...inOrder(7),
        },
      },
    ],
  },
})
