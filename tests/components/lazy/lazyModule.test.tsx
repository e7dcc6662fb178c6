import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLazyModule, dressLate, useLazyModule, type LazyModule } from '../../../src/components/lazy/index.ts'

interface Module {
  readonly words: string
}

function Late({ module, isWanted }: { readonly module: LazyModule<Module>; readonly isWanted?: boolean }) {
  return <p>{useLazyModule(module, isWanted)?.words ?? 'on its way'}</p>
}

/** An import that fails some times before it arrives. */
function failing(times: number) {
  const importer = vi.fn(async (): Promise<Module> => {
    if (importer.mock.calls.length <= times) throw new TypeError('Failed to fetch dynamically imported module')
    return { words: 'here' }
  })
  return importer
}

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  dressLate(() => Promise.resolve())
})

describe('what is fetched when it is first needed', () => {
  it('is drawn by all who wait for it, and fetched once', async () => {
    const importer = failing(0)
    const module = createLazyModule(importer)
    render(<><Late module={module} /><Late module={module} /></>)
    expect(screen.getAllByText('on its way')).toHaveLength(2)
    expect(await screen.findAllByText('here')).toHaveLength(2)
    expect(importer).toHaveBeenCalledTimes(1)
  })

  it('is not fetched before it is wanted', async () => {
    const importer = failing(0)
    const module = createLazyModule(importer)
    const { rerender } = render(<Late module={module} isWanted={false} />)
    expect(importer).not.toHaveBeenCalled()
    rerender(<Late module={module} />)
    expect(await screen.findByText('here')).toBeTruthy()
  })

  it('is fetched again after the network has failed, as long as someone waits for it', async () => {
    vi.useFakeTimers()
    const importer = failing(2)
    const { unmount } = render(<Late module={createLazyModule(importer)} />)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(importer).toHaveBeenCalledTimes(2)
    expect(screen.getByText('on its way')).toBeTruthy()
    unmount()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(importer, 'nobody waits').toHaveBeenCalledTimes(2)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is fetched again as soon as the browser is online', async () => {
    const importer = failing(1)
    render(<Late module={createLazyModule(importer)} />)
    await vi.waitFor(() => expect(importer).toHaveBeenCalledTimes(1))
    // The failure is heard one turn later.
    await Promise.resolve()
    dispatchEvent(new Event('online'))
    expect(await screen.findByText('here')).toBeTruthy()
    expect(importer).toHaveBeenCalledTimes(2)
  })

  it('has arrived when its styles have, which are asked for anew where they failed', async () => {
    vi.useFakeTimers()
    let isUp = false
    const bringIn = vi.fn(() => (isUp ? Promise.resolve() : Promise.reject(new TypeError('offline'))))
    dressLate(bringIn)
    render(<Late module={createLazyModule(failing(0), 'forms')} />)
    await vi.advanceTimersByTimeAsync(500)
    expect(screen.getByText('on its way')).toBeTruthy()
    isUp = true
    await vi.advanceTimersByTimeAsync(1_000)
    vi.useRealTimers()
    expect(await screen.findByText('here')).toBeTruthy()
    expect(bringIn.mock.calls).toEqual([['forms'], ['forms']])
  })
})
