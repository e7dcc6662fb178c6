import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const page = readFileSync(join(root, 'docs/chatbot-backend.md'), 'utf8')
const snippets = [...page.matchAll(/^```(tsx?)\n(.*?)^```$/gms)].map(([, kind = 'ts', code = '']) => ({ kind, code }))

/** What the compiler says of code that stands in the folder of the package. */
const complaints = (codes: readonly { readonly kind: string; readonly code: string }[]): readonly string[] => {
  const configFile = join(root, 'tsconfig.json')
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(configFile, ts.sys.readFile).config, ts.sys, dirname(configFile))
  const files = new Map(codes.map(({ kind, code }, index) => [join(root, `docs/snippet${String(index)}.${kind}`), code]))
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.readFile = (path) => files.get(path) ?? readFile(path)
  host.getSourceFile = (path, ...rest) => {
    const code = files.get(path)
    return code === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, code, rest[0], true)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return found.map(({ messageText }) => `${path.slice(root.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
  })
}

describe('docs/chatbot-backend.md', () => {
  test('every piece of code in it compiles as it stands', () => {
    expect(snippets.length).toBeGreaterThan(5)
    expect(complaints(snippets)).toEqual([])
  }, 120_000)

  test('a name that does not exist is noticed', () => {
    const code = "import { chatbotFrontend } from 'parlance-chat/chatbot-backend'\nexport const made = chatbotFrontend\n"
    expect(complaints([{ kind: 'ts', code }])).toEqual([expect.stringContaining('chatbotFrontend')])
  }, 120_000)
})
