'use client'
import { Image as ImageIcon, ImageOff } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import { useRemoteImage } from '../../contentPolicy/index.ts'
import type { ImagePolicy } from '../../partProps.ts'

/** Props of `CardPicture`. */
export interface CardPictureProps {
  /** Foreign address. */
  readonly url: string
  readonly images: ImagePolicy
}

/** The picture of a card, 16 to 9. It is decoration: the card's words say what it is. */
export function CardPicture({ url, images }: CardPictureProps) {
  const { content } = useLocale()
  const image = useRemoteImage(url, images)
  if (image.status === 'refused') return null
  return (
    <div className="parlance-card-picture" data-state={image.status}>
      {image.status === 'waiting' && (
        <button type="button" className="parlance-card-picture-ask" aria-label={content.showPictureFrom(image.host)} title={image.host} onClick={image.allow}>
          <ImageIcon size={20} strokeWidth={1.5} aria-hidden />
          {content.showPicture}
        </button>
      )}
      {image.status === 'failed' && <ImageOff size={20} strokeWidth={1.5} role="img" aria-label={content.pictureMissing} />}
      {(image.status === 'loading' || image.status === 'loaded') && <img {...image.imageProps} alt="" />}
    </div>
  )
}
