import { cleanup, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { Message } from '../../../src/components/message/index.ts'
import '../../../src/styles/styles.css'
import { own, say, visitor } from '../transcript/messages.ts'

afterEach(cleanup)

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })

/** What a computed colour is on the screen, 0 to 255. */
function pixel(colour: string): readonly [number, number, number] {
  if (!canvas) throw new Error('no canvas')
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = pixel(colour).map((byte) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((first, second) => second - first)
  return (light + 0.05) / (dark + 0.05)
}

test.each(['light', 'dark'])('words on any brand colour, and any brand colour as words, can be read in %s', (theme) => {
  const failed = own('Mine', 0, { status: 'unconfirmed' })
  const { container } = render(
    <div className="parlance" data-theme={theme}>
      <ol>
        <Message message={failed} onRetry={() => {}} />
        <Message message={say(visitor, 'Plain')} />
      </ol>
      <i style={{ background: 'var(--parlance-surface-panel-default)' }}>panel</i>
    </div>,
  )
  const root = container.firstElementChild as HTMLElement
  const bubble = getComputedStyle(screen.getByText('Mine').closest('.parlance-bubble') as Element)
  const action = getComputedStyle(screen.getByRole('button', { name: 'Send again' }))
  const panel = getComputedStyle(screen.getByText('panel'))
  const byte = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(byte, byte, byte, (red, green, blue) => {
      root.style.setProperty('--parlance-brand', `rgb(${red} ${green} ${blue})`)
      expect(contrast(bubble.color, bubble.backgroundColor)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(action.color, panel.backgroundColor)).toBeGreaterThanOrEqual(4.5)
    }),
    // Its luminance lies a hair's breadth under the threshold.
    { numRuns: 500, examples: [[45, 135, 7]] },
  )
})
