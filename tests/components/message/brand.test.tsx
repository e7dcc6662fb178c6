import { cleanup, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { Button } from '../../../src/components/button/index.ts'
import { Message } from '../../../src/components/message/index.ts'
import '../../../src/styles/styles.css'
import { own, say, visitor } from '../transcript/messages.ts'

afterEach(cleanup)

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })

/** What computed colours, one laid over the other, are on the screen, 0 to 255. */
function pixel(colours: readonly string[]): readonly [number, number, number] {
  if (!canvas) throw new Error('no canvas')
  for (const colour of colours) {
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colours: readonly string[]): number {
  const [red = 0, green = 0, blue = 0] = pixel(colours).map((byte) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(ink: string, ...grounds: readonly string[]): number {
  const [light = 0, dark = 0] = [luminance([...grounds, ink]), luminance(grounds)].toSorted((first, second) => second - first)
  return (light + 0.05) / (dark + 0.05)
}

/** What the brand stands on as words, icons and lines, each over the panel: its surfaces, the brand's own breath, and the tints of pills and faces. */
const grounds = {
  panel: 'var(--parlance-surface-panel-default)',
  page: 'var(--parlance-surface-page-default)',
  raised: 'var(--parlance-surface-raised-default)',
  sunken: 'var(--parlance-surface-sunken-default)',
  soft: 'var(--parlance-accent-soft-default)',
  face: 'color-mix(in oklab, var(--parlance-brand) 14%, var(--parlance-surface-panel-default))',
  tint: 'color-mix(in oklab, var(--parlance-accent-default) 12%, transparent)',
}

test.each(['light', 'dark'])('words on any brand colour, and any brand colour as words, can be read in %s', (theme) => {
  const failed = own('Mine', 0, { status: 'unconfirmed' })
  const { container } = render(
    <div className="parlance" data-theme={theme}>
      <ol>
        <Message message={failed} onRetry={() => {}} />
        <Message message={say(visitor, 'Plain')} />
      </ol>
      <Button variant="primary">
        <i style={{ backgroundColor: 'var(--parlance-button-press)' }}>pressed</i>
      </Button>
      {Object.entries(grounds).map(([name, backgroundColor]) => (
        <i key={name} style={{ backgroundColor }}>
          {name}
        </i>
      ))}
    </div>,
  )
  const root = container.firstElementChild as HTMLElement
  const bubble = getComputedStyle(screen.getByText('Mine').closest('.parlance-bubble') as Element)
  const action = getComputedStyle(screen.getByRole('button', { name: 'Send again' }))
  const button = getComputedStyle(screen.getByRole('button', { name: 'pressed' }))
  const pressed = getComputedStyle(screen.getByText('pressed'))
  const panel = getComputedStyle(screen.getByText('panel'))
  const surfaces = Object.keys(grounds).map((name) => [name, getComputedStyle(screen.getByText(name))] as const)
  const byte = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(byte, byte, byte, (red, green, blue) => {
      root.style.setProperty('--parlance-brand', `rgb(${red} ${green} ${blue})`)
      expect(contrast(bubble.color, bubble.backgroundColor), 'own bubble').toBeGreaterThanOrEqual(4.5)
      expect(contrast(button.color, button.backgroundColor, pressed.backgroundColor), 'pressed button').toBeGreaterThanOrEqual(4.5)
      for (const [name, { backgroundColor }] of surfaces) {
        expect(contrast(action.color, panel.backgroundColor, backgroundColor), `brand on ${name}`).toBeGreaterThanOrEqual(4.5)
      }
    }),
    // Yellow, black, white, and one whose luminance lies a hair's breadth under the threshold.
    { numRuns: 500, examples: [[255, 221, 0], [0, 0, 0], [255, 255, 255], [45, 135, 7]] },
  )
})
