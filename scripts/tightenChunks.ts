import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { minify } from 'terser'
import type { Plugin } from 'rolldown'

/** A browser may remember that an address could not be loaded: the next try asks for another. */
const askAgain =
  'const parlanceTries={},parlanceImport=f=>import(f+(parlanceTries[f]?"?"+parlanceTries[f]:"")).catch(e=>{parlanceTries[f]=(parlanceTries[f]||0)+1;throw e});'

const imports = /\bimport\(((["'`])\.\/[^"'`]+\2)\)/g

/** What the name of a file has to stand for beside what the pass is given: another pass makes another file of it. */
function passOf(): string {
  const { version } = createRequire(import.meta.url)('terser/package.json') as { readonly version: string }
  return version + readFileSync(fileURLToPath(import.meta.url), 'utf8')
}

/** The last pass over what is built: chunks that could not be loaded can be asked for again, and all is smaller than after one minifier alone. */
export function tightenChunks(): Plugin {
  return {
    name: 'parlance:tighten-chunks',
    augmentChunkHash: passOf,
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        const asking = chunk.code.replace(imports, 'parlanceImport($1)')
        const { code } = await minify(asking === chunk.code ? asking : askAgain + asking, {
          module: chunk.exports.length > 0 || chunk.imports.length > 0,
          ecma: 2020,
          compress: { sequences: false },
        })
        if (code === undefined) throw new Error(`${chunk.fileName} became nothing.`)
        chunk.code = code
      }
    },
  }
}
