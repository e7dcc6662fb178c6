import { register } from 'node:module'

/** Gives React 18.2 to everyone who imports React. */
const hooks = `export function resolve(specifier, context, next) {
  return next(specifier.replace(/^(react|react-dom)(?=$|\\/)/, '$1-18'), context)
}`

register(`data:text/javascript,${encodeURIComponent(hooks)}`)
