'use client'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { ImagePolicy } from '../partProps.ts'
import { gateUrl } from './gateUrl.ts'
import { loadsByItself } from './loadsByItself.ts'

/** Where a foreign picture stands: not to be had, waiting for a click, on its way, shown, or broken. */
export type RemoteImageStatus = 'refused' | 'waiting' | 'loading' | 'loaded' | 'failed'

/** What a component needs to show a foreign picture. */
export interface RemoteImage {
  readonly status: RemoteImageStatus
  /** Host that would be asked, to show while waiting. */
  readonly host: string
  /** The visitor's consent. */
  readonly allow: () => void
  /** For the `<img>`, which may be rendered only while loading or loaded. */
  readonly imageProps: {
    readonly ref: RefObject<HTMLImageElement | null>
    readonly src: string
    readonly referrerPolicy: 'no-referrer'
    readonly decoding: 'async'
    readonly onLoad: () => void
    readonly onError: () => void
  }
}

/** Follows one foreign picture through gate, policy, consent and loading. */
export function useRemoteImage(address: string | undefined, policy: ImagePolicy): RemoteImage {
  const src = gateUrl(address, 'media') ?? ''
  const ref = useRef<HTMLImageElement>(null)
  const [allowed, setAllowed] = useState('')
  const [outcome, setOutcome] = useState<{ readonly src: string; readonly status: 'loaded' | 'failed' }>()

  useEffect(() => {
    // A picture of server-rendered markup may be done before React listens.
    const image = ref.current
    if (image?.complete && image.src === src) setOutcome({ src, status: image.naturalWidth > 0 ? 'loaded' : 'failed' })
  }, [src])

  const mayLoad = src !== '' && (allowed === src || loadsByItself(src, policy))
  const status = src === '' ? 'refused' : !mayLoad ? 'waiting' : outcome?.src === src ? outcome.status : 'loading'
  return {
    status,
    host: src.startsWith('http') ? new URL(src).host : '',
    allow: () => setAllowed(src),
    imageProps: {
      ref,
      src,
      referrerPolicy: 'no-referrer',
      decoding: 'async',
      onLoad: () => setOutcome({ src, status: 'loaded' }),
      onError: () => setOutcome({ src, status: 'failed' }),
    },
  }
}
