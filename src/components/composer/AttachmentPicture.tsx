'use client'
import { FileText, Film, Image, Music } from 'lucide-react'
import { useEffect, useRef } from 'react'

/** Pictures that every browser draws. SVG is left out: it may name other addresses. */
const drawable = /^image\/(png|jpeg|gif|webp|avif|bmp)$/

function KindIcon({ type }: { readonly type: string }) {
  const look = { size: 18, strokeWidth: 1.5 }
  if (type.startsWith('image/')) return <Image {...look} />
  if (type.startsWith('audio/')) return <Music {...look} />
  return type.startsWith('video/') ? <Film {...look} /> : <FileText {...look} />
}

/** Props of `AttachmentPicture`. */
export interface AttachmentPictureProps {
  readonly file: File
}

/** A small picture of a file that has not been sent: the picture itself, or a sign of its kind. */
export function AttachmentPicture({ file }: AttachmentPictureProps) {
  const picture = useRef<HTMLImageElement>(null)
  const canDraw = drawable.test(file.type)

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
      <KindIcon type={file.type} />
      {canDraw && (
        <img ref={picture} alt="" hidden decoding="async" draggable={false} onError={(event) => (event.currentTarget.hidden = true)} />
      )}
    </span>
  )
}
