import { describe, expect, test } from 'vitest'
import { AT, CHATBOT_BACKEND, context, eventsOf, ISO, only, payloadOf, row, typesOf, within } from './givenFrames.ts'

const analysisOf = (analysisType: string, result: unknown, over: object = {}) =>
  payloadOf(CHATBOT_BACKEND.analysis, eventsOf('ai-analysis-result', { analysisType, result, ...over }))

describe('analyses', () => {
  test.each([
    ['a word', 'refund', [{ label: 'refund', confidence: 0.8 }]],
    ['an object by the kind', { intent: 'refund', confidence: 0.9 }, [{ label: 'refund', confidence: 0.9 }]],
    ['an object by a label', { label: 'refund', score: 90 }, [{ label: 'refund', confidence: 0.9 }]],
    ['a list of words', ['refund', 'greeting'], [{ label: 'refund' }, { label: 'greeting' }]],
    ['a list of objects', [{ name: 'a', confidence: 0.2 }, { name: 'b', confidence: 0.7 }], [{ label: 'b', confidence: 0.7 }, { label: 'a', confidence: 0.2 }]],
    ['a list within', { intents: [{ intent: 'a', probability: '0.6' }] }, [{ label: 'a', confidence: 0.6 }]],
    ['the best and the others', { intent: 'a', confidence: 0.6, alternatives: [{ intent: 'b', confidence: 0.3 }] }, [{ label: 'a', confidence: 0.6 }, { label: 'b', confidence: 0.3 }]],
    ['two lists', { labels: ['a', 'b'], scores: [0.1, 0.9] }, [{ label: 'b', confidence: 0.9 }, { label: 'a', confidence: 0.1 }]],
    ['figures by label', { a: 0.25, b: 0.75 }, [{ label: 'b', confidence: 0.75 }, { label: 'a', confidence: 0.25 }]],
    ['one within another', { intent: { name: 'a', confidence: 0.4 } }, [{ label: 'a', confidence: 0.4 }]],
  ])('labels from %s', (_, result, labels) => {
    const analysis = analysisOf('intent', result, { confidence: 0.8 })
    expect(analysis.labels).toEqual(labels)
    expect(analysis.result).toEqual(result)
    expect(analysis.confidence).toBe(0.8)
  })

  test('a mood below zero is no confidence', () => {
    expect(analysisOf('sentiment', { sentiment: 'negative', score: -0.7 }).labels).toEqual([{ label: 'negative' }])
    expect(analysisOf('sentiment', { positive: 0.1, neutral: 0.2, negative: 0.7 }).labels?.[0]).toEqual({ label: 'negative', confidence: 0.7 })
  })

  test.each([
    [{ entities: [{ type: 'email', value: 'a@b.c', start: '3', end: 8 }] }, [{ type: 'email', text: 'a@b.c', start: 3, end: 8 }]],
    [[{ entity_type: 'PHONE', text: '555', begin: 0, endOffset: 3, score: 0.9 }], [{ type: 'PHONE', text: '555', start: 0, end: 3 }]],
    [{ detected: true, types: ['email', 'phone'] }, [{ type: 'email' }, { type: 'phone' }]],
    [['email'], [{ type: 'email' }]],
    [{ hasPii: true, email: ['a@b.c', 'd@e.f'], phone: true, card: false }, [{ type: 'email', text: 'a@b.c' }, { type: 'email', text: 'd@e.f' }, { type: 'phone' }]],
    [{ detected: false, entities: [] }, undefined],
    ['none', undefined],
  ])('personal data in %j', (result, entities) => {
    const analysis = analysisOf('pii', result)
    expect(analysis.entities).toEqual(entities)
    expect(analysis.labels).toBeUndefined()
  })

  test('entities beside an intent are entities', () => {
    expect(analysisOf('intent', { intent: 'a', entities: [{ type: 'order', value: '7' }] })).toMatchObject({ labels: [{ label: 'a' }], entities: [{ type: 'order', text: '7' }] })
  })

  test.each([
    ['en', 'en'],
    [{ language: 'en' }, 'en'],
    [{ language: 'English', code: 'en' }, 'en'],
    [{ language: { code: 'de', name: 'German' }, confidence: 0.9 }, 'de'],
    [{ detectedLanguage: 'fr' }, 'fr'],
    [{ languageCode: 'pt-BR' }, 'pt-BR'],
    [[{ language: 'it', confidence: 0.6 }, { language: 'es', confidence: 0.3 }], 'it'],
    [{ nothing: 1 }, undefined],
  ])('the language in %j is %s', (result, language) => {
    expect(analysisOf('language', result).language).toBe(language)
  })

  test('a result of any shape goes on as it came, and without one there is none', () => {
    for (const result of [7, true, [[[[[['deep']]]]]], { a: { b: { c: {} } } }, '']) expect(analysisOf('intent', result).result).toEqual(result)
    for (const data of [undefined, {}, { analysisType: 'intent' }, { result: 1 }]) expect(typesOf(eventsOf('ai-analysis-result', data))).toEqual(['frame.rejected'])
    expect(analysisOf('INTENT ', 'a').analysisType).toBe('intent')
  })
})

