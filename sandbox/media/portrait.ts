import { createPng, type Colour } from './png.ts'

const cover = (distance: number): number => Math.max(0, Math.min(1, 0.5 - distance))

const blend = (under: Colour, over: Colour, share: number): Colour => [
  under[0] + (over[0] - under[0]) * share,
  under[1] + (over[1] - under[1]) * share,
  under[2] + (over[2] - under[2]) * share,
]

/** Draws an agent's picture: head and shoulders, hair, a soft background. */
export function createPortrait(size: number): Buffer {
  const unit = size / 100
  const ellipse = (x: number, y: number, cx: number, cy: number, rx: number, ry: number): number => {
    const reach = Math.hypot((x - cx * unit) / (rx * unit), (y - cy * unit) / (ry * unit))
    return cover((reach - 1) * Math.min(rx, ry) * unit)
  }
  return createPng(size, size, (x, y) => {
    let colour = blend([255, 214, 186], [242, 160, 140], y / size)
    colour = blend(colour, [74, 44, 42], ellipse(x, y, 50, 44, 26, 29))
    colour = blend(colour, [74, 44, 42], ellipse(x, y, 50, 64, 24, 18))
    colour = blend(colour, [40, 74, 112], ellipse(x, y, 50, 108, 40, 36))
    colour = blend(colour, [222, 168, 140], ellipse(x, y, 50, 68, 9, 14))
    colour = blend(colour, [240, 190, 160], ellipse(x, y, 50, 47, 18, 22))
    return blend(colour, [74, 44, 42], ellipse(x, y, 56, 27, 20, 10))
  })
}
