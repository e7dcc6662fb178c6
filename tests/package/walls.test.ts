import { join } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../scripts/entries.ts'

const eslint = new ESLint({ cwd: packageRoot })

/** The rules that a line of code breaks when it stands in a file. */
async function brokenRules(filePath: string, code: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(`${code}\n`, { filePath: join(packageRoot, filePath) })
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
}

const wall = 'import-x/no-restricted-paths'

describe('an import through a wall is flagged', () => {
  test.each([
    ['src/model/here.ts', "export * from '../core/index.ts'"],
    ['src/protocols/captivate/here.ts', "export * from '../../core/index.ts'"],
    ['src/protocols/chat-session/here.ts', "export * from '../captivate/index.ts'"],
    ['src/protocols/captivate/here.ts', "export * from '../chat-session/index.ts'"],
    ['src/protocols/foundation/here.ts', "export * from '../chat-session/index.ts'"],
    ['src/core/here.ts', "export * from '../transport/index.ts'"],
    ['src/core/here.ts', "export * from '../i18n/index.ts'"],
    ['src/core/here.ts', "export type { Locale } from '../i18n/index.ts'"],
    ['src/core/here.ts', "export const load = () => import('../i18n/index.ts')"],
    ['src/transport/here.ts', "export * from '../core/index.ts'"],
    ['src/react/here.ts', "export * from '../i18n/index.ts'"],
    ['src/primitives/here.tsx', "export * from '../model/index.ts'"],
    ['src/components/here.tsx', "export * from '../core/index.ts'"],
    ['src/components/parts/here.tsx', "export * from '../../core/index.ts'"],
    ['src/i18n/here.ts', "export * from '../model/index.ts'"],
    ['src/widget/here.tsx', "export * from '../protocols/captivate/index.ts'"],
    ['src/widget/here.tsx', "export * from '../testing/index.ts'"],
    ['src/testing/here.ts', "export * from '../i18n/index.ts'"],
    ['src/embed/here.ts', "export * from '../testing/index.ts'"],
    ['src/widget/here.tsx', "export * from '../embed/widget.ts'"],
    ['src/core/here.ts', "export * from '../../scripts/entries.ts'"],
    ['src/core/here.ts', "export * from '../../tests/package/walls.test.ts'"],
  ])('%s: %s', async (filePath, code) => {
    expect(await brokenRules(filePath, code)).toContain(wall)
  })
})

test('a circle of imports is flagged', async () => {
  const code = "import { initialState } from '../chatState.ts'\nexport const emptyList = () => initialState"
  expect(await brokenRules('src/core/list/chunkedList.ts', code), 'chatState.ts imports chunkedList.ts').toContain('import-x/no-cycle')
})

describe('an import that the table allows is not', () => {
  test.each([
    ['src/protocols/captivate/here.ts', "export * from '../../model/index.ts'"],
    ['src/core/here.ts', "export * from '../model/index.ts'"],
    ['src/transport/here.ts', "export * from '../model/index.ts'"],
    ['src/react/here.ts', "export * from '../core/index.ts'"],
    ['src/components/here.tsx', "export * from '../i18n/index.ts'"],
    ['src/widget/here.tsx', "export * from '../core/index.ts'"],
    ['src/testing/here.ts', "export * from '../protocols/captivate/index.ts'"],
    ['src/embed/here.ts', "export * from '../protocols/captivate/index.ts'"],
    ['tests/core/here.ts', "export * from '../../src/core/index.ts'"],
  ])('%s: %s', async (filePath, code) => {
    expect(await brokenRules(filePath, code)).toEqual([])
  })
})

describe('what does not belong in a room is flagged', () => {
  test.each([
    ['src/core/here.ts', "export { useState } from 'react'", 'no-restricted-imports'],
    ['src/core/here.ts', "export { createStore } from 'zustand'", 'no-restricted-imports'],
    ['src/protocols/captivate/here.ts', "export { useState } from 'react'", 'no-restricted-imports'],
    ['src/transport/here.ts', "export { createRoot } from 'react-dom/client'", 'no-restricted-imports'],
    ['src/core/here.ts', 'export const later = () => setTimeout(() => undefined, 1)', 'no-restricted-globals'],
    ['src/protocols/captivate/decode.ts', "export const ask = () => fetch('https://example.org')", 'no-restricted-globals'],
    ['src/protocols/captivate/decodeFrame.ts', 'export const here = () => window.location.href', 'no-restricted-globals'],
    ['src/core/here.ts', `export const here = [${'1, '.repeat(50)}]`, 'max-len'],
  ])('%s: %s', async (filePath, code, rule) => {
    expect(await brokenRules(filePath, code)).toContain(rule)
  })

  test.each([
    ['src/core/here.ts', "export { createStore } from 'zustand/vanilla'"],
    ['src/transport/here.ts', 'export const later = () => setTimeout(() => undefined, 1)'],
    ['src/react/here.ts', "export { useState } from 'react'"],
  ])('but not %s: %s', async (filePath, code) => {
    expect(await brokenRules(filePath, code)).toEqual([])
  })
})

describe('a place where foreign text could become code is flagged', () => {
  test.each([
    "export const write = (element: HTMLElement, text: string) => { element.innerHTML = text }",
    "export const write = (element: HTMLElement, text: string) => { element.outerHTML = text }",
    "export const write = (element: HTMLElement, text: string) => element.insertAdjacentHTML('beforeend', text)",
    "export const write = (element: HTMLElement, text: string) => { element['innerHTML'] = text }",
    'export const write = (frame: HTMLIFrameElement, text: string) => { frame.srcdoc = text }',
    'export const write = (range: Range, text: string) => range.createContextualFragment(text)',
    'export const write = (text: string) => document.write(text)',
    'export const Write = ({ text }: { text: string }) => <p dangerouslySetInnerHTML={{ __html: text }} />',
    'export const Write = ({ text }: { text: string }) => <p {...{ dangerouslySetInnerHTML: { __html: text } }} />',
    'export const Write = ({ text }: { text: string }) => <iframe srcDoc={text} />',
    'export const run = (text: string) => eval(text) as unknown',
    'export const run = (text: string) => new Function(text) as unknown',
  ])('%s', async (code) => {
    expect(await brokenRules('src/components/Here.tsx', code)).not.toEqual([])
  })
})
