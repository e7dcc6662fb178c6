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

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{model,protocols,core,transport,testing,sandbox,package}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        optimizeDeps: { include: ['react', 'react-dom', 'react-dom/client', 'react/jsx-dev-runtime', '@testing-library/react', '@testing-library/user-event', 'axe-core', 'dompurify', 'markdown-it'] },
        test: {
          name: 'browser',
          include: ['tests/{react,primitives,components,widget,i18n,styles}/**/*.test.{ts,tsx}'],
          browser: browser(),
          testTimeout: 20_000,
        },
      },
      {
        plugins: [storybookTest({ configDir: new URL('.storybook', import.meta.url).pathname })],
        test: { name: 'storybook', browser: browser(), testTimeout: 20_000 },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
