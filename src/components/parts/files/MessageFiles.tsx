'use client'
import type { FilesPart } from '../../../model/index.ts'
import { clipText } from '../../contentPolicy/index.ts'
import type { PartProps } from '../../partProps.ts'
import { fileViewer } from './fileViewer.ts'
import { PictureGroup } from './PictureGroup.tsx'
import { PlayableFile } from './PlayableFile.tsx'

/** Files and pictures: pictures first, together; then each other file in a player or as a chip. */
export function MessageFiles({ part, ...context }: PartProps<FilesPart>) {
  const pictures = part.files.filter((file) => fileViewer(file) === 'picture')
  const others = part.files.filter((file) => !pictures.includes(file))
  return (
    <div className="parlance-files">
      {part.title && (
        <p className="parlance-bubble" dir="auto">
          {clipText(part.title, 4_000)}
        </p>
      )}
      {pictures.length > 0 && <PictureGroup pictures={pictures} {...context} />}
      {others.map((file) => (
        <PlayableFile key={file.id} file={file} {...context} />
      ))}
    </div>
  )
}
