/** What files may be added to a message. */
export interface FileLimits {
  /** Types as in the `accept` attribute of a file input: `image/*,.pdf`. Everything by default. */
  readonly accept?: string | undefined
  /** The most files of one message. */
  readonly maxFiles?: number | undefined
  /** Bytes of the largest file. */
  readonly maxFileSize?: number | undefined
}

/** A file that was not added, and why. */
export interface FileRejection {
  /** Name as the visitor's device gives it. */
  readonly name: string
  readonly reason: 'too-large' | 'wrong-type' | 'too-many' | 'folder'
}

/** What came of adding files. */
export interface FileReview {
  readonly accepted: readonly File[]
  readonly rejections: readonly FileRejection[]
}

/** Whether a file is of a type that `accept` names. A file whose type the device does not know is judged by its ending. */
function matchesAccept(file: File, accept: string | undefined): boolean {
  const wanted = (accept ?? '').toLowerCase().split(',').map((token) => token.trim()).filter(Boolean)
  if (wanted.length === 0) return true
  const name = file.name.toLowerCase()
  const type = (file.type.toLowerCase().split(';')[0] ?? '').trim()
  return wanted.some((token) => {
    if (token === '*' || token === '*/*') return true
    if (token.startsWith('.')) return name.endsWith(token)
    return token.endsWith('/*') ? type.startsWith(token.slice(0, -1)) : type === token
  })
}

/** Tells the files that may join the `present` ones from those that may not. */
export function reviewFiles(files: readonly File[], present: readonly File[], limits: FileLimits): FileReview {
  const accepted: File[] = []
  const rejections: FileRejection[] = []
  const room = (limits.maxFiles ?? Infinity) - present.length
  for (const file of files) {
    if (present.includes(file)) continue
    if (!matchesAccept(file, limits.accept)) rejections.push({ name: file.name, reason: 'wrong-type' })
    else if (file.size > (limits.maxFileSize ?? Infinity)) rejections.push({ name: file.name, reason: 'too-large' })
    else if (accepted.length >= room) rejections.push({ name: file.name, reason: 'too-many' })
    else accepted.push(file)
  }
  return { accepted, rejections }
}
