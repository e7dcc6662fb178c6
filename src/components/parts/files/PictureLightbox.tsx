'use client'
import { ChevronLeft, ChevronRight, ExternalLink, ImageOff, X } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { FileAttachment } from '../../../model/index.ts'
import { Lightbox } from '../../../primitives/lightbox/index.ts'
import { useRemoteImage } from '../../contentPolicy/index.ts'
import { FileLink } from './FileLink.tsx'
import { FileName } from './FileName.tsx'
import { shownFileName } from './fileName.ts'
import { pictureAddress } from './fileViewer.ts'

function LargePicture({ url, name }: { readonly url: string | undefined; readonly name: string }) {
  const { content } = useLocale()
  // To open a picture, or to go on to the next, is the click that a policy may ask for.
  const image = useRemoteImage(url, 'all')
  if (image.status === 'failed' || image.status === 'refused') {
    return (
      <p className="parlance-lightbox-missing">
        <ImageOff size={20} strokeWidth={1.5} aria-hidden />
        {content.pictureMissing}
      </p>
    )
  }
  return <img {...image.imageProps} className="parlance-lightbox-image" data-state={image.status} alt={name} />
}

/** Props of `PictureLightbox`. */
export interface PictureLightboxProps {
  readonly pictures: readonly FileAttachment[]
  /** Who sent them, for pictures without a name. Foreign text. */
  readonly author: string | undefined
  readonly open: boolean
  /** Which one is shown, counted from 0. */
  readonly index: number
  readonly onIndexChange: (index: number) => void
  readonly onClose: () => void
}

/** The pictures of one message, large: caption, position, the way to the original, and to the neighbours. */
export function PictureLightbox({ pictures, author, open, index, onIndexChange, onClose }: PictureLightboxProps) {
  const { content } = useLocale()
  const file = pictures[index]
  const ownName = shownFileName(file?.name)
  const name = ownName || content.pictureFrom(author)
  return (
    <Lightbox.Root
      className="parlance-lightbox"
      aria-label={content.pictureViewer}
      open={open}
      onClose={onClose}
      index={index}
      count={pictures.length}
      onIndexChange={onIndexChange}
    >
      <div className="parlance-lightbox-bar">
        <Lightbox.Close className="parlance-lightbox-button" aria-label={content.closePicture}>
          <X size={20} strokeWidth={1.5} aria-hidden />
        </Lightbox.Close>
        {file?.url !== undefined && (
          <FileLink file={file} name={name} label={content.openOriginal} className="parlance-lightbox-button">
            <ExternalLink className="parlance-external-mark" size={20} strokeWidth={1.5} aria-hidden />
          </FileLink>
        )}
        <div className="parlance-lightbox-caption" aria-live="polite">
          {ownName ? <FileName name={ownName} /> : <bdi>{name}</bdi>}
          {pictures.length > 1 && <span className="parlance-lightbox-position">{content.positionOf(index + 1, pictures.length)}</span>}
        </div>
      </div>
      <div className="parlance-lightbox-stage">
        <LargePicture key={file?.id ?? ''} url={file && pictureAddress(file)} name={name} />
      </div>
      {pictures.length > 1 && (
        <>
          <Lightbox.Previous className="parlance-lightbox-button" data-side="start" aria-label={content.previousPicture}>
            <ChevronLeft size={24} strokeWidth={1.5} aria-hidden />
          </Lightbox.Previous>
          <Lightbox.Next className="parlance-lightbox-button" data-side="end" aria-label={content.nextPicture}>
            <ChevronRight size={24} strokeWidth={1.5} aria-hidden />
          </Lightbox.Next>
        </>
      )}
    </Lightbox.Root>
  )
}
