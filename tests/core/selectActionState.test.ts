import { describe, expect, it } from 'vitest'
import { selectActionState, type MessageActionState } from '../../src/core/index.ts'
import type { Message } from '../../src/model/index.ts'
import { own, said } from './messages.ts'

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

describe('what became of the buttons of a message', () => {
  it.each(cases)('%s', (_name, rest, isEnded, expected) => {
    expect(selectActionState([question, ...rest], 0, isEnded)).toEqual(expected)
  })
})
