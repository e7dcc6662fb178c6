import { isLoopback, parseUrl } from '../foundation/safeUrl.ts'
import { S3, type WireConfig } from './wireConfig.ts'

/** Whether a large reply may be fetched, and whether the key may go along. */
export type ReplyVerdict = { readonly allowed: true; readonly withKey: boolean } | { readonly allowed: false; readonly reason: string }

/** Judges the address under which the server left a reply that was too large for the socket (`general_error` 413). */
export const judgeReplyUrl = (address: string, config: WireConfig): ReplyVerdict => {
  const url = parseUrl(address)
  if (!url) return refuse('its address is not absolute')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) return refuse('its address is not https')
  if (url.username !== '' || url.password !== '') return refuse('its address carries a password')
  const isListed = config.replyHosts.some((pattern) => matches(url, pattern))
  if (!isListed) return refuse('its host is not in replyHosts')
  return { allowed: true, withKey: !isS3(url.hostname) }
}

const refuse = (reason: string): ReplyVerdict => ({ allowed: false, reason: `a large reply was not fetched: ${reason}` })

const matches = (url: URL, pattern: string): boolean => {
  if (pattern === S3) return isS3(url.hostname)
  if (pattern.startsWith('*.')) return url.hostname.endsWith(pattern.slice(1).toLowerCase())
  return pattern !== '' && [url.host, url.hostname].includes(pattern.toLowerCase())
}

const isS3 = (hostname: string): boolean =>
  hostname.endsWith('.amazonaws.com') && hostname.split('.').some((label) => label === 's3' || label.startsWith('s3-'))
