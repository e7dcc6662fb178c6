'use client'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { FileAttachment } from '../../../model/index.ts'
import type { PartContext } from '../../partProps.ts'
import { PictureLightbox } from './PictureLightbox.tsx'
import { PictureTile } from './PictureTile.tsx'

const mostTiles = 4

/** Props of `PictureGroup`. */
export interface PictureGroupProps extends PartContext {
  readonly pictures: readonly FileAttachment[]
}

/** Pictures of one message: one in its own shape, several as square tiles, and all of them large on request. */
export function PictureGroup({ pictures, ...context }: PictureGroupProps) {
  const [shown, setShown] = useState<{ readonly host: Element; readonly index: number; readonly isOpen: boolean }>()
  const tiles = pictures.slice(0, pictures.length > mostTiles ? mostTiles : pictures.length)

  const open = (index: number, opener: HTMLElement) => {
    // Outside the row, where neither its clipping nor its Tab order reaches the dialog, and still among our own styles.
    const host = opener.closest('.parlance') ?? opener.ownerDocument.body
    setShown({ host, index, isOpen: true })
  }

  return (
    <div className="parlance-pictures" data-count={tiles.length}>
      {tiles.map((file, index) => (
        <PictureTile
          key={file.id}
          {...context}
          file={file}
          isAlone={pictures.length === 1}
          more={index === mostTiles - 1 ? pictures.length - mostTiles : 0}
          onOpen={(opener) => open(index, opener)}
        />
      ))}
      {shown &&
        createPortal(
          <PictureLightbox
            pictures={pictures}
            author={context.message.author.name}
            open={shown.isOpen}
            index={Math.min(shown.index, pictures.length - 1)}
            onIndexChange={(index) => setShown({ ...shown, index })}
            onClose={() => setShown({ ...shown, isOpen: false })}
          />,
          shown.host,
        )}
    </div>
  )
}
