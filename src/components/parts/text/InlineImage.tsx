'use client'
import { Image as ImageIcon, ImageOff } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import { cleanName, useRemoteImage } from '../../contentPolicy/index.ts'
import type { ImagePolicy } from '../../partProps.ts'

/** Props of `InlineImage`. */
export interface InlineImageProps {
  /** Foreign address. */
  readonly src: string
  /** Foreign words for the picture. */
  readonly alt: string
  /** Whether it may load by itself. */
  readonly images: ImagePolicy
}

/** A picture inside words: it waits for a click unless the policy lets it load. */
export function InlineImage({ src, alt, images }: InlineImageProps) {
  const { content } = useLocale()
  const image = useRemoteImage(src, images)
  const name = cleanName(alt)
  if (image.status === 'refused') return <>{name}</>
  if (image.status === 'waiting') {
    return (
      <button type="button" className="parlance-image-ask" onClick={image.allow}>
        <ImageIcon size={20} strokeWidth={1.5} aria-hidden />
        <span className="parlance-image-ask-words">
          <span>{name || content.showPicture}</span>
          <span className="parlance-image-ask-host">{content.showPictureFrom(image.host)}</span>
        </span>
      </button>
    )
  }
  if (image.status === 'failed') {
    return (
      <span className="parlance-image-missing">
        <ImageOff size={20} strokeWidth={1.5} aria-hidden />
        {name || content.pictureMissing}
      </span>
    )
  }
  return <img {...image.imageProps} className="parlance-image-inline" data-state={image.status} alt={name || content.pictureFrom(undefined)} />
}
