import { splitFileName } from './fileName.ts'

/** Props of `FileName`. */
export interface FileNameProps {
  /** Clean name. */
  readonly name: string
}

/** A file's name on one line: cut in the middle where there is no room, its true ending always in view. */
export function FileName({ name }: FileNameProps) {
  const { start, end } = splitFileName(name)
  return (
    <bdi className="parlance-file-name" title={name}>
      <span className="parlance-file-name-start">{start}</span>
      <span className="parlance-file-name-end">{end}</span>
    </bdi>
  )
}
