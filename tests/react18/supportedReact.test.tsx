import { render, screen } from '@testing-library/react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, version } from 'react'
import { version as domVersion } from 'react-dom'
import { expect, test } from 'vitest'

function Rows() {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({ count: 3, getScrollElement: () => scroller.current, estimateSize: () => 20 })
  return <div ref={scroller} role="list" style={{ blockSize: 60, overflow: 'auto' }} data-rows={rows.getVirtualItems().length} />
}

test('this suite runs on React 18.2', () => {
  expect([version, domVersion]).toEqual(['18.2.0', '18.2.0'])
})

test('Testing Library and the virtualiser use that same React', () => {
  render(<Rows />)
  expect(screen.getByRole('list').dataset['rows']).toBe('3')
})
