import Module, { register } from 'node:module'

/** Gives React 18.2 to everyone who imports or requires React. */
const hooks = `export function resolve(specifier, context, next) {
  return next(specifier.replace(/^(react|react-dom)(?=$|\\/)/, '$1-18'), context)
}`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)

// React's own files are CommonJS, whose requires the hook above does not see.
const resolveFilename = Module._resolveFilename
Module._resolveFilename = (request, ...others) => resolveFilename(request.replace(/^(react|react-dom)(?=$|\/)/, '$1-18'), ...others)
