import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** An append-only file of JSON lines. Without a path it forgets at once what it is told. */
export interface Journal<Entry> {
  /** Everything written so far, oldest first. A line torn by a crash is left out. */
  read(): Entry[]
  /** Writes the entries in one piece and returns when the system has them. */
  write(entries: readonly Entry[]): void
  /** Empties the file. */
  clear(): void
  close(): void
}

/** Opens the journal at `path`, making the file and its folder where needed. */
export function openJournal<Entry>(path: string | undefined): Journal<Entry> {
  if (path === undefined) return { read: () => [], write: () => undefined, clear: () => undefined, close: () => undefined }
  mkdirSync(dirname(path), { recursive: true })
  let file: number | undefined
  const descriptor = (): number => (file ??= openSync(path, 'a'))
  const close = (): void => {
    if (file !== undefined) closeSync(file)
    file = undefined
  }
  return {
    read() {
      // A crash may have left half a line: what is appended next must not be glued to it.
      writeSync(descriptor(), '\n')
      return readFileSync(path, 'utf8').split('\n').flatMap((line) => parseLine<Entry>(line))
    },
    write(entries) {
      writeSync(descriptor(), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    },
    clear() {
      close()
      rmSync(path, { force: true })
    },
    close,
  }
}

function parseLine<Entry>(line: string): Entry[] {
  if (line === '') return []
  try {
    return [JSON.parse(line) as Entry]
  } catch {
    return []
  }
}
