'use client'
import { useState } from 'react'
import type { FileAttachment, FilesPart } from '../../../model/index.ts'
import type { PartContext, PartProps } from '../../partProps.ts'
import { AudioFile } from './AudioFile.tsx'
import { FileChip } from './FileChip.tsx'
import { fileViewer, isUploading } from './fileViewer.ts'
import { PictureGroup } from './PictureGroup.tsx'
import { VideoFile } from './VideoFile.tsx'

function PlayableFile({ file, ...context }: PartContext & { readonly file: FileAttachment }) {
  const [failed, setFailed] = useState('')
  const viewer = isUploading(file) || failed === (file.url ?? '-') ? 'document' : fileViewer(file)
  const onFail = () => setFailed(file.url ?? '-')
  if (viewer === 'audio') return <AudioFile file={file} onFail={onFail} />
  if (viewer === 'video') return <VideoFile file={file} images={context.policy?.images ?? 'all'} onFail={onFail} />
  return <FileChip file={file} {...context} />
}

/** Files and pictures: pictures first, together; then each other file in a player or as a chip. */
export function MessageFiles({ part, ...context }: PartProps<FilesPart>) {
  const pictures = part.files.filter((file) => fileViewer(file) === 'picture')
  const others = part.files.filter((file) => !pictures.includes(file))
  return (
    <div className="parlance-files">
      {part.title && (
        <p className="parlance-bubble" dir="auto">
          {part.title}
        </p>
      )}
      {pictures.length > 0 && <PictureGroup pictures={pictures} {...context} />}
      {others.map((file) => (
        <PlayableFile key={file.id} file={file} {...context} />
      ))}
    </div>
  )
}
