import type { SandboxClock } from '../clock.ts'
import type { DoorFaultState } from '../faults/doorFaults.ts'
import type { LineFaults } from '../faults/lineFaults.ts'
import type { RequestFaults } from '../faults/requestFaults.ts'
import type { SandboxSettings } from '../options.ts'
import type { Store } from '../store.ts'
import type { FileShelf } from './fileShelf.ts'
import type { Links } from './content/links.ts'
import type { Lines } from './lines.ts'

/** What every part of the server works with. */
export interface World {
  readonly clock: SandboxClock
  readonly settings: SandboxSettings
  readonly apiKeys: readonly string[] | undefined
  readonly store: Store
  readonly shelf: FileShelf
  readonly lines: Lines
  readonly lineFaults: LineFaults
  readonly requestFaults: RequestFaults
  readonly door: DoorFaultState
  /** Addresses on this server; known once it listens. */
  links(): Links
}
