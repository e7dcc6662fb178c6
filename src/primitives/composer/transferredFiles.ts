/** The files of a drop or a paste. */
export interface TransferredFiles {
  readonly files: readonly File[]
  /** Names of the folders among them, which cannot be read as files. */
  readonly folders: readonly string[]
}

/** Whether something that is dragged holds files. Their names and sizes are unknown until they are dropped. */
export function holdsFiles(transfer: DataTransfer): boolean {
  return transfer.types.includes('Files')
}

/** The files and the folders of a drop. */
export function transferredFiles(transfer: DataTransfer): TransferredFiles {
  const items = Array.from(transfer.items).filter((item) => item.kind === 'file')
  const folders = items.flatMap((item) => {
    const entry = item.webkitGetAsEntry()
    return entry?.isDirectory ? [entry.name] : []
  })
  // A folder stands among the files too, as a file without a type.
  const files = Array.from(transfer.files).filter((file) => file.type !== '' || !folders.includes(file.name))
  return { files, folders }
}

/**
 * The files of a paste, or none where the visitor means the text: word processors and spreadsheets put a picture of the
 * copied words beside the words.
 */
export function pastedFiles(clipboard: DataTransfer): readonly File[] {
  const isRichText = clipboard.types.includes('text/html') && clipboard.getData('text/plain').trim() !== ''
  return isRichText ? [] : Array.from(clipboard.files)
}
