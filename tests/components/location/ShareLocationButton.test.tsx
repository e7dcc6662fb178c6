import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { Composer } from '../../../src/components/composer/index.ts'
import { ShareLocationButton } from '../../../src/components/location/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'

type Ask = (found: PositionCallback, failed: PositionErrorCallback) => void

const real = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation')

/** Puts a device in place of the real one, since a test cannot answer the browser's question. */
function device(getCurrentPosition: Ask | undefined): void {
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: getCurrentPosition && { getCurrentPosition } })
}

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(navigator, 'geolocation')
})

const berlin = { coords: { latitude: 52.52, longitude: 13.405 } } as GeolocationPosition
const failure = (code: number) => ({ code }) as GeolocationPositionError
const share = () => screen.getByRole('button', { name: 'Share your location' })

test('the device is asked when the button is pressed, never before, and once', async () => {
  let answer: PositionCallback | undefined
  const ask = vi.fn<Ask>((found) => void (answer = found))
  device(ask)
  const onShare = vi.fn()
  const ref = createRef<HTMLButtonElement>()
  render(<ShareLocationButton ref={ref} onShare={onShare} />)
  expect(ask).not.toHaveBeenCalled()
  await userEvent.click(share())
  const looking = screen.getByRole('button', { name: 'Looking for your location…' })
  expect(looking).toHaveFocus()
  expect(looking).toBe(ref.current)
  await userEvent.click(looking)
  expect(ask).toHaveBeenCalledTimes(1)
  answer?.(berlin)
  await waitFor(() => expect(onShare).toHaveBeenCalledExactlyOnceWith({ latitude: 52.52, longitude: 13.405 }))
  expect(share()).toHaveFocus()
})

test.each<[string, Ask | undefined, RegExp]>([
  ['denied', (_, failed) => failed(failure(1)), /Your browser does not tell this page where you are/],
  ['unavailable', (_, failed) => failed(failure(2)), /could not be found\./],
  ['timeout', (_, failed) => failed(failure(3)), /in time\. Please try again/],
  ['missing, as on a page without https', undefined, /could not be found\./],
])('a place that is %s is told in words, with what else there is to do', async (_, ask, words) => {
  device(ask)
  const onShare = vi.fn()
  const { container } = render(
    <div className="parlance" style={{ paddingBlockStart: 200 }}>
      <Composer onSend={() => true} start={<ShareLocationButton onShare={onShare} />} />
    </div>,
  )
  await userEvent.click(share())
  expect(await screen.findByRole('alert')).toHaveTextContent(words)
  expect(onShare).not.toHaveBeenCalled()
  expect(await auditPage(container)).toEqual([])
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(share()).toHaveFocus()
})

test('the words can be put away, and the button pressed again', async () => {
  device((_, failed) => failed(failure(3)))
  const onShare = vi.fn()
  render(<ShareLocationButton onShare={onShare} />)
  await userEvent.click(share())
  await userEvent.click(await screen.findByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('alert')).toBeNull()
  device((found) => found(berlin))
  await userEvent.click(share())
  await waitFor(() => expect(onShare).toHaveBeenCalledTimes(1))
})

test('an answer that comes after the composer is gone is nobody’s', async () => {
  let answer: PositionCallback | undefined
  device((found) => void (answer = found))
  const onShare = vi.fn()
  const { unmount } = render(<ShareLocationButton onShare={onShare} />)
  await userEvent.click(share())
  unmount()
  answer?.(berlin)
  await Promise.resolve()
  expect(onShare).not.toHaveBeenCalled()
})

test('it is written on a server, where there is no device', () => {
  expect(real).toBeDefined()
  expect(renderToString(<ShareLocationButton onShare={vi.fn()} />)).toContain('Share your location')
})
