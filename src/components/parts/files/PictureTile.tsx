'use client'
import { Image as ImageIcon, ImageOff } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { FileAttachment } from '../../../model/index.ts'
import { useRemoteImage } from '../../contentPolicy/index.ts'
import type { PartContext } from '../../partProps.ts'
import { FileLink } from './FileLink.tsx'
import { shownFileName } from './fileName.ts'
import { isUploading } from './fileViewer.ts'
import { PictureUpload } from './PictureUpload.tsx'
import { pictureSpace } from './pictureSpace.ts'

/** Props of `PictureTile`. */
export interface PictureTileProps extends Pick<PartContext, 'message' | 'policy' | 'onUploadRetry' | 'onUploadCancel'> {
  readonly file: FileAttachment
  /** Whether it stands alone and keeps its own shape; in a group all tiles are square. */
  readonly isAlone: boolean
  /** How many pictures stand behind this one. */
  readonly more?: number
  /** The visitor wants to see it large. The element it was opened from comes along. */
  readonly onOpen: (opener: HTMLElement) => void
}

/** One picture with its space reserved. Pressed, it opens large; where it must wait for a click, it says who would be asked. */
export function PictureTile({ file, isAlone, more = 0, message, policy, onOpen, ...uploads }: PictureTileProps) {
  const { content } = useLocale()
  const image = useRemoteImage(file.thumbnailUrl ?? file.url, policy?.images ?? 'all')
  const ownName = shownFileName(file.name)
  const name = ownName || content.pictureFrom(message.author.name)
  const space = pictureSpace(file)
  const frame = (
    <>
      {isAlone && (
        <svg className="parlance-picture-space" width={space.width} height={space.height} viewBox={`0 0 ${space.width} ${space.height}`} aria-hidden />
      )}
      {(image.status === 'loading' || image.status === 'loaded') && (
        <img {...image.imageProps} className="parlance-picture-image" alt={name} draggable={false} />
      )}
    </>
  )

  // Also where the browser cannot draw it: what matters now is how far it has come.
  if (isUploading(file)) {
    return (
      <span className="parlance-picture" data-state={image.status} data-upload={file.upload?.status}>
        {frame}
        <PictureUpload file={file} name={name} message={message} {...uploads} />
      </span>
    )
  }
  if (image.status === 'waiting') {
    return (
      <button type="button" className="parlance-picture" data-state="waiting" onClick={image.allow}>
        {frame}
        <span className="parlance-picture-words">
          <ImageIcon size={20} strokeWidth={1.5} aria-hidden />
          {content.showPicture}
          <bdi className="parlance-picture-host">{image.host}</bdi>
        </span>
      </button>
    )
  }
  if (image.status === 'failed' || image.status === 'refused') {
    return (
      <FileLink file={file} name={name} className="parlance-picture">
        {frame}
        <span className="parlance-picture-words">
          <ImageOff size={20} strokeWidth={1.5} aria-hidden />
          {content.pictureMissing}
          <span className="parlance-hidden"> {name}</span>
        </span>
      </FileLink>
    )
  }
  return (
    <button
      type="button"
      className="parlance-picture"
      data-state={image.status}
      aria-label={more > 0 ? content.openMorePictures(more) : content.openPicture(name)}
      aria-haspopup="dialog"
      onClick={(event) => onOpen(event.currentTarget)}
    >
      {frame}
      {more > 0 && <span className="parlance-picture-more">+{more}</span>}
    </button>
  )
}
