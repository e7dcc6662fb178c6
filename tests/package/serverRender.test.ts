import { execFileSync } from 'node:child_process'
import { composeStories, type Meta, type StoryObj } from '@storybook/react-vite'
import { createElement, type ComponentType } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { ensureBuild } from '../../scripts/ensureBuild.ts'
import { packageRoot } from '../../scripts/entries.ts'

type StoryFile = Parameters<typeof composeStories<{ default: Meta } & Record<string, StoryObj>>>[0]

/** A server has no error boundaries: a component that throws fails its page. */
const failsOnPurpose = new Set(['BrokenComponent'])

const storyFiles = import.meta.glob<StoryFile>('../../stories/**/*.stories.tsx')

describe('every story renders to a string in Node', () => {
  test('there are stories', () => {
    expect(Object.keys(storyFiles).length).toBeGreaterThan(0)
  })

  test.each(Object.keys(storyFiles))('%s', async (path) => {
    const complaints = vi.spyOn(console, 'error')
    // Some stories build the addresses of their pictures from the page's own; what they draw has to do without it.
    vi.stubGlobal('location', new URL('https://stories.example/'))
    const stories = composeStories((await storyFiles[path]?.()) as StoryFile)
    vi.unstubAllGlobals()
    for (const [name, Story] of Object.entries<ComponentType>(stories)) {
      if (!failsOnPurpose.has(name)) expect(renderToString(createElement(Story)), name).not.toBe('')
    }
    expect(complaints).not.toHaveBeenCalled()
  })
})

describe('the built package renders a chat to a string in Node', () => {
  beforeAll(() => ensureBuild(), 120_000)

  test.each([
    ['the newest React', []],
    ['React 18.2', ['--import', './tests/package/hooks/olderReact.mjs']],
  ])('%s', (_name, hooks) => {
    const page = execFileSync(process.execPath, [...hooks, './tests/package/pages/chat.mjs'], { cwd: packageRoot, encoding: 'utf8' })
    const { version, html } = JSON.parse(page) as { version: string; html: string }
    expect(version.startsWith('18.2')).toBe(hooks.length > 0)
    expect(html).toContain('role="log"')
    expect(html).toContain('Good morning')
    expect(html).toContain('<textarea')
  })
})
