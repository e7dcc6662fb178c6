import { describe, expect, it } from 'vitest'
import { withKnownAuthor } from '../../src/core/reducers/withKnownAuthor.ts'
import type { Participant } from '../../src/model/index.ts'
import { said } from './messages.ts'

const ana: Participant = { role: 'agent', id: 'ana', name: 'Ana' }
const marcus: Participant = { role: 'agent', id: 'marcus', name: 'Marcus' }

const cases: readonly (readonly [string, Participant, readonly Participant[], Participant])[] = [
  ['nobody is named: the one agent said it', { role: 'agent' }, [ana], ana],
  ['the one agent is meant by id', { role: 'agent', id: 'ana' }, [ana], ana],
  ['somebody else is meant by id, such as one who is not known yet', { role: 'agent', id: 'scenario' }, [ana], { role: 'agent', id: 'scenario' }],
  ['the agent has no id', { role: 'agent', id: 'ana' }, [{ role: 'agent', name: 'Ana' }], ana],
  ['there are two agents', { role: 'agent' }, [ana, marcus], { role: 'agent' }],
  ['another role', { role: 'bot' }, [ana], { role: 'bot' }],
  ['it has a name', { role: 'agent', name: 'Marcus' }, [ana], { role: 'agent', name: 'Marcus' }],
]

describe('who said what names nobody', () => {
  it.each(cases)('%s', (_name, author, participants, expected) => {
    expect(withKnownAuthor(said('agent', 'hello', { id: 'x', author }), participants).author).toEqual(expected)
  })
})
