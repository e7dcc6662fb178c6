import type { Card, MessagePart } from '../../model/index.ts'
import { isRecord, readRecord, toList, type WireRecord } from '../foundation/coerce.ts'
import { decodeOptions } from './decodeButtons.ts'
import { present } from '../foundation/present.ts'
import { safeAddress, safeLink } from '../foundation/safeUrl.ts'
import { cardWire, readWire } from './wire.ts'

const CARD_LIMIT = 100

/** A cards item: a list, nested once more, one card, or the fields of one card on the item itself. */
export const decodeCards = (item: WireRecord, declared: boolean): readonly MessagePart[] => {
  const cards = sourceOf(item, declared).slice(0, CARD_LIMIT).map(decodeCard).filter((card) => card !== undefined)
  return cards.length > 0 ? [{ kind: 'cards', cards }] : []
}

const sourceOf = (item: WireRecord, declared: boolean): readonly unknown[] => {
  const source = item['cards']
  if (Array.isArray(source)) return source
  const one = readRecord(source)
  if (one) return one['cards'] === undefined ? [one] : toList(one['cards'])
  const isFlat = declared || ['description', 'image_url', 'link'].some((key) => key in item)
  return isFlat ? [item] : []
}

const decodeCard = (source: unknown): Card | undefined => {
  const wire = readWire(cardWire, source)
  if (!wire) return undefined
  const { options } = decodeOptions(optionsOf(wire.buttons) ?? wire.options)
  const card: Card = present({
    title: wire.text ?? wire.title,
    description: wire.description,
    imageUrl: safeAddress(wire.image_url ?? wire.imageUrl ?? wire.image),
    url: safeLink(wire.link ?? wire.url),
    actions: options.length > 0 ? options : undefined,
  })
  return Object.keys(card).length > 0 ? card : undefined
}

const optionsOf = (buttons: unknown): unknown => (isRecord(buttons) ? (buttons['options'] ?? buttons['buttons']) : buttons)
