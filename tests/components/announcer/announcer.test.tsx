import { cleanup, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { ChatAnnouncer, messageAnnouncement } from '../../../src/components/announcer/index.ts'
import { english } from '../../../src/i18n/index.ts'
import type { FormPart, Message } from '../../../src/model/index.ts'
import '../../../src/styles/styles.css'
import { ana, bot, own, say, text } from '../transcript/messages.ts'

afterEach(cleanup)

const address: FormPart = {
  kind: 'form',
  formId: '1',
  name: 'address_form',
  definition: { name: 'address_form', title: 'Address', fields: [{ type: 'label', name: 'l', label: 'Hello' }, { type: 'text', name: 'a' }, { type: 'text', name: 'b' }] },
}
const file = { id: 'f', kind: 'document' as const, name: 'report.pdf', size: 12_288 }

test.each<[string, Message, string | undefined]>([
  ['an agent is called so', say(ana, 'Hello'), 'Agent Ana: Hello'],
  ['a nameless bot', say(bot, 'Hello'), 'Assistant: Hello'],
  ['a named bot', say({ role: 'bot', name: 'Harbour' }, 'Hello'), 'Harbour: Hello'],
  ['choices are counted and named', say(bot, [text('Sure?'), { kind: 'buttons', options: [{ action: 'reply', label: 'Yes', value: 'y' }, { action: 'reply', label: 'No', value: 'n' }] }]), 'Assistant: Sure? 2 buttons: Yes, No'],
  ['texts are parted by a pause', say(ana, [text('One'), text('Two')]), 'Agent Ana: One. Two'],
  ['markup is not read', say(ana, [{ kind: 'text', format: 'markdown', text: 'Your **order**' }]), 'Agent Ana: Your order'],
  ['own messages are silent', own('Hello'), undefined],
  ['deleted ones too', say(ana, [], 0, { deleted: true }), undefined],
  ['and empty ones', say(ana, ' '), undefined],
  ['a form is asked for by name', say(ana, [address]), 'Ana asks you to fill in: Address (2 fields)'],
  ['one that nobody here knows has no count', say(bot, [{ kind: 'form', formId: '1', name: 'f', title: 'Survey' }]), 'Assistant asks you to fill in: Survey'],
  ['a secure one without a title is called so', say(ana, [{ kind: 'form', formId: '1', name: 'cc_7', secure: true }]), 'Ana asks you to fill in: Secure form'],
  ['one that was answered is only named', say(ana, [{ ...address, outcome: { status: 'answered' } }]), 'Agent Ana: Form: Address'],
  ['words before a form stand before it', say(ana, [text('One more thing'), address]), 'Agent Ana: One more thing. Ana asks you to fill in: Address (2 fields)'],
  ['a request to browse together', say(ana, [{ kind: 'invitation', invitationId: '1', invitation: 'cobrowsing', status: 'pending' }]), 'Ana would like to see this page together with you'],
  ['a call', say(ana, [{ kind: 'invitation', invitationId: '1', invitation: 'call', status: 'pending', video: true }]), 'Incoming video call from Ana'],
  ['a missed call', say(ana, [{ kind: 'invitation', invitationId: '1', invitation: 'call', status: 'missed' }]), 'You missed a call from Ana'],
])('%s', (_, message, spoken) => {
  expect(messageAnnouncement(message, english)?.text).toBe(spoken)
})

test('files are named, notices have no author', () => {
  expect(messageAnnouncement(say(ana, [{ kind: 'files', files: [file] }]), english)?.text).toMatch(/^Agent Ana: .*report\.pdf/)
  const notice = messageAnnouncement(say({ role: 'system' }, [{ kind: 'notice', code: 'agent-joined', name: 'Ana' }]), english)
  expect(notice?.text).toMatch(/^Ana/)
})

test('a burst is named by its author, and the message’s id makes it spoken once', () => {
  expect(messageAnnouncement(say(ana, 'Hello'), english)).toEqual({ id: 'Hello', text: 'Agent Ana: Hello', author: 'Ana' })
})

test('the announcer is heard and not seen', async () => {
  const ref = createRef<HTMLDivElement>()
  const tree = (words: readonly string[]) => (
    <div className="parlance">
      <ChatAnnouncer ref={ref} className="mine" announcements={words.map((word) => ({ id: word, text: word }))} />
    </div>
  )
  const { rerender } = render(tree([]))
  expect(ref.current?.className).toBe('parlance-hidden mine')
  rerender(tree(['Agent Ana: Hello']))
  const line = await screen.findByText('Agent Ana: Hello')
  expect(line.closest('[role="log"]')).not.toBeNull()
  expect(ref.current?.getBoundingClientRect().width).toBeLessThanOrEqual(1)
  expect(renderToString(tree([]))).toContain('aria-live="polite"')
})
