import { register } from 'node:module'

/** Makes every import of React fail. */
const hooks = `export function resolve(specifier, context, next) {
  if (/^react(-dom)?(\\/|$)/.test(specifier)) throw new Error('React was asked for')
  return next(specifier, context)
}`

register(`data:text/javascript,${encodeURIComponent(hooks)}`)
