import type { ImagePolicy } from '../partProps.ts'

/** Whether a gated picture may load without a click. The visitor's own `blob:` pictures always may. */
export function loadsByItself(href: string, policy: ImagePolicy): boolean {
  if (policy === 'all' || href.startsWith('blob:')) return true
  if (policy === 'ask') return false
  const { host, hostname } = new URL(href)
  return policy.hosts.some((allowed) => allowed.toLowerCase() === host || allowed.toLowerCase() === hostname)
}
