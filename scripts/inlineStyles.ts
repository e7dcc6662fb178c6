import { bundle } from 'lightningcss'
import type { Plugin } from 'rolldown'

const asked = '?inline'
const made = '.text.js'

/** Imports ending in `.css?inline` become the text of the whole style sheet: small, and otherwise as it was written, with no feature of CSS taken down. */
export function inlineStyles(): Plugin {
  return {
    name: 'parlance:inline-styles',
    async resolveId(source, importer) {
      if (!source.endsWith(`.css${asked}`)) return undefined
      const found = await this.resolve(source.slice(0, -asked.length), importer)
      return found && `${found.id}${made}`
    },
    load(id) {
      if (!id.endsWith(`.css${made}`)) return undefined
      const { code } = bundle({ filename: id.slice(0, -made.length), minify: true })
      return `export default ${JSON.stringify(new TextDecoder().decode(code))}`
    },
  }
}
