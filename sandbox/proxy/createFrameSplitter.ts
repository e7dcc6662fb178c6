/** A stretch of a WebSocket frame, as far as it has come. */
export interface FramePiece {
  readonly bytes: Buffer
  /** The piece begins with the frame's whole header. */
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Bytes of the whole frame, header included. */
  readonly size: number
}

/** Finds out where frames begin and end (RFC 6455, 5.2) without waiting for the whole of them. */
export interface FrameSplitter {
  push(chunk: Buffer): FramePiece[]
}

/** Bytes of the header and of the payload, or nothing as long as the header is not whole. */
function readLengths(bytes: Buffer): { readonly header: number; readonly payload: number } | undefined {
  const [, second] = bytes
  if (second === undefined) return undefined
  const short = second & 0x7f
  const mask = second & 0x80 ? 4 : 0
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0
  const header = 2 + extra + mask
  if (bytes.length < header) return undefined
  if (extra === 2) return { header, payload: bytes.readUInt16BE(2) }
  if (extra === 8) return { header, payload: Number(bytes.readBigUInt64BE(2)) }
  return { header, payload: short }
}

/** A splitter for one way of one connection, from its first frame on. */
export function createFrameSplitter(): FrameSplitter {
  let pending = Buffer.alloc(0)
  let size = 0
  let left = 0
  return {
    push(chunk) {
      const pieces: FramePiece[] = []
      let rest = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk
      pending = Buffer.alloc(0)
      while (rest.length > 0) {
        const isFirst = left === 0
        if (isFirst) {
          const lengths = readLengths(rest)
          if (!lengths) {
            pending = Buffer.from(rest)
            break
          }
          left = size = lengths.header + lengths.payload
        }
        const bytes = rest.subarray(0, left)
        rest = rest.subarray(bytes.length)
        left -= bytes.length
        pieces.push({ bytes, isFirst, isLast: left === 0, size })
      }
      return pieces
    },
  }
}

/** What a frame's first byte says. */
export interface FrameKind {
  readonly isFinal: boolean
  /** Close, ping or pong: it may stand between the frames of a message. */
  readonly isControl: boolean
  readonly isClose: boolean
  /** A bit that only extensions use, such as compression, where a frame is no use without those before it. */
  readonly isExtended: boolean
}

/** Reads a frame's first byte. */
export function readKind(frame: Buffer): FrameKind {
  const first = frame[0] ?? 0
  const opcode = first & 0x0f
  return { isFinal: (first & 0x80) !== 0, isControl: opcode >= 8, isClose: opcode === 8, isExtended: (first & 0x70) !== 0 }
}

/** A copy of the frame with bits flipped: in every sixteenth byte of its payload, or in its header. */
export function damageFrame(frame: Buffer, part: 'payload' | 'header'): Buffer {
  const copy = Buffer.from(frame)
  if (part === 'header') copy[0] = (copy[0] ?? 0) ^ 0x30
  // The lowest bit: a letter stays a letter, so that the text arrives and says something else.
  else for (let at = readLengths(copy)?.header ?? 0; at < copy.length; at += 16) copy[at] = (copy[at] ?? 0) ^ 0x01
  return copy
}
