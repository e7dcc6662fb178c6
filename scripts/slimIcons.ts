import type { Plugin } from 'rolldown'

const maker = '\0parlance:create-icon'

/** The same element as Lucide's own: without its context, its classes, its keys and names, which nothing here reads. */
const makerCode = `import { createElement, forwardRef } from 'react'
export default ({ node }) => forwardRef(({ size = 24, ...rest }, ref) => createElement('svg', {
  ref, viewBox: '0 0 24 24', width: size, height: size, fill: 'none', stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round',
  'aria-hidden': true, ...rest,
}, ...node.map(([tag, facts]) => createElement(tag, facts))))`

const isIcon = (id: string) => /[\\/]lucide-react[\\/].*[\\/]icons[\\/][^\\/]+$/.test(id)

/** Draws Lucide's icons by a maker of four lines, and leaves out of each what only its own maker reads. */
export function slimIcons(): Plugin {
  return {
    name: 'parlance:slim-icons',
    resolveId: (source, importer) => (importer && isIcon(importer) && source.endsWith('/createLucideIcon.mjs') ? maker : undefined),
    load: (id) => (id === maker ? makerCode : undefined),
    transform(code, id) {
      if (!isIcon(id) || !code.includes('createLucideIcon')) return undefined
      return code
        .replace(/,?\s*key: "[^"]*"/g, '')
        .replace(/\n\s*(name|size|aliases): [^\n]*/g, '')
    },
  }
}
