'use client'
import { useEffect, useRef, useState } from 'react'
import type { FileAttachment } from '../../../model/index.ts'
import type { PartContext } from '../../partProps.ts'
import { AudioFile } from './AudioFile.tsx'
import { FileChip } from './FileChip.tsx'
import { fileViewer, isUploading } from './fileViewer.ts'
import { VideoFile } from './VideoFile.tsx'

/** Props of `PlayableFile`. */
export interface PlayableFileProps extends PartContext {
  readonly file: FileAttachment
}

/** A sound or a film in its player, anything else as a chip: also what turns out not to play. */
export function PlayableFile({ file, ...context }: PlayableFileProps) {
  const box = useRef<HTMLDivElement>(null)
  const [failure, setFailure] = useState<{ readonly url: string | undefined; readonly hadFocus: boolean }>()
  const hasFailed = failure !== undefined && failure.url === file.url
  const viewer = hasFailed || isUploading(file) ? 'document' : fileViewer(file)

  useEffect(() => {
    // Whoever pressed the player that is gone goes on at the chip, and not at the top of the page.
    if (failure?.hadFocus) box.current?.querySelector('a')?.focus()
  }, [failure])

  const onFail = () => setFailure({ url: file.url, hadFocus: box.current?.matches(':focus-within') ?? false })
  return (
    <div ref={box} className="parlance-file-slot">
      {viewer === 'audio' && <AudioFile key={file.url} file={file} onFail={onFail} />}
      {viewer === 'video' && <VideoFile key={file.url} file={file} images={context.policy?.images ?? 'all'} onFail={onFail} />}
      {(viewer === 'document' || viewer === 'picture') && <FileChip file={file} {...context} />}
    </div>
  )
}