describe('the summary', () => {
  test('is words, points and a mood, however they are wrapped', () => {
    const summary = { summary: 'A refund.', keyPoints: ['asked', 'got'], sentiment: 'positive' }
    expect(payloadOf(CHATBOT_BACKEND.summary, eventsOf('conversation-summary', summary))).toEqual(summary)
    expect(payloadOf(CHATBOT_BACKEND.summary, eventsOf('conversation-summary', { summary }))).toEqual(summary)
    expect(payloadOf(CHATBOT_BACKEND.summary, eventsOf('conversation-summary', { summary: 'a', key_points: 'one', sentiment: { label: 'mixed' } }))).toEqual({ summary: 'a', keyPoints: ['one'], sentiment: 'mixed' })
    expect(payloadOf(CHATBOT_BACKEND.summary, eventsOf('conversation-summary', { summary: 'a', keyPoints: null }))).toEqual({ summary: 'a', keyPoints: [] })
    expect(typesOf(eventsOf('conversation-summary', {}))).toEqual(['frame.rejected'])
  })
})

describe('what a search found', () => {
  const foundOf = (data: unknown) => payloadOf(CHATBOT_BACKEND.searchResults, eventsOf('knowledge-search-results', data, within, { searchResults: 'event' }))
  const itemOf = (result: unknown) => foundOf({ query: 'q', results: [result], totalResults: 1 }).items[0]

  test.each([
    ['the documents’ any', { id: 7, title: 'T', content: 'C', url: 'https://x.example/a', category: 'help', tags: ['a', 'b'], score: 0.5 }, { id: '7', title: 'T', excerpt: 'C', url: 'https://x.example/a', category: 'help', tags: ['a', 'b'], score: 0.5 }],
    ['questions and answers', { question: 'Q', answer: 'A', relevance: '87%', tags: 'a, b' }, { title: 'Q', excerpt: 'A', score: 0.87, tags: ['a', 'b'] }],
    ['a document within', { document: { name: 'N', pageContent: 'C', metadata: { source: 'https://x.example/b' } }, similarity: 91 }, { title: 'N', excerpt: 'C', url: 'https://x.example/b', score: 0.91 }],
    ['a pair', [{ page_content: 'C', metadata: { source: 'manual.pdf' } }, 0.4], { title: 'manual.pdf', excerpt: 'C', score: 0.4 }],
    ['a text', 'just words', { excerpt: 'just words' }],
    ['an address', 'https://x.example/c', { url: 'https://x.example/c' }],
    ['a score that is none', { title: 'T', score: -3 }, { title: 'T' }],
  ])('%s', (_, result, item) => {
    expect(itemOf(result)).toEqual(item)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '//x.example', 'file:///etc/passwd', 'vbscript:x'])('an address of %s is none', (url) => {
    expect(itemOf({ title: 'T', url, link: url })).toEqual({ title: 'T' })
  })

  test('what cannot be read is left out of the items, not out of the results', () => {
    const results = [{ title: 'T' }, null, {}, 7, { id: 'x' }]
    expect(foundOf({ query: 'q', results, totalResults: '12' })).toMatchObject({ items: [{ title: 'T' }, { excerpt: '7' }], total: 12, raw: results })
    expect(foundOf({ query: 'q', results: { items: results } }).items).toHaveLength(2)
    expect(foundOf([{ title: 'T' }])).toMatchObject({ query: '', total: 1 })
    expect(foundOf({ query: 'q', results: 'none' })).toMatchObject({ items: [], total: 0 })
  })

  test('is a row of this side’s own, unless the host wants the event alone', () => {
    const data = { query: 'q', results: [{ title: 'T' }], totalResults: 1 }
    const events = eventsOf('knowledge-search-results', data)
    expect(typesOf(events)).toEqual(['message.received', 'extension.received'])
    expect(only('message.received', events).message).toMatchObject({ local: true, author: { role: 'system' }, parts: [{ kind: 'sources', query: 'q', items: [{ title: 'T' }], total: 1 }] })
    expect(typesOf(eventsOf('knowledge-search-results', data, within, { searchResults: 'event' }))).toEqual(['extension.received'])
  })

  test('told twice in a row is one row, and asked again later is another', () => {
    const data = { query: 'q', results: [{ title: 'T' }] }
    const first = only('message.received', eventsOf('knowledge-search-results', data)).message
    const again = (messages: readonly object[]) => only('message.received', eventsOf('knowledge-search-results', data, { ...within, id: 'frame-2', messages: messages as never })).message
    expect(again([first]).wireIds).toEqual(first.wireIds)
    expect(again([first, row({})]).wireIds).not.toEqual(first.wireIds)
  })

  test('the room is joined', () => {
    expect(payloadOf(CHATBOT_BACKEND.knowledgeRoomJoined, eventsOf('knowledge-room-joined', { tenantId: 't' }))).toEqual({ tenantId: 't' })
  })
})

