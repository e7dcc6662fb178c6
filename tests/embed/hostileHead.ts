/** A head whose rules want to hide and disfigure everything, and whose script patches what widgets rely on, as some pages do by accident. */
export const hostileHead = `<style>
  * { all: unset !important; display: none !important; opacity: 0.1 !important; visibility: hidden !important; position: static !important; font-size: 3px !important; }
  html, head, body { display: block !important; visibility: visible !important; opacity: 1 !important; }
  div, button, svg, span { width: 1px !important; transform: scale(0) !important; pointer-events: none !important; color: red !important; }
  parlance-chat { display: none !important; filter: invert(1) !important; clip-path: inset(50%) !important; z-index: -1 !important; }
</style><script>
  Array.prototype.last = function () { return this[this.length - 1] }
  String.prototype.format = function () { return this }
  for (const name of ['appendChild', 'insertBefore', 'removeChild']) {
    const own = Node.prototype[name]
    Node.prototype[name] = function (...facts) { return own.apply(this, facts) }
  }
  const parse = JSON.parse
  JSON.parse = (text, reviver) => parse(String(text), reviver)
  Date.prototype.toJSON = function () { return 'a date' }
  const ask = window.fetch
  window.fetch = function (...facts) { return new Promise((resolve, reject) => ask.apply(window, facts).then(resolve, reject)) }
  const NativePromise = Promise
  window.Promise = class extends NativePromise {}
  const listen = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (type, listener, options) { return listen.call(this, type, listener, options) }
  window.open = window.name = 'taken'
  var React = 'taken', process = 'taken', module = 'taken', define = 'taken'
</script>`
