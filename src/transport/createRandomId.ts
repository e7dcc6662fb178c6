/**
 * A random id of 128 bits as 32 hexadecimal digits. Unlike `randomUUID`, its source of randomness also exists on pages
 * without https.
 */
export function createRandomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
