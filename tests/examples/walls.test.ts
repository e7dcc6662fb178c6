import { join } from 'node:path'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import { packageRoot } from '../../scripts/entries.ts'

test.each([
  ["export type { Message } from '../../../src/model/message.ts'", ['import-x/no-restricted-paths']],
  ["export { ChatWidget } from 'parlance-chat/widget'", []],
])('an example knows the package by its public names: %s', async (code, broken) => {
  const results = await new ESLint({ cwd: packageRoot }).lintText(`${code}\n`, { filePath: join(packageRoot, 'examples/react-18/src/here.ts') })
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(broken)
})
