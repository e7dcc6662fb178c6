/**
 * Makes `harbour-evening.webm`, the one file of the gallery that is kept instead of drawn: a film needs an encoder, and
 * the browser has one. Run it by hand when the film is to change: `tsx sandbox/media/recordVideo.ts`.
 */
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.ts'
import { createWebm } from './webm.ts'

interface Recorded {
  readonly data: string
  readonly time: number
  readonly isKey: boolean
}

const [width, height, rate, seconds] = [640, 360, 24, 4]

/** Runs in the page: paints a sunset over water and encodes it. */
async function record([width, height, rate, seconds]: readonly [number, number, number, number]): Promise<Recorded[]> {
  const canvas = new OffscreenCanvas(width, height)
  const paint = canvas.getContext('2d')
  if (!paint) return []
  const frames: Recorded[] = []
  const encoder = new VideoEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength)
      chunk.copyTo(bytes)
      frames.push({ data: btoa(String.fromCharCode(...bytes)), time: Math.round(chunk.timestamp / 1000), isKey: chunk.type === 'key' })
    },
    error: (error) => {
      throw error
    },
  })
  encoder.configure({ codec: 'vp8', width, height, bitrate: 380_000, framerate: rate })
  const count = rate * seconds
  for (let index = 0; index < count; index += 1) {
    const share = index / count
    const shore = height * 0.64
    const sunY = height * (0.3 + 0.26 * share)
    const sky = paint.createLinearGradient(0, 0, 0, shore)
    sky.addColorStop(0, `hsl(${255 - 15 * share} 45% ${34 - 10 * share}%)`)
    sky.addColorStop(1, `hsl(${20 - 8 * share} 85% ${68 - 10 * share}%)`)
    paint.fillStyle = sky
    paint.fillRect(0, 0, width, height)
    const glow = paint.createRadialGradient(width * 0.6, sunY, 6, width * 0.6, sunY, width * 0.4)
    glow.addColorStop(0, 'rgba(255, 236, 190, 0.95)')
    glow.addColorStop(0.1, 'rgba(255, 214, 150, 0.6)')
    glow.addColorStop(1, 'rgba(255, 190, 130, 0)')
    paint.fillStyle = glow
    paint.fillRect(0, 0, width, shore)
    for (let depth = 0; depth < 3; depth += 1) {
      paint.fillStyle = `hsl(${262 - depth * 8} 32% ${40 - depth * 11}%)`
      paint.beginPath()
      paint.moveTo(0, shore)
      for (let x = 0; x <= width; x += 8) {
        paint.lineTo(x, shore - (52 - depth * 17) - Math.sin(x * (0.009 + depth * 0.005) + depth * 2.3) * (18 - depth * 3))
      }
      paint.lineTo(width, shore)
      paint.fill()
    }
    const water = paint.createLinearGradient(0, shore, 0, height)
    water.addColorStop(0, 'hsl(14 52% 46%)')
    water.addColorStop(1, 'hsl(252 42% 20%)')
    paint.fillStyle = water
    paint.fillRect(0, shore, width, height - shore)
    for (let row = 0; row < 18; row += 1) {
      const y = shore + 3 + row * row * 0.38
      const reach = 26 + row * 7 + 12 * Math.sin(row * 1.7 + share * 2 * Math.PI * 3)
      paint.fillStyle = `rgba(255, 220, 170, ${0.5 - row * 0.022})`
      paint.fillRect(width * 0.6 - reach / 2 + 8 * Math.sin(row * 2.1 + share * 2 * Math.PI * 2), y, reach, 1.4 + row * 0.12)
    }
    const frame = new VideoFrame(canvas, { timestamp: Math.round((index * 1_000_000) / rate), duration: Math.round(1_000_000 / rate) })
    encoder.encode(frame, { keyFrame: index % rate === 0 })
    frame.close()
  }
  await encoder.flush()
  return frames
}

const server = createServer((_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
const page = await browser.newPage()
await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
// The function below comes compiled by tsx, which names functions by this helper.
await page.evaluate('globalThis.__name = (value) => value')
const recorded = await page.evaluate(record, [width, height, rate, seconds] as const)
const film = createWebm(width, height, recorded.map(({ data, ...rest }) => ({ ...rest, bytes: Buffer.from(data, 'base64') })), seconds * 1000)
writeFileSync(new URL('harbour-evening.webm', import.meta.url), film)
console.log(`${recorded.length} pictures, ${film.length} bytes`)
await browser.close()
server.closeAllConnections()
server.close()
