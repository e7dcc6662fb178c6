import { cleanup, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { PartProps } from '../../src/components/partProps.ts'
import type { TextPart } from '../../src/model/index.ts'
import { memoryStorage } from '../../src/testing/index.ts'
import { drop, happen, receive, sentTexts } from '../react/scriptedChat.tsx'
import { button, field, message, offeredTo, renderPanel, renderStartedPanel, rowOf, says, settle } from './panel.tsx'
import { comeBack, passTime, record } from './panelLine.ts'

afterEach(cleanup)

const statusOf = (words: string) => rowOf(words).querySelector('.parlance-message-status')?.textContent
const mine = (text: string) => message('visitor', text)

describe('a message that the line took with it', () => {
  test('F7: is looked for without a way to say it twice, and turns out to have arrived', async () => {
    const { connection } = await renderStartedPanel()
    await userEvent.type(field(), 'hello{Enter}')
    const row = rowOf('hello')
    await drop(connection)
    expect([statusOf('hello'), offeredTo('hello')]).toEqual(['Not sure this arrived. Checking…', ['Don’t resend']])
    await comeBack(connection)
    expect(statusOf('hello')).toBe('Not sure this arrived. Checking…')
    await record(connection, mine('hello'))
    expect([statusOf('hello'), offeredTo('hello'), sentTexts(connection)]).toEqual(['Sent', [], ['hello']])
    expect(rowOf('hello')).toBe(row)
  })

  test('F28: is left to the visitor once the record could not be had', async () => {
    const { connection } = await renderStartedPanel()
    await userEvent.type(field(), 'hello{Enter}')
    await drop(connection)
    await comeBack(connection)
    for (let look = 0; look < 3; look++) {
      expect(offeredTo('hello')).toEqual(['Don’t resend'])
      await receive(connection, { type: 'transcript.failed' })
      await passTime(connection, 1_000)
    }
    expect(statusOf('hello')).toBe('Not sure this arrivedSent again, it may appear twice')
    await userEvent.click(within(rowOf('hello')).getByRole('button', { name: 'Send again' }))
    expect(sentTexts(connection)).toEqual(['hello', 'hello'])
  })

  test('is looked for later where the device is offline', async () => {
    const { connection } = await renderStartedPanel()
    await userEvent.type(field(), 'hello{Enter}')
    await happen(() => connection.script.line({ status: 'offline' }))
    expect([statusOf('hello'), offeredTo('hello')]).toEqual(['Not sure this arrived. We will check when the connection is back', ['Don’t resend']])
  })

  test('is left to the visitor at once where nothing can be looked up', async () => {
    const { connection } = await renderStartedPanel({}, { connection: { capabilities: { transcript: false } } })
    await userEvent.type(field(), 'hello{Enter}')
    await drop(connection)
    expect(offeredTo('hello')).toEqual(['Send again', 'Don’t resend'])
  })

  test('is not sent by itself any more once the visitor has given it up', async () => {
    const { connection } = await renderStartedPanel()
    await userEvent.type(field(), 'hello{Enter}')
    await drop(connection)
    await userEvent.click(button('Don’t resend'))
    expect([statusOf('hello'), document.activeElement]).toEqual(['Will not be sent again', rowOf('hello')])
    await comeBack(connection)
    await record(connection)
    await passTime(connection, 5_000)
    await record(connection)
    expect(sentTexts(connection)).toEqual(['hello'])
  })

  test('A6: keeps the focus of whoever was about to send it again when it turns out to have arrived', async () => {
    const { connection } = await renderStartedPanel({}, { connection: { capabilities: { transcript: false } } })
    await userEvent.type(field(), 'hello{Enter}')
    await drop(connection)
    button('Send again').focus()
    await comeBack(connection)
    await receive(connection, { type: 'message.acked', id: connection.commands.flatMap((one) => (one.type === 'message.send' ? [one.message.id] : []))[0] ?? '' })
    expect([statusOf('hello'), document.activeElement]).toEqual(['Sent', rowOf('hello')])
  })

  test('F42: is looked for after a reload', async () => {
    const storage = memoryStorage()
    const before = await renderStartedPanel({}, { connection: { storage } })
    await userEvent.type(field(), 'hello{Enter}')
    before.unmount()
    const { connection } = await renderPanel({}, { connection: { storage, idPrefix: 'second' } })
    await comeBack(connection)
    expect(statusOf('hello')).toBe('Not sure this arrived. Checking…')
    await record(connection, mine('hello'))
    expect(statusOf('hello')).toBe('Sent')
  })
})

describe('a message that waits', () => {
  test.each([
    ['lost', 'Will be sent when the connection is back'],
    ['offline', 'Will be sent when you are back online'],
  ] as const)('says for what: %s', async (how, words) => {
    const { connection } = await renderStartedPanel()
    if (how === 'lost') await drop(connection)
    else await happen(() => connection.script.line({ status: 'offline' }))
    await userEvent.type(field(), 'hello{Enter}')
    expect([statusOf('hello'), offeredTo('hello')]).toEqual([words, ['Cancel']])
  })

  test('holds its files too, and they begin to go when the line is back', async () => {
    const names: string[] = []
    const upload = (_file: Blob, { name }: { readonly name: string }) => new Promise<never>(() => void names.push(name))
    const { connection, client } = await renderStartedPanel({}, { connection: { upload } })
    await happen(() => connection.script.line({ status: 'offline' }))
    await happen(() => client.send({ text: 'The bill', files: [new File(['x'], 'bill.pdf', { type: 'application/pdf' })] }))
    expect([statusOf('The bill'), names]).toEqual(['Will be sent when you are back online', []])
    expect(within(rowOf('The bill')).getByText('Waiting to upload')).toBeTruthy()
    await comeBack(connection)
    await record(connection)
    expect(names).toEqual(['bill.pdf'])
  })
})

test('the coming and going of the line draws no row whose words stay the same', async () => {
  const drawn: string[] = []
  const components = {
    text({ part }: PartProps<TextPart>) {
      drawn.push(part.text)
      return <p>{part.text}</p>
    },
  }
  const { connection } = await renderStartedPanel({ components })
  await receive(connection, says('bot', 'Hello'), says('bot', 'How are you?'))
  await settle()
  drawn.length = 0
  await drop(connection)
  await happen(() => connection.script.line({ status: 'offline' }))
  await comeBack(connection)
  await settle()
  expect(drawn).toEqual([])
})
