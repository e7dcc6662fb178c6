import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, expect, vi } from 'vitest'
import { MessageParts, preloadRichText } from '../../../../src/components/parts/index.ts'
import type { ContentPolicy } from '../../../../src/components/partProps.ts'
import type { Message, MessagePart } from '../../../../src/model/index.ts'
import { settle, watchPage, type Damage } from './canary.ts'
import { judgeDom } from './domOracle.ts'
import { EveryPath } from './everyPath.tsx'
import { preloadLate } from '../../../preloadLate.ts'

const asking: ContentPolicy = { images: 'ask', inlineImages: 'ask' }
/** A message of a bot, in which foreign content stands. */
export const author: Message = { id: 'm', wireIds: [], author: { role: 'bot' }, parts: [] }

/** Watches the page of a test file from its first line to its last, and begins each test at nothing. */
export function watchFile(): Damage {
  const damage = watchPage()
  beforeAll(async () => {
    await preloadRichText()
    await preloadLate()
    // The reader of HTML tables arrives with the first table.
    const view = render(<MessageParts message={author} parts={[{ kind: 'table', html: '<table><tr><td>x</td></tr></table>' }]} />)
    await view.findByRole('table')
    cleanup()
    // Modules of these tests have the canary in their names.
    await settle()
    damage.requests.length = 0
  })
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
    damage.executions = 0
    damage.requests.length = 0
  })
  return damage
}

function expectNormalMessage(): void {
  const parts: MessagePart[] = [
    { kind: 'text', format: 'plain', text: 'Plain words' },
    { kind: 'text', format: 'markdown', text: 'Marked **down**' },
    { kind: 'text', format: 'html', text: 'Marked <b>up</b>' },
  ]
  const view = render(<MessageParts message={author} parts={parts} />)
  expect(view.getByText('Plain words')).toBeVisible()
  expect(view.getByText('down').localName).toBe('strong')
  expect(view.getByText('up').localName).toBe('strong')
  view.unmount()
}

/** Draws every text in every place, one after the other, and reports what no component of ours would have drawn. */
export function faultsOf(texts: readonly string[], policy: ContentPolicy, onlyMarkup = false): string[] {
  return texts.flatMap((text, index) => {
    const view = render(<EveryPath text={text} policy={policy} onlyMarkup={onlyMarkup} />)
    const faults = judgeDom(view.container).map((fault) => `#${index} ${JSON.stringify(text.slice(0, 80))}: ${fault}`)
    view.unmount()
    return faults
  })
}

/** Draws every text in every place, and expects that nothing came of it and that the next message is drawn as ever. */
export async function expectHarmless(damage: Damage, texts: readonly string[], onlyMarkup = false): Promise<void> {
  const complaints = vi.spyOn(console, 'error')
  expect(faultsOf(texts, asking, onlyMarkup)).toEqual([])
  // React names elements in places where they may not stand, and components that threw.
  expect(complaints).not.toHaveBeenCalled()
  expectNormalMessage()
  await settle()
  expect(damage).toEqual({ executions: 0, requests: [] })
}
