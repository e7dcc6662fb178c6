'use client'
import type { ReactNode } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { FileAttachment } from '../../../model/index.ts'
import { gateUrl } from '../../contentPolicy/index.ts'

/** Props of `FileLink`. */
export interface FileLinkProps {
  readonly file: FileAttachment
  /** Clean name: what the file is called where it is saved. */
  readonly name: string
  /** What the link is called where its content has no words. */
  readonly label?: string
  readonly className: string
  readonly children?: ReactNode
}

/**
 * Opens or saves a file. A `blob:` address belongs to this page, and a page opened from one would run as ours: it can only be
 * saved. Without an address that passes the gate, only the content is drawn.
 */
export function FileLink({ file, name, label, className, children }: FileLinkProps) {
  const { content } = useLocale()
  const href = gateUrl(file.url, 'file')
  if (href === undefined) return <span className={className}>{children}</span>
  if (href.startsWith('blob:')) {
    return (
      <a className={className} href={href} download={name} {...(label ? { 'aria-label': label } : {})}>
        {children}
      </a>
    )
  }
  return (
    <a
      className={className}
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      title={new URL(href).host}
      {...(label ? { 'aria-label': `${label} (${content.opensInNewTab})` } : {})}
    >
      {children}
      <span className="parlance-hidden"> ({content.opensInNewTab})</span>
    </a>
  )
}
