import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLazyModule, dressLate, useLazyFailure, useLazyModule, type LazyModule } from '../../../src/components/lazy/index.ts'

interface Module {
  readonly words: string
}

function Failing({ module }: { readonly module: LazyModule<Module> }) {
  const hasFailed = useLazyFailure(module)
  return hasFailed ? <button onClick={module.retry}>Again</button> : <Late module={module} />
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
    await waitFor(() => expect(importer).toHaveBeenCalledTimes(1))
    // The failure is heard one turn later.
    await Promise.resolve()
    dispatchEvent(new Event('online'))
    expect(await screen.findByText('here')).toBeTruthy()
    expect(importer).toHaveBeenCalledTimes(2)
  })

  it('is waited for by all together: who comes meanwhile makes no try of his own, and a later want begins anew', async () => {
    vi.useFakeTimers()
    const importer = failing(Infinity)
    const module = createLazyModule(importer)
    const rows = (count: number) => <>{Array.from({ length: count }, (_, row) => <Late key={row} module={module} />)}</>
    const { rerender, unmount } = render(rows(1))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(importer, 'after one second, and two more').toHaveBeenCalledTimes(3)
    for (let count = 2; count <= 6; count++) {
      rerender(rows(count))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(importer).toHaveBeenCalledTimes(3)
    await vi.advanceTimersByTimeAsync(3_500)
    expect(importer).toHaveBeenCalledTimes(4)
    unmount()
    expect(vi.getTimerCount()).toBe(0)
    render(<Late module={module} />)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(importer, 'at once, and after a second').toHaveBeenCalledTimes(6)
  })

  it('tells who waits that it does not come, and is tried anew when he says so', async () => {
    vi.useFakeTimers()
    const importer = failing(4)
    render(<Failing module={createLazyModule(importer)} />)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(screen.getByText('on its way')).toBeTruthy()
    await act(() => vi.advanceTimersByTimeAsync(2_000))
    fireEvent.click(screen.getByRole('button', { name: 'Again' }))
    expect(screen.getByText('on its way')).toBeTruthy()
    expect(importer).toHaveBeenCalledTimes(4)
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    expect(screen.getByText('here')).toBeTruthy()
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
