import '../../src/styles/styles.css'
import { cleanup, render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { Composer } from '../../src/components/composer/index.ts'
import { ConversationHeader } from '../../src/components/header/index.ts'
import { Message } from '../../src/components/message/index.ts'
import type { ActionState, FileAttachment } from '../../src/model/index.ts'
import { pixelAddress } from '../components/parts/partsOf.tsx'
import { ana, own, say, text, visitor } from '../components/transcript/messages.ts'

afterEach(cleanup)

const inRoom = (width: number, children: ReactNode, dir: 'ltr' | 'rtl' = 'ltr') =>
  render(
    <div className="parlance" dir={dir} style={{ inlineSize: width }}>
      {children}
    </div>,
  )
const boxOf = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? new DOMRect()
const ignore = () => undefined

describe('the header', () => {
  const words = 'You are number 2 in the queue, and it will be your turn in about three minutes'

  test.each([undefined, 'Away', words])('has one height, whatever its status says: %s', (status) => {
    const { container } = inRoom(320, <ConversationHeader participants={[ana]} onClose={ignore} {...(status ? { status: { kind: 'text', text: status } } : {})} />)
    expect(boxOf(container.querySelector('.parlance-header')).height).toBe(64)
    if (status) expect(screen.getByText(status)).toHaveAttribute('title', status)
  })

  test.each([
    [400, true],
    [224, false],
  ])('of %i pixels shows the whole role or none, and never cuts the name for it', (width, isShown) => {
    inRoom(width, <ConversationHeader participants={[{ ...ana, name: 'Ana Ferreira' }]} onClose={ignore} />)
    const heading = screen.getByRole('heading', { name: 'Ana Ferreira Agent' })
    const name = within(heading).getByText('Ana Ferreira')
    expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth)
    expect(boxOf(within(heading).getByText('Agent')).top < boxOf(heading).bottom).toBe(isShown)
  })
})

describe.each(['ltr', 'rtl'] as const)('from %s', (dir) => {
  const end = (box: DOMRect) => Math.round(dir === 'ltr' ? box.right : box.left)

  test.each([320, 400, 600])('a failure stands at the end, its time beside what can be done (%i pixels)', (width) => {
    const message = own('Hello', 0, { status: 'failed', reason: 'network' })
    inRoom(width, <ol><Message message={message} onRetry={ignore} onCancel={ignore} /></ol>, dir)
    const reason = boxOf(screen.getByText(/^Not sent\./))
    const time = boxOf(screen.getByRole('time'))
    const bubble = boxOf(screen.getByText('Hello').closest('.parlance-bubble'))
    expect([end(reason), end(time)]).toEqual([end(bubble) + (dir === 'ltr' ? -2 : 2), end(bubble) + (dir === 'ltr' ? -2 : 2)])
    const retry = boxOf(screen.getByRole('button', { name: 'Retry' }))
    expect(Math.abs(retry.top + retry.height / 2 - time.top - time.height / 2)).toBeLessThanOrEqual(1)
  })

  test.each(['one', 'several'])('a picture is no wider than a bubble, and turns in towards one (%s)', (count) => {
    const files = Array.from({ length: count === 'one' ? 1 : 3 }, (_, id): FileAttachment => ({ id: `${id}`, kind: 'image', name: 'a.png', url: pixelAddress(), width: 1600, height: 900 }))
    const pictures = { kind: 'files', files } as const
    inRoom(
      400,
      <ol>
        <Message message={say(visitor, [pictures], 0, { id: 'own' })} position="first" />
        <Message message={say(ana, [text('Look'), pictures], 1)} />
      </ol>,
      dir,
    )
    const [mine, hers] = screen.getAllByRole('listitem').map((row) => row.querySelector('.parlance-pictures') as Element)
    const room = 400 - 32
    expect(boxOf(mine).width).toBeLessThanOrEqual(room * 0.78 + 1)
    expect(boxOf(hers).width).toBeLessThanOrEqual((room - 36) * 0.78 + 1)
    const corners = (element: Element | undefined) => {
      const { borderStartStartRadius, borderStartEndRadius, borderEndEndRadius, borderEndStartRadius } = getComputedStyle(element as Element)
      return [borderStartStartRadius, borderStartEndRadius, borderEndEndRadius, borderEndStartRadius]
    }
    expect(corners(mine)).toEqual(['14px', '14px', '6px', '14px'])
    expect(corners(hers)).toEqual(['6px', '14px', '14px', '14px'])
    expect(corners(screen.getByText('Look').closest('.parlance-bubble') ?? undefined)).toEqual(['18px', '18px', '18px', '6px'])
  })

  test('a choice moves nothing, and what is left of the others stands below the words of the bubble', () => {
    const options = ['Track a parcel', 'Return', 'Talk to a person'].map((label) => ({ action: 'reply', label, value: label }) as const)
    const message = say(ana, [text('Hello'), { kind: 'buttons', options }])
    const at = (actionState: ActionState) => {
      const { unmount } = inRoom(400, <ol><Message message={message} actionState={actionState} chosenValue="Return" /></ol>, dir)
      const boxes = screen.getAllByRole('button').map((button) => boxOf(button).toJSON() as unknown)
      const [bubble, label] = ['Hello', 'Track a parcel'].map((words) => boxOf(screen.getByText(words)))
      const start = (box: DOMRect | undefined) => Math.round((dir === 'ltr' ? box?.left : box?.right) ?? NaN)
      expect(start(label)).toBe(start(bubble))
      unmount()
      return boxes
    }
    expect(at('chosen')).toEqual(at('live'))
    expect(at('superseded')).toEqual(at('live'))
  })
})

test('an empty field has one line, however long its placeholder', () => {
  const heightWith = (placeholder: string) => {
    const { unmount } = inRoom(320, <Composer onSend={() => true} placeholder={placeholder} />)
    const { height } = boxOf(screen.getByRole('textbox'))
    unmount()
    return height
  }
  expect(heightWith('Schreiben Sie eine Nachricht an den Kundendienst unserer Gesellschaft')).toBe(heightWith('Hi'))
})
