import { describe } from 'vitest'
import { pageCalibration } from './inBrowser/calibration.ts'
import { deviceFaults } from './inBrowser/device.ts'
import { loadFaults } from './inBrowser/load.ts'
import { mountingFaults, renderingFaults } from './inBrowser/mounting.ts'
import { storageFaults } from './inBrowser/storage.ts'
import { tabFaults } from './inBrowser/tabs.ts'
import { generations, providePages } from './pageBench.ts'

providePages()

describe.each(generations)('a page, messages leaving by %s', (send) => {
  deviceFaults(send)
  mountingFaults(send)
  tabFaults(send)
})

describe('a page, however messages leave', () => {
  storageFaults()
  loadFaults()
  renderingFaults()
  pageCalibration()
})
