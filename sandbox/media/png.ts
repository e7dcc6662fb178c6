import { crc32 } from './crc32.ts'
import { deflateSync } from 'node:zlib'

/** A colour: red, green and blue from 0 to 255. Fractions are rounded. */
export type Colour = readonly [red: number, green: number, blue: number]

/** Draws a picture point by point and returns it as a PNG file. */
export function createPng(width: number, height: number, paint: (x: number, y: number) => Colour): Buffer {
  const stride = width * 3
  const rows = Buffer.alloc(height * (stride + 1))
  let above = Buffer.alloc(stride)
  for (let y = 0; y < height; y += 1) {
    const row = Buffer.alloc(stride)
    for (let x = 0; x < width; x += 1) paint(x, y).forEach((value, channel) => (row[x * 3 + channel] = Math.max(0, Math.min(255, Math.round(value)))))
    const start = y * (stride + 1)
    rows[start] = 2 // "Up": a row as the difference to the one above, which suits skies.
    for (let i = 0; i < stride; i += 1) rows[start + 1 + i] = ((row[i] ?? 0) - (above[i] ?? 0)) & 0xff
    above = row
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 7 })), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
