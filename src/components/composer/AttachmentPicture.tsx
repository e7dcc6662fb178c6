'use client'
import { useEffect, useRef } from 'react'
import type { FileAttachment } from '../../model/index.ts'
import { FileTypeIcon } from '../parts/files/FileTypeIcon.tsx'
import { isPictureType } from '../parts/files/fileViewer.ts'

const kindOf = (type: string): FileAttachment['kind'] =>
  (['image', 'audio', 'video'] as const).find((kind) => type.startsWith(`${kind}/`)) ?? 'document'

/** Props of `AttachmentPicture`. */
export interface AttachmentPictureProps {
  readonly file: File
}

/** A small picture of a file that has not been sent: the picture itself, or a sign of its kind. */
export function AttachmentPicture({ file }: AttachmentPictureProps) {
  const picture = useRef<HTMLImageElement>(null)
  const canDraw = isPictureType(file.type)

  useEffect(() => {
    const element = picture.current
    if (!element) return
    const url = URL.createObjectURL(file)
    element.src = url
    element.hidden = false
    return () => URL.revokeObjectURL(url)
  }, [file, canDraw])

  return (
    <span className="parlance-attachment-picture">
      <FileTypeIcon file={{ name: file.name, kind: kindOf(file.type) }} />
      {canDraw && (
        <img ref={picture} alt="" hidden decoding="async" draggable={false} onError={(event) => (event.currentTarget.hidden = true)} />
      )}
    </span>
  )
}
