'use client'
import { forwardRef, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { inspectLink, namesOtherHost } from './inspectLink.ts'

/** Props of `ExternalLink`. */
export interface ExternalLinkProps {
  /** Where it leads. Foreign: a refused address leaves the words without a link. */
  readonly url: string
  /** The words of the link, when `children` is not plain text. They decide whether the real host must be shown beside it. */
  readonly words?: string
  /** A class of yours beside its own. */
  readonly className?: string
  /** The words of the link. */
  readonly children?: ReactNode
}

/**
 * A link that foreign content asked for. It passes the gate, opens apart from the page, tells nothing of where it came from,
 * and shows the real host where its words could mislead.
 */
export const ExternalLink = forwardRef<HTMLAnchorElement, ExternalLinkProps>(function ExternalLink(
  { url, words, className = 'parlance-link', children },
  ref,
) {
  const { content } = useLocale()
  const facts = inspectLink(url)
  if (facts === undefined) return <>{children}</>
  const { href, host, isLookAlike } = facts
  if (host === undefined) {
    return (
      <a ref={ref} className={className} href={href} rel="noopener noreferrer nofollow ugc">
        {children}
      </a>
    )
  }
  const text = words ?? (typeof children === 'string' ? children : '')
  return (
    <a ref={ref} className={className} href={href} target="_blank" rel="noopener noreferrer nofollow ugc" title={host}>
      {children}
      {(isLookAlike || namesOtherHost(text, host)) && (
        <>
          {' '}
          <bdi className="parlance-link-host">({host})</bdi>
        </>
      )}
      <span className="parlance-hidden"> ({content.opensInNewTab})</span>
    </a>
  )
})
