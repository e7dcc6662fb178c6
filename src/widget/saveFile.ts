/** What a browser saves. */
export interface SavedFile {
  readonly name: string
  /** MIME type. */
  readonly type: string
  readonly text: string
}

/** Hands a file to the browser to be saved. The answer gives its memory back; not at once, since some browsers read it a moment later. */
export function saveFile({ name, type, text }: SavedFile): () => void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  return () => URL.revokeObjectURL(url)
}
