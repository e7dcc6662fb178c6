import { describe } from 'vitest'
import { deviceFaults } from './inBrowser/device.ts'
import { generations, providePages } from './pageBench.ts'

providePages()

describe.each(generations)('a page, messages leaving by %s', (send) => {
  deviceFaults(send)
})
