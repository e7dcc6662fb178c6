import { describe, expect, test } from 'vitest'
import type { Announcement } from '../../../src/primitives/announcer/index.ts'
import { silentAnnouncer, stepAnnouncements } from '../../../src/primitives/announcer/stepAnnouncements.ts'

const words = {
  burst: (count: number, author?: string) => `${count} new messages${author ? ` from ${author}` : ''}`,
  continues: '… message continues',
}
const from = (author: string, text: string): Announcement => ({ id: text, text: `${author}: ${text}`, author })

/** Plays arrivals at their times, waking where the announcer asks for it; answers what was said and when. */
function play(arrivals: Readonly<Record<number, readonly Announcement[]>>, until = 60_000) {
  const said: string[] = []
  let state = silentAnnouncer
  let wakeAt: number | undefined
  const times = Object.keys(arrivals).map(Number)
  for (let now = 0; now <= until; ) {
    const step = stepAnnouncements(state, arrivals[now] ?? [], now, words)
    state = step.state
    wakeAt = step.wakeAt
    for (const { text, assertive } of step.lines) said.push(`${now}${assertive ? '!' : ''} ${text}`)
    const next = Math.min(...times.filter((time) => time > now), wakeAt ?? Infinity)
    if (!Number.isFinite(next)) break
    now = next
  }
  return said
}

describe('messages', () => {
  test.each([
    ['one is spoken at once', { 0: [from('Ana', 'Hello')] }, ['0 Ana: Hello']],
    ['far apart, each is spoken', { 0: [from('Ana', 'A')], 1500: [from('Ana', 'B')] }, ['0 Ana: A', '1500 Ana: B']],
    [
      'a second within the window waits for its end',
      { 0: [from('Ana', 'A')], 200: [from('Ana', 'B')], 300: [from('Ben', 'C')] },
      ['0 Ana: A', '1000 Ana: B', '1000 Ben: C'],
    ],
    [
      'more than three in a second are counted',
      { 0: [from('Ana', 'A')], 200: [from('Ana', 'B'), from('Ana', 'C')], 900: [from('Ana', 'D')] },
      ['0 Ana: A', '1000 3 new messages from Ana'],
    ],
    [
      'of several authors, without a name',
      { 0: [from('Ana', 'A'), from('Ana', 'B'), from('Ben', 'C'), from('Ana', 'D')] },
      ['0 Ana: A', '1000 3 new messages'],
    ],
  ])('%s', (_, arrivals, said) => {
    expect(play(arrivals)).toEqual(said)
  })

  test('the same text twice in a row differs by a space that is not seen', () => {
    const said = play({ 0: [from('Ana', 'Yes')], 2000: [from('Ana', 'Yes')], 4000: [from('Ana', 'Yes')] })
    expect(said).toEqual(['0 Ana: Yes', '2000 Ana: Yes\u00a0', '4000 Ana: Yes'])
  })

  test('a long text ends after a whole word within 300 characters', () => {
    const [said = ''] = play({ 0: [from('Ana', 'word '.repeat(200))] })
    expect(said.length).toBeLessThanOrEqual(302)
    expect(said).toMatch(/ word… message continues$/)
    const [unbroken = ''] = play({ 0: [{ id: 'a', text: '😀'.repeat(400) }] })
    expect(unbroken).toMatch(/^0 (?:😀)+… message continues$/u)
  })
})

describe('what must not wait, and what must not be said too often', () => {
  const typing = (id: string): Announcement => ({ id, text: 'Ana is typing', topic: { name: 'typing', pause: 10_000, tooEarly: 'drop' } })
  const queue = (id: string, text: string): Announcement => ({ id, text, topic: { name: 'queue', pause: 15_000, tooEarly: 'wait' } })

  test.each([
    [
      'a failure interrupts a burst',
      { 0: [from('Ana', 'A'), from('Ana', 'B')], 10: [{ id: 'f', text: 'Not sent', assertive: true }] },
      ['0 Ana: A', '10! Not sent', '1000 Ana: B'],
    ],
    ['typing is said once in ten seconds', { 0: [typing('1')], 4000: [typing('2')], 11_000: [typing('3')] }, ['0 Ana is typing', '11000 Ana is typing\u00a0']],
    ['typing is never said behind messages', { 0: [from('Ana', 'A'), from('Ana', 'B')], 5: [typing('1')] }, ['0 Ana: A', '1000 Ana: B']],
    [
      'of places in the queue the last is said when its time has come',
      { 0: [queue('1', 'Number 3')], 4000: [queue('2', 'Number 2')], 6000: [queue('3', 'Number 1')] },
      ['0 Number 3', '15000 Number 1'],
    ],
  ])('%s', (_, arrivals, said) => {
    expect(play(arrivals)).toEqual(said)
  })
})
