'use client'
import { Play } from 'lucide-react'
import { useState } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { FileAttachment } from '../../../model/index.ts'
import { gateUrl, useRemoteImage } from '../../contentPolicy/index.ts'
import type { ImagePolicy } from '../../partProps.ts'
import { fileFacts, fileTitle } from './describeFile.ts'
import { FileName } from './FileName.tsx'

/** Props of `VideoFile`. */
export interface VideoFileProps {
  readonly file: FileAttachment
  readonly images: ImagePolicy
  /** It cannot be played here. */
  readonly onFail: () => void
}

/** A film behind a play button. Nothing but its still picture is fetched before the press. */
export function VideoFile({ file, images, onFail }: VideoFileProps) {
  const locale = useLocale()
  const still = useRemoteImage(file.thumbnailUrl, images)
  const [isStarted, setStarted] = useState(false)
  const name = fileTitle(file, locale)
  const facts = fileFacts(file, locale)
  const hasStill = still.status === 'loading' || still.status === 'loaded'
  if (isStarted) {
    return (
      <video
        className="parlance-video"
        src={gateUrl(file.url, 'media')}
        // The button is gone by now; whoever pressed it goes on with the player's own controls.
        ref={(element) => element?.focus()}
        controls
        autoPlay
        playsInline
        aria-label={name}
        onError={onFail}
      />
    )
  }
  return (
    <div className="parlance-video" data-state={still.status}>
      {hasStill && <img {...still.imageProps} className="parlance-picture-image" alt="" />}
      <div className="parlance-video-words">
        <FileName name={name} />
        <span className="parlance-file-facts">{facts}</span>
      </div>
      <button type="button" className="parlance-video-start" aria-label={locale.content.play(name)} onClick={() => setStarted(true)}>
        <span className="parlance-video-play">
          <Play size={24} strokeWidth={1.5} aria-hidden />
        </span>
      </button>
    </div>
  )
}
