import { splitFileName } from './fileName.ts'

/** Props of `FileName`. */
export interface FileNameProps {
  /** Clean name. */
  readonly name: string
}

/**
 * A file's name on one line: cut in the middle where there is no room, its true ending always in view. Assistive technology gets
 * it in one piece.
 */
export function FileName({ name }: FileNameProps) {
  const { start, end } = splitFileName(name)
  return (
    <bdi className="parlance-file-name" title={name}>
      <span className="parlance-file-name-start" aria-hidden>
        {start}
      </span>
      <span className="parlance-file-name-end" aria-hidden>
        {end}
      </span>
      <span className="parlance-hidden">{name}</span>
    </bdi>
  )
}
