/*
 * Notes what a program begins in Node while it is imported and run, and writes it as JSON to the standard error at its end:
 * timers, sockets, listeners on targets, observers. Loaded by `node --import`, before everything else.
 */
const begun = []

function note(owner, name, label = () => name) {
  const plain = owner[name]
  owner[name] = function noted(...values) {
    begun.push(label(values))
    return new.target ? Reflect.construct(plain, values) : plain.apply(this, values)
  }
}

for (const name of ['setTimeout', 'setInterval', 'fetch']) note(globalThis, name)
for (const name of ['BroadcastChannel']) note(globalThis, name)
note(EventTarget.prototype, 'addEventListener', ([type]) => `listener ${type}`)
note(process, 'on', ([type]) => `process ${type}`)
for (const name of ['WebSocket', 'ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
  globalThis[name] ??= function absent() {
    begun.push(name)
  }
}

process.prependListener('exit', () => process.stderr.write(JSON.stringify(begun)))
