import { cleanup } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { formModule } from '../../src/components/parts/lateParts.tsx'
import { happen, receive, start } from '../react/scriptedChat.tsx'
import { says } from './panel.tsx'
import { renderWidget } from './widgetPage.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('what draws a message is fetched as soon as that is known, with the panel closed, and once', async () => {
  const load = vi.spyOn(formModule, 'load')
  const { connection, api } = await renderWidget()
  await happen(() => api.startConversation())
  await start(connection, says('bot', 'Where do you live?'))
  expect(load).not.toHaveBeenCalled()
  const definition = { name: 'address', fields: [{ name: 'street', type: 'text', label: 'Street' }] } as const
  await receive(connection, says('bot', [{ kind: 'form', formId: 'f1', name: 'address', definition }]))
  await receive(connection, says('bot', [{ kind: 'form', formId: 'f2', name: 'address', definition }]))
  expect(load).toHaveBeenCalledTimes(1)
})
