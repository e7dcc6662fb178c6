import { expect, it } from 'vitest'
import { askOnce } from '../../src/transport/index.ts'

it('who asks while an answer is on its way gets the same one', async () => {
  let asked = 0
  const ask = askOnce(async () => ++asked, 0)
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1])
  expect(await ask()).toBe(2)
})

it('a question that throws before it promises anything has failed once, and is asked again', async () => {
  let isBroken = true
  const ask = askOnce(() => {
    if (isBroken) throw new Error('broken')
    return Promise.resolve(true)
  }, false)
  expect(await ask()).toBe(false)
  isBroken = false
  expect(await ask()).toBe(true)
})
