/** One encoded picture of a film. */
export interface EncodedFrame {
  readonly bytes: Buffer
  /** Milliseconds from the start. */
  readonly time: number
  readonly isKey: boolean
}

/** Puts encoded VP8 pictures into a WebM file that players can seek in. */
export function createWebm(width: number, height: number, frames: readonly EncodedFrame[], duration: number): Buffer {
  const info = element(
    '1549a966',
    element('2ad7b1', unsigned(1_000_000)),
    element('4489', float(duration)),
    element('4d80', text('sandbox')),
    element('5741', text('sandbox')),
  )
  const track = element(
    'ae',
    ...[element('d7', unsigned(1)), element('73c5', unsigned(1)), element('83', unsigned(1)), element('86', text('V_VP8'))],
    element('e0', element('b0', unsigned(width)), element('ba', unsigned(height))),
  )
  const tracks = element('1654ae6b', track)
  const groups = frames.reduce<EncodedFrame[][]>(
    (all, frame) => (frame.isKey || all.length === 0 ? [...all, [frame]] : [...all.slice(0, -1), [...(all.at(-1) ?? []), frame]]),
    [],
  )
  const clusters = groups.map((group) => {
    const start = group[0]?.time ?? 0
    return { start, bytes: element('1f43b675', element('e7', unsigned(start)), ...group.map((frame) => createBlock(frame, start))) }
  })
  const cuesAt = info.length + tracks.length + clusters.reduce((sum, { bytes }) => sum + bytes.length, 0)
  let position = info.length + tracks.length
  const points = clusters.map(({ start, bytes }) => {
    const point = element('bb', element('b3', unsigned(start)), element('b7', element('f7', unsigned(1)), element('f1', unsigned(position + seekHeadLength))))
    position += bytes.length
    return point
  })
  const seekHead = createSeekHead(cuesAt + seekHeadLength)
  const segment = element('18538067', seekHead, info, tracks, ...clusters.map(({ bytes }) => bytes), element('1c53bb6b', ...points))
  const header = element(
    '1a45dfa3',
    ...[element('4286', unsigned(1)), element('42f7', unsigned(1)), element('42f2', unsigned(4)), element('42f3', unsigned(8))],
    ...[element('4282', text('webm')), element('4287', unsigned(2)), element('4285', unsigned(2))],
  )
  return Buffer.concat([header, segment])
}

const seekHeadLength = createSeekHead(0).length

/** Tells a player where the list of key pictures is. Always of the same length. */
function createSeekHead(cuesAt: number): Buffer {
  const place = Buffer.alloc(8)
  place.writeBigUInt64BE(BigInt(cuesAt))
  return element('114d9b74', element('4dbb', element('53ab', Buffer.from('1c53bb6b', 'hex')), element('53ac', place)))
}

function createBlock({ bytes, time, isKey }: EncodedFrame, start: number): Buffer {
  const head = Buffer.from([0x81, 0, 0, isKey ? 0x80 : 0])
  head.writeInt16BE(time - start, 1)
  return element('a3', head, bytes)
}

/** An EBML element: id, length in eight bytes, content. */
function element(id: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(body.length))
  length[0] = 0x01
  return Buffer.concat([Buffer.from(id, 'hex'), length, body])
}

function unsigned(value: number): Buffer {
  const digits = Math.round(value).toString(16)
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')
}

function float(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes
}

const text = (value: string): Buffer => Buffer.from(value, 'latin1')
