import { expect, it } from 'vitest'
import { createKeyring } from '../../../src/protocols/captivate/keyring.ts'

const fresh = { wasRefused: false }

it('a getApiKey that throws before it promises anything has failed once, and is asked again', async () => {
  let isSignedIn = false
  const keyring = createKeyring({
    getApiKey: () => {
      if (!isSignedIn) throw new Error('no session')
      return 'minted'
    },
  })
  await expect(keyring.get(fresh)).rejects.toThrow('no session')
  isSignedIn = true
  await expect(keyring.get(fresh)).resolves.toBe('minted')
})

it('F34: a key that was being minted before the refusal is done, and the one minted after it is still shared', async () => {
  const answers: ((key: string) => void)[] = []
  const keyring = createKeyring({ getApiKey: () => new Promise<string>((resolve) => answers.push(resolve)) })
  const before = keyring.get(fresh)
  const refused = keyring.get({ wasRefused: true })
  answers[0]?.('old')
  await before
  const alsoRefused = keyring.get({ wasRefused: true })
  answers[1]?.('new')
  expect(answers).toHaveLength(2)
  expect(await Promise.all([refused, alsoRefused])).toEqual(['new', 'new'])
})