describe('rooms and notifications', () => {
  test('organisations and dashboards', () => {
    expect(payloadOf(CHATBOT_BACKEND.organisationJoined, eventsOf('org-joined', { orgId: 'o', roomName: 'org:o', timestamp: ISO }))).toEqual({ organisationId: 'o', room: 'org:o', time: Date.parse(ISO) })
    expect(payloadOf(CHATBOT_BACKEND.organisationLeft, eventsOf('org-left', { orgId: 'o', timestamp: 'x' }))).toEqual({ organisationId: 'o' })
    expect(payloadOf(CHATBOT_BACKEND.dashboardSubscribed, eventsOf('dashboard-subscribed', { dashboardId: 'd' }))).toEqual({ dashboardId: 'd' })
  })

  test('a notification is the same however often it is told', () => {
    const told = { type: 'info', title: 'T', message: 'M', data: { a: 1 }, timestamp: ISO }
    const one = payloadOf(CHATBOT_BACKEND.notification, eventsOf('notification', told))
    expect(one).toEqual({ id: expect.any(String) as string, type: 'info', title: 'T', message: 'M', data: { a: 1 }, time: Date.parse(ISO) })
    expect(payloadOf(CHATBOT_BACKEND.notification, eventsOf('notification', told, { ...within, id: 'frame-2' })).id).toBe(one.id)
    expect(payloadOf(CHATBOT_BACKEND.notification, eventsOf('notification', { ...told, _id: 'n' })).id).toBe('n')
    expect(payloadOf(CHATBOT_BACKEND.notification, eventsOf('notification', { message: 'M' }))).toEqual({ id: 'frame-1', message: 'M', time: AT })
    expect(typesOf(eventsOf('notification', { data: 1 }))).toEqual(['frame.rejected'])
    expect(typesOf(eventsOf('notification', told, context))).toEqual(['extension.received'])
  })
})
