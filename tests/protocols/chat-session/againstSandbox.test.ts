import { describe, expect, it } from 'vitest'
import type { InvitationPart } from '../../../src/model/index.ts'
import { provideWebSocket } from '../../transport/loopback.ts'
import { found, greeted, join, keptStorage, messages, ofType, openForm, partOf, received, says, startServer, stateOf, texts, textOf, until, ways } from './givenChat.ts'

provideWebSocket()

describe.each(Object.entries(ways))('a client and a server by %s', (_way, wire) => {
  const isV2 = wire.version === 'v2'

  it('greets, takes a message, proves it and answers', async () => {
    const one = await greeted({ wire })
    one.client.send({ text: 'html' })
    await says(one, 'Our rates')
    await until(() => expect(messages(one)[1]?.delivery?.status).toBe('confirmed'))
    expect(one.sandbox.chatSession.ledger.texts()).toEqual(['html'])
    expect(one.sandbox.chatSession.ledger.mostPollsAtOnce()).toBeLessThan(2)
  })

  it('asks the form of the configuration before the chat, which knows its answers', async () => {
    const one = join(await startServer(), { wire: { ...wire, preChat: true } })
    const form = await found(() => stateOf(one).preChat)
    expect([form.name, form.fields.filter(({ type }) => type !== 'label').map(({ name }) => name)]).toEqual(['start_form', ['first_name', 'last_name', 'email', 'topic']])
    expect(one.sandbox.chatSession.ledger.chats()).toEqual([])
    one.client.submitPreChat({ first_name: 'Robin', last_name: 'Lee', email: 'r@x.example', topic: 'Cards' })
    await says(one, 'Hello, Robin')
    expect(one.sandbox.chatSession.ledger.chat()?.parameters).toMatchObject({ first_name: 'Robin', last_name: 'Lee', email: 'r@x.example', topic: 'Cards' })
  })

  it('a pressed button goes back with the id of its directive', async () => {
    const one = await greeted({ wire })
    one.client.send({ text: 'buttons' })
    const { options } = await found(() => partOf(one, 'buttons'))
    expect(options.map(({ label }) => label)).toEqual(['My card', 'A loan', 'Something else'])
    one.client.send({ text: 'A loan' })
    await says(one, 'You chose “A loan”')
    expect(received(one, 'chat_session_message').at(-1)?.event['directive_id']).toBe('directive-topic')
  })

  it('a form is answered, one is put aside, and one that nobody knows does not hold the scenario up', async () => {
    const one = await greeted({ wire })
    one.client.send({ text: 'form custom_form' })
    one.client.submitForm(await openForm(one, 'custom_form'), { contract_number: '77' })
    await says(one, 'I have written down: contract_number')
    expect(one.sandbox.chatSession.ledger.forms()).toMatchObject([{ name: 'custom_form', data: { contract_number: '77' } }])
    one.client.send({ text: 'form' })
    one.client.cancelForm(await openForm(one, 'address_form'))
    await says(one, 'Then we do without that form.')
    one.client.send({ text: 'unknown form' })
    await says(one, 'Your chat does not know that form.')
  })

  it('a plain question is answered by the next words alone', async () => {
    const one = await greeted({ wire })
    one.client.send({ text: 'question' })
    await says(one, 'What is your contract number?')
    await until(() => expect(stateOf(one).session['question']).toBeDefined())
    one.client.send({ text: '4711' })
    await says(one, 'I have noted “4711”')
    await until(() => expect(stateOf(one).session['question']).toBeUndefined())
    one.client.send({ text: 'thanks' })
    await says(one, 'You wrote “thanks”')
    expect(one.sandbox.chatSession.ledger.forms()).toHaveLength(1)
  })

  it('a secure form reaches the server, and nothing that can be looked at afterwards', async () => {
    const one = await greeted({ wire })
    one.client.send({ text: 'secure' })
    const form = await openForm(one)
    expect(form).toMatchObject({ secure: true, definition: { name: 'payment_form' } })
    one.client.submitForm(form, { card_number: '4111-canary', security_code: '000-canary' })
    await says(one, 'the payment went through')
    await until(() => expect(partOf(one, 'form')?.outcome?.status).toBe('answered'))
    expect(one.sandbox.chatSession.ledger.forms()).toMatchObject([{ isSecure: true, fields: ['card_number', 'security_code'] }])
    expect(JSON.stringify([stateOf(one), one.events])).not.toContain('canary')
  })

  it('an agent comes, both see each other type, and receipts go both ways where the version has them', async () => {
    const one = await greeted({ wire })
    one.client.send({ text: 'agent' })
    await says(one, 'this is Ana')
    expect(stateOf(one).participants).toContainEqual(expect.objectContaining({ role: 'agent' }))
    expect(ofType(one, 'queue.changed').some(({ queue }) => queue?.waitSeconds === 45)).toBe(true)
    expect(ofType(one, 'typing.started')).not.toEqual([])
    one.client.request({ type: 'typing.notify', isTyping: true })
    one.client.request({ type: 'typing.notify', isTyping: false })
    await until(() => expect(received(one, 'chat_session_not_typing')).toHaveLength(1))
    expect(received(one, 'chat_session_typing')[0]?.event['msg']).toBeUndefined()

    one.client.send({ text: 'My card is lost.' })
    await says(one, 'Give me a moment')
    const own = () => messages(one).find((message) => textOf(message) === 'My card is lost.')?.delivery?.status
    await until(() => expect(own()).toBe(isV2 ? 'read' : 'confirmed'))
    one.client.markSeen()
    if (isV2) await until(() => expect(received(one, 'chat_session_message_read').length).toBeGreaterThan(0))
    expect(received(one, 'chat_session_message_delivered').length > 0).toBe(isV2)
  })

  it('an agent changes one message and takes another back', async () => {
    const one = await greeted({ wire })
    one.client.send({ text: 'edit' })
    await says(one, '9:45')
    expect(messages(one).filter((message) => /9:[14]5/.test(textOf(message)))).toMatchObject([{ edited: true }])
    one.client.send({ text: 'delete' })
    await until(() => expect(messages(one).some(({ deleted }) => deleted === true)).toBe(true))
  })

  it('files and places go both ways, each message as one row', async () => {
    const one = await greeted({ wire })
    one.client.send({ text: 'my papers', files: [new File(['hello'], 'a.txt', { type: 'text/plain' }), new File(['x'], 'b.png', { type: 'image/png' })] })
    await says(one, 'Thank you, I have your file “b.png”')
    expect(received(one, 'chat_session_file').map(({ event }) => [event['file_name'], event['file_type']])).toEqual([['a.txt', 'attachment'], ['b.png', 'image']])
    one.client.send({ location: { latitude: 53.5511, longitude: 9.9937 } })
    await says(one, 'You are at 53.5511, 9.9937')
    one.client.send({ text: 'file' })
    const file = await found(() => messages(one).filter(({ author }) => author.role !== 'visitor').flatMap(({ parts }) => parts).find((part) => part.kind === 'files')?.files[0])
    expect(file).toMatchObject({ name: 'account-statement.pdf', mimeType: 'application/pdf' })
    expect((await fetch(file.url ?? '')).ok).toBe(true)
    one.client.send({ text: 'location' })
    await until(() => expect(partOf(one, 'location')).toMatchObject({ latitude: 60.1699, longitude: 24.9384 }))
    expect(messages(one).filter(({ author }) => author.role === 'visitor')).toHaveLength(4)
  })

  it('co-browsing and calls wait for the visitor’s word', async () => {
    const one = await greeted({ wire })
    const asked = (kind: InvitationPart['invitation']) => found(() => {
      const part = partOf(one, 'invitation')
      return part?.invitation === kind && part.status === 'pending' ? part : undefined
    })
    one.client.send({ text: 'cobrowse' })
    one.client.answerInvitation(await asked('cobrowsing'), 'accepted', { provider: 'host', url: 'https://co.example/1' })
    await says(one, 'I see your page now')
    expect(received(one, 'chat_session_cobrowsing_started')[0]?.event).toMatchObject({ provider_type: 'host', cobrowsing_url: 'https://co.example/1' })
    one.sandbox.chatSession.joinAgent()
    await says(one, 'this is Ana')
    one.client.send({ text: 'call' })
    one.client.answerInvitation(await asked('call'), 'declined', { reason: 'busy' })
    await says(one, 'go on in writing')
    expect(received(one, 'chat_session_signaling')[0]?.event).toMatchObject({ destination_party_id: 'party-ana', data: { type: 'CALL_REJECTED', reason: 'busy' } })
  })

  it('a page is reported, and a warning is answered by saying something', async () => {
    const one = await greeted({ wire })
    one.client.request({ type: 'page.report', page: 'https://shop.example/cart', title: 'Cart' })
    await until(() => expect(received(one, 'chat_session_navigation')[0]?.event).toMatchObject({ page: 'https://shop.example/cart', title: 'Cart' }))
    one.client.send({ text: 'warn' })
    await until(() => expect(messages(one).flatMap(({ parts }) => parts).some((part) => part.kind === 'notice' && part.code === 'timeout-warning')).toBe(true))
    one.client.send({ text: 'I am here' })
    await says(one, 'You wrote “I am here”')
  })

  it('the visitor disconnects, answers the survey, and the chat is over', async () => {
    const one = await greeted({ wire })
    one.client.request({ type: 'conversation.end' })
    const survey = await openForm(one, 'survey_form')
    expect(stateOf(one).conversation.status).toBe('active')
    one.client.submitForm(survey, { service: '1', recommend: '9' })
    await until(() => expect(stateOf(one).conversation.status).toBe('ended'))
    expect(one.sandbox.chatSession.ledger.forms()).toMatchObject([{ name: 'survey_form', data: { service: '1', recommend: '9' } }])
    expect(received(one, 'chat_session_disconnect')).toHaveLength(1)
  })

  it('whoever ends a chat twice has had enough of the survey too', async () => {
    const one = await greeted({ wire })
    one.client.request({ type: 'conversation.end' })
    await openForm(one, 'survey_form')
    one.client.request({ type: 'conversation.end' })
    await until(() => expect(stateOf(one).conversation.status).toBe('ended'))
    expect(received(one, 'chat_session_end')).toHaveLength(1)
  })

  it('a reload in the middle shows the same chat once, and goes on in it', async () => {
    const storage = keptStorage()
    const sandbox = await startServer()
    const before = join(sandbox, { wire: { ...wire, storage } })
    await says(before, 'I am the assistant')
    before.client.send({ text: 'hello' })
    await says(before, 'You wrote “hello”')
    before.client.send({ text: 'hello' })
    await until(() => expect(messages(before).filter((message) => textOf(message).includes('You wrote “hello”'))).toHaveLength(2))
    before.client.send({ files: [new File(['1'], '1.txt'), new File(['2'], '2.txt')], text: 'two files' })
    await says(before, 'I have your file “2.txt”')
    before.close()
    sandbox.chatSession.say('scenario', 'You missed this.')

    const after = join(sandbox, { wire: { ...wire, storage } })
    await says(after, 'You missed this.')
    expect(texts(after).replace(/\nYou missed this\./, '')).toBe(texts(before))
    after.client.send({ text: 'form custom_form' })
    await openForm(after, 'custom_form')
    after.close()

    const last = join(sandbox, { wire: { ...wire, storage } })
    last.client.submitForm(await openForm(last, 'custom_form'), { contract_number: '9' })
    await says(last, 'I have written down: contract_number')
    last.client.send({ text: 'and on' })
    await says(last, 'You wrote “and on”')
    expect(sandbox.chatSession.ledger.chats()).toHaveLength(1)
    expect(sandbox.chatSession.ledger.texts()).toEqual(['hello', 'hello', 'two files', 'form custom_form', 'and on'])
  })
})
