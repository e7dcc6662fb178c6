import type { ChatConnection } from '../../../model/index.ts'
import { lodgeKey } from './memoryKey.ts'
import { openPlace } from './openPlace.ts'
import type { TabPlace } from './tabPlace.ts'

/** Takes over what tabs that are gone had not handed to whoever held the line. `adopt` writes it down before it returns. */
export function openLodges(connection: ChatConnection, adopt: (text: string) => void): TabPlace {
  const nothing = () => undefined
  const lodges: TabPlace = openPlace(connection, lodgeKey(connection), {
    onFound(texts) {
      texts.forEach(adopt)
      // It stands in the tab's own place now.
      lodges.write(undefined)
      return undefined
    },
    onOthers: nothing,
    onLost: nothing,
  })
  return lodges
}
