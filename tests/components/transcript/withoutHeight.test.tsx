import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Transcript } from '../../../src/components/transcript/index.ts'
import { rowAt, rows, settle } from './harness.tsx'
import { many } from './messages.ts'

const complaints: string[] = []
const note = (event: ErrorEvent) => {
  complaints.push(event.message)
  event.preventDefault()
}

beforeEach(() => {
  complaints.length = 0
  window.addEventListener('error', note)
})

afterEach(() => window.removeEventListener('error', note))

const page = (count: number) => (
  <div className="parlance" style={{ inlineSize: 400 }}>
    <Transcript messages={many(count)} />
  </div>
)

test.each([0, 1, 5, 200])('where the page gives no height the server’s rows are taken over without complaint (%i messages)', async (count) => {
  const container = document.createElement('div')
  document.body.append(container)
  // The markup is our own, made by React here.
  container.append(document.createRange().createContextualFragment(renderToString(page(count))))
  const before = container.offsetHeight
  const root = hydrateRoot(container, page(count))
  for (let frame = 0; frame < 6; frame++) await settle()
  expect(complaints).toEqual([])
  expect(container.offsetHeight).toBe(before)
  expect(rows().length).toBeLessThan(30)
  expect(rowAt(count - 1) !== null).toBe(count > 0)
  root.unmount()
  container.remove()
})
