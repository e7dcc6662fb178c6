import { describe, expect, it } from 'vitest'
import { hashForm } from '../../../sandbox/chatSession/reception.ts'
import type { ForeignClient } from './foreignClient.ts'
import { meet, meetAgent } from './meet.ts'

interface FormDefinition {
  readonly id: string
  readonly name: string
  readonly fields: readonly { readonly formFieldType: string; readonly name?: string }[]
}

async function readForms(client: ForeignClient): Promise<readonly FormDefinition[]> {
  return ((await client.get('configuration'))['definition'] as { forms: readonly FormDefinition[] }).forms
}

describe('forms', () => {
  it('are defined in the configuration, with every type of field', async () => {
    const { client } = await meet()
    const forms = await readForms(client)
    expect(forms.map(({ name }) => name)).toEqual(expect.arrayContaining(['start_form', 'survey_form', 'address_form', 'payment_form', 'chat_unavailable_form']))
    expect(new Set(forms.find(({ name }) => name === 'address_form')?.fields.map(({ formFieldType }) => formFieldType))).toEqual(
      new Set(['label', 'name', 'email', 'phone', 'callback_phone', 'text', 'date', 'multiline_text', 'numerical_range_slider', 'radio_buttons', 'selection_list', 'captcha', 'contact_button']),
    )
  })

  it('make the scenario wait, which then answers what was said meanwhile', async () => {
    const { client } = await meet()
    await client.say('form custom_form')
    const { form_request_id, form_name } = await client.next('form_show')
    await client.say('sticker')
    await client.say('choice')
    await client.send({ event: 'chat_form_data_cancel', form_request_id, form_name })
    expect([await client.nextText(), await client.nextText(), await client.nextText()]).toEqual(['Then we do without that form.', expect.stringContaining('/sticker'), expect.stringContaining('/choice')])
  })

  it('that are over let a goodbye through that was said meanwhile', async () => {
    const { client } = await meet()
    await client.say('form')
    const { form_request_id, form_name } = await client.next('form_show')
    await client.say('bye')
    await client.send({ event: 'chat_form_data_cancel', form_request_id, form_name })
    const survey = await client.next('form_show', (event) => event['form_name'] === 'survey_form')
    await client.send({ event: 'chat_form_data_cancel', form_request_id: survey['form_request_id'], form_name: 'survey_form' })
    await client.next('ended')
  })

  it('do not make an agent wait, nor a scenario that is told not to', async () => {
    const { client } = await meetAgent()
    await client.say('form')
    await client.next('form_show')
    await client.say('sticker')
    expect(await client.nextText()).toContain('/sticker')
    const other = await meet({ formsBlock: false })
    await other.client.say('form')
    await other.client.next('form_show')
    await other.client.say('sticker')
    expect(await other.client.nextText()).toContain('/sticker')
  })

  it('that a client does not know are answered, else the scenario waits until their time is over', async () => {
    const { client, sandbox } = await meet()
    await client.say('unknown form')
    const { form_request_id, form_name } = await client.next('form_show')
    await client.send({ event: 'chat_session_form_data', form_request_id, form_name, data: 'Form not found' })
    expect(await client.nextText()).toContain('does not know that form')
    sandbox.chatSession.settings.formTimeout = 0.005
    await client.say('unknown form')
    await client.next('form_show')
    expect(await client.nextText()).toContain('The time for that form is over')
  })

  it('without a name are questions: the message beside the data gets no answer of its own', async () => {
    const { client } = await meet()
    await client.say('question')
    const { form_request_id, form_name } = await client.next('form_show')
    expect(form_name).toBe('')
    await client.send({ event: 'chat_session_message', msg: 'HB-77', msg_id: 'q' }, { event: 'chat_session_form_data', form_request_id, form_name, data: { text: 'HB-77' } })
    await client.say('sticker')
    expect([await client.nextText(), await client.nextText()]).toEqual(['Thank you, I have noted “HB-77”.', expect.stringContaining('/sticker')])
  })

  it('can ask where the visitor is', async () => {
    const { client } = await meet()
    await client.say('request location')
    const { form_request_id, form_name } = await client.next('form_show')
    expect(form_name).toBe('RequestLocation')
    await client.send({ event: 'chat_session_form_data', form_request_id, form_name, data: { location_lat: '60.1', location_lon: '24.9', location_url: '' } })
    expect(await client.nextText()).toContain('60.1, 24.9')
  })

  it('of another request are passed over', async () => {
    const { client, sandbox } = await meet()
    await client.say('form')
    const { form_request_id } = await client.next('form_show')
    await client.send({ event: 'chat_session_form_data', form_request_id: '1', form_name: 'address_form', data: {} }, { event: 'chat_session_secure_form_data', form_request_id, form_name: 'address_form', data: {} })
    expect(sandbox.chatSession.ledger.chat()?.form?.requestId).toBe(form_request_id)
  })
})

describe('secure forms', () => {
  const canary = '4929000000006113'

  it('are found by their id, and their values come and go: only a hash is kept', async () => {
    const { client, sandbox } = await meet()
    await client.say('secure')
    const { form_request_id, form_id } = await client.next('secure_form_show')
    expect((await readForms(client)).find(({ id }) => id === form_id)?.name).toBe('payment_form')
    const data = { card_number: canary, card_holder: 'Ada' }
    await client.send({ event: 'chat_session_secure_form_data', form_request_id, form_name: 'payment_form', data })
    expect(await client.nextText()).toContain('the payment went through')
    expect(sandbox.chatSession.ledger.forms()).toEqual([expect.objectContaining({ isSecure: true, fields: ['card_number', 'card_holder'], sha256: hashForm({ card_holder: 'Ada', card_number: canary }) })])
    expect(JSON.stringify([sandbox.chatSession.ledger, await client.history()])).not.toContain(canary)
  })

  it('a value in a form that is not secure is found by the same search', async () => {
    const { client, sandbox } = await meet()
    await client.say('form')
    const { form_request_id, form_name } = await client.next('form_show')
    await client.send({ event: 'chat_session_form_data', form_request_id, form_name, data: { card_number: canary } })
    expect(JSON.stringify(sandbox.chatSession.ledger)).toContain(canary)
  })

  it('can be cancelled by the visitor, and are by the server when their time is over', async () => {
    const { client, sandbox } = await meetAgent()
    await client.say('secure')
    const { form_request_id } = await client.next('secure_form_show')
    await client.send({ event: 'chat_session_secure_form_cancel', form_request_id })
    expect(await client.next('message', ({ msg_text }) => String(msg_text).includes('without that form'))).toBeDefined()
    sandbox.chatSession.settings.formTimeout = 0.005
    await client.say('secure')
    const second = await client.next('secure_form_show')
    expect(await client.next('secure_form_cancel')).toEqual({ event: 'chat_session_secure_form_cancel', form_request_id: second['form_request_id'] })
  })
})
