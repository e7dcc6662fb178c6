import { createPng, type Colour } from './png.ts'

/** The weather and light of a landscape. */
export interface Palette {
  readonly skyTop: Colour
  readonly skyLow: Colour
  readonly sun: Colour
  /** Place of the sun, 0 to 1 from the left and from the top. */
  readonly sunAt: readonly [x: number, y: number]
  /** Colour of the farthest and the nearest ridge. */
  readonly far: Colour
  readonly near: Colour
  /** Height of the water line, 0 to 1 from the top; 1 is a land without water. */
  readonly shore: number
  /** Picks the form of the ridges. */
  readonly seed: number
}

const ridges = 5

const mix = (from: Colour, to: Colour, share: number): Colour => {
  const t = Math.max(0, Math.min(1, share))
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t]
}

/** Height of a ridge over `x` (0 to 1), as a share of the picture from the top. */
function ridgeLine(x: number, depth: number, seed: number, shore: number): number {
  const phase = seed * 12.9 + depth * 37.7
  const swell =
    Math.sin(x * (4 + depth) + phase) * 0.5 + Math.sin(x * (9 + depth * 2) + phase * 1.7) * 0.25 + Math.sin(x * 23 + phase * 2.3) * 0.08
  const foot = Math.min(shore, 0.98)
  return foot - (0.26 - depth * 0.045) + swell * (0.05 + 0.012 * (ridges - depth))
}

/** Draws ridges in the haze under a sun, with a stretch of water that mirrors them. */
export function createLandscape(width: number, height: number, palette: Palette): Buffer {
  const lines = Array.from({ length: ridges }, (_, depth) =>
    Float64Array.from({ length: width }, (_, x) => ridgeLine(x / width, depth, palette.seed, palette.shore) * height),
  )
  const haze = mix(palette.skyLow, palette.sun, 0.25)
  const scene = (x: number, y: number): Colour => {
    const v = y / height
    const glow = Math.hypot(x / width - palette.sunAt[0], ((y / height - palette.sunAt[1]) * height) / width)
    let colour = mix(palette.skyTop, palette.skyLow, (v / palette.shore) ** 1.2)
    colour = mix(colour, palette.sun, 0.75 * Math.exp(-glow * 5.5))
    colour = mix(colour, [255, 252, 240], Math.max(0, Math.min(1, (0.034 - glow) * 220)))
    for (let depth = 0; depth < ridges; depth += 1) {
      const below = y - (lines[depth]?.[x] ?? height) + 0.5
      if (below <= 0) continue
      const land = mix(palette.far, palette.near, depth / (ridges - 1))
      colour = mix(colour, mix(land, haze, (0.42 * below) / (height * 0.3)), below)
    }
    return colour
  }
  const shore = Math.round(palette.shore * height)
  return createPng(width, height, (x, y) => {
    if (y < shore) return scene(x, y)
    const down = y - shore
    const ripple = Math.sin(y * y * 0.011 + Math.sin(x * 0.021 + y * 0.12) * 2) * (1 + down * 0.03)
    const mirrored = scene(Math.max(0, Math.min(width - 1, Math.round(x + ripple * 2))), Math.max(0, Math.round(shore - down * 1.35 - 1)))
    return mix(mix(mirrored, palette.near, 0.22 + (0.3 * down) / height), palette.sun, ripple > 1 ? 0.06 : 0)
  })
}
