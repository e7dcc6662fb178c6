import { describe, expect, it } from 'vitest'
import { connectByName } from '../../src/embed/connectByName.ts'
import { readConnectionAttributes } from '../../src/embed/connectionAttributes.ts'
import { readAttributes } from '../../src/widget/element/readAttributes.ts'

const having = (attributes: Readonly<Record<string, string>>) => ({ getAttribute: (name: string) => attributes[name] ?? null })

describe('what the attributes of a tag say', () => {
  it.each([
    ['captivate', { 'api-key': 'k', 'bot-first': '', class: 'wide' }, { apiKey: 'k', botFirst: true }],
    ['chat-session', { 'tenant-url': 't', 'pre-chat': 'start_form' }, { tenantUrl: 't', preChat: 'start_form' }],
    ['chat-session', { 'empty-file-ids': 'false' }, { emptyFileIds: false }],
    ['chatbot-backend', { url: 'u', 'widget-key': 'w', 'chatbot-id': 'c', 'allow-anonymous': 'true' }, { url: 'u', auth: { widgetKey: 'w', chatbotId: 'c', allowAnonymous: true } }],
  ] as const)('of a connection to %s', (protocol, attributes, options) => {
    expect(readConnectionAttributes(protocol, having(attributes).getAttribute)).toEqual(options)
  })

  it.each([
    [{ persistence: 'session', layer: '7', preview: 'false', 'offset-inline': '4' }, { persistence: 'session', layer: 7, preview: false, offset: { inline: 4 } }],
    [{ persistence: 'for ever', layer: 'high', theme: 'pink' }, {}],
    [{ brand: '#0a7d55', density: 'cozy' }, { brand: '#0a7d55', density: 'cozy' }],
    [{ launcher: 'false', 'launcher-label': 'Help' }, { launcher: false }],
    [{ 'launcher-label': 'Help', 'widget-title': 'Harbour' }, { launcher: { label: 'Help' }, title: 'Harbour' }],
    [{ proactive: '[{ "id": "a", "text": "Hello", "after": 5 }]' }, { proactive: [{ id: 'a', text: 'Hello', after: 5 }] }],
    [{ proactive: 'Hello' }, { proactive: 'Hello' }],
  ])('of the widget: %j', (attributes, options) => {
    expect(readAttributes(having(attributes))).toEqual(options)
  })
})

describe('the connection of a tag', () => {
  it('is made by the name of the protocol, what the page suggests below what the tag says', async () => {
    const connect = connectByName(having({ protocol: 'captivate', 'api-key': 'k', 'user-id': 'robin' }), { userId: 'ada' })
    const connection = typeof connect === 'function' ? await connect({ storage: 'none', lifetime: 5 }) : connect
    expect(connection).toMatchObject({ lifetime: 5, adapter: {} })
  })

  it.each([null, 'carrier-pigeon', 'toString'])('is an error that says what there is, where the protocol is %j', (protocol) => {
    expect(() => connectByName(having(protocol === null ? {} : { protocol }), undefined)).toThrow(/captivate, chat-session, chatbot-backend/)
  })
})
