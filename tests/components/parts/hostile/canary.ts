declare global {
  var canary: ((...parameters: unknown[]) => void) | undefined
}

/** What payloads have achieved so far. */
export interface Damage {
  /** Calls of the global function that every payload tries to call. */
  executions: number
  /** Addresses that were asked for, or that the content security policy had to stop. */
  readonly requests: string[]
}

/** Watches the page for everything a payload could do. Stays for the life of the test file. */
export function watchPage(): Damage {
  const damage: Damage = { executions: 0, requests: [] }
  globalThis.canary = () => {
    damage.executions++
  }
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "img-src 'self' blob:; media-src 'self' blob:; object-src 'none'; font-src 'self'; form-action 'none'"
  document.head.append(policy)
  document.addEventListener('securitypolicyviolation', (event) => {
    damage.requests.push(`${event.effectiveDirective} ${event.blockedURI}`)
  })
  // Whatever the policy lets through leaves a trace here. The test page's own modules do not carry the canary's name.
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (name.includes('canary')) damage.requests.push(name)
  }).observe({ type: 'resource', buffered: true })
  return damage
}

/** Lets violations, load events and handlers that are still under way arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
}
