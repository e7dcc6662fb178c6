import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the bytes of uploaded files are. */
export interface FileShelf {
  put(key: string, bytes: Buffer): void
  /** Undefined if there is no such file. */
  get(key: string): Buffer | undefined
  clear(): void
}

/** Keeps files in `folder`, or in memory without one. */
export function createFileShelf(folder: string | undefined): FileShelf {
  if (folder === undefined) {
    const files = new Map<string, Buffer>()
    return { put: (key, bytes) => void files.set(key, bytes), get: (key) => files.get(key), clear: () => files.clear() }
  }
  // Keys hold foreign file names: the encoding keeps them inside the folder.
  const pathOf = (key: string): string => join(folder, Buffer.from(key).toString('base64url').slice(0, 200))
  return {
    put(key, bytes) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(pathOf(key), bytes)
    },
    get(key) {
      try {
        return readFileSync(pathOf(key))
      } catch {
        return undefined
      }
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}
