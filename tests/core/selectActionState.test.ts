import { describe, expect, it } from 'vitest'
import { isAnswerable, selectActionState, type MessageActionState } from '../../src/core/index.ts'
import type { Message } from '../../src/model/index.ts'
import { own, said } from './messages.ts'
import { asking, inviting } from './requests.ts'

const question = said('bot', 'ask', {
  parts: [
    {
      kind: 'buttons',
      options: [
        { action: 'reply', label: 'Yes', value: 'yes please' },
        { action: 'link', label: 'Read', url: 'https://example.com' },
      ],
    },
  ],
})

const cases: readonly [name: string, rest: Message[], isEnded: boolean, expected: MessageActionState][] = [
  ['nobody has answered', [], false, { state: 'live' }],
  ['only the bot went on', [said('bot', 'and?')], false, { state: 'live' }],
  ['the visitor said an option’s value', [own('yes please', 'confirmed')], false, { state: 'chosen', chosenValue: 'yes please' }],
  ['the answer is still waiting to leave', [own('yes please', 'queued')], false, { state: 'chosen', chosenValue: 'yes please' }],
  ['the visitor said something else', [own('what?', 'confirmed'), own('yes please', 'confirmed')], false, { state: 'superseded' }],
  ['the answer was taken back', [own('yes please', 'cancelled')], false, { state: 'live' }],
  ['the conversation is over', [], true, { state: 'expired' }],
  ['it was answered before the end', [own('yes please', 'read')], true, { state: 'chosen', chosenValue: 'yes please' }],
]

const isLater = own('something else', 'confirmed')
const warning = said('system', '', { parts: [{ kind: 'notice', code: 'timeout-warning' }] })

const requests: readonly [name: string, message: Message, rest: Message[], isEnded: boolean, expected: MessageActionState['state']][] = [
  ['a form waits', asking(), [], false, 'live'],
  ['a form is not passed by', asking(), [isLater], false, 'live'],
  ['but one that is answered by a message is', asking({ reply: '{city}' }), [isLater], false, 'superseded'],
  ['which was the answer', asking({ reply: '{city}', outcome: { status: 'answered' } }), [isLater], false, 'chosen'],
  ['a form is on its way', asking({ outcome: { status: 'sending' } }), [], false, 'live'],
  ['a form may be sent again', asking({ outcome: { status: 'failed' } }), [], false, 'live'],
  ['a form is answered, also after the end', asking({ outcome: { status: 'answered' } }), [], true, 'chosen'],
  ['a form was put aside', asking({ outcome: { status: 'cancelled' } }), [], false, 'expired'],
  ['a form waited too long', asking({ outcome: { status: 'expired' } }), [], false, 'expired'],
  ['a form waits in vain', asking(), [], true, 'expired'],
  ['a warning can be answered', warning, [said('bot', 'and?')], false, 'live'],
  ['a warning was answered', warning, [isLater], false, 'superseded'],
  ['a warning came true', warning, [], true, 'expired'],
  ['an invitation waits', inviting(), [isLater], false, 'live'],
  ['an invitation waits in vain', inviting(), [], true, 'expired'],
  ['an invitation was accepted', inviting('accepted'), [], false, 'chosen'],
  ['an invitation was declined', inviting('declined'), [], false, 'chosen'],
  ['an invitation was missed', inviting('missed'), [], false, 'expired'],
  ['what was shared has ended', inviting('ended'), [], false, 'expired'],
]

describe('what became of a form, a warning or an invitation', () => {
  it.each(requests)('%s', (_name, message, rest, isEnded, expected) => {
    expect(selectActionState([message, ...rest], 0, isEnded).state).toBe(expected)
    expect(message.parts.some(isAnswerable)).toBe(true)
  })

  it('there is nothing to ask of a message without them', () => {
    expect(said('bot', 'hello').parts.some(isAnswerable)).toBe(false)
    expect(said('system', '', { parts: [{ kind: 'notice', code: 'queue' }] }).parts.some(isAnswerable)).toBe(false)
  })
})

describe('what became of the buttons of a message', () => {
  it.each(cases)('%s', (_name, rest, isEnded, expected) => {
    expect(selectActionState([question, ...rest], 0, isEnded)).toEqual(expected)
  })
})
