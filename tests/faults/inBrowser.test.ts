import { describe } from 'vitest'
import { deviceFaults } from './inBrowser/device.ts'
import { loadFaults } from './inBrowser/load.ts'
import { mountingFaults } from './inBrowser/mounting.ts'
import { storageFaults } from './inBrowser/storage.ts'
import { tabFaults } from './inBrowser/tabs.ts'
import { generations, providePages } from './pageBench.ts'

providePages()

describe.each(generations)('a page, messages leaving by %s', (send) => {
  deviceFaults(send)
  storageFaults(send)
  loadFaults(send)
  mountingFaults(send)
  tabFaults(send)
})
