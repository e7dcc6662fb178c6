import type { Locale } from '../../i18n/index.ts'
import type { DeliveryStatus, Message } from '../../model/index.ts'
import { cleanName } from '../contentPolicy/index.ts'
import { authorName } from '../message/authorName.ts'
import { deliveryWords } from '../message/deliveryWords.ts'
import { isTime } from '../message/writeTime.ts'
import type { ExportedMessage } from './exportedTranscript.ts'
import { exportPart } from './exportPart.ts'

const arrived: readonly DeliveryStatus[] = ['sent', 'confirmed', 'delivered', 'read']

function remarkOf({ edited, deleted, delivery, attempts = 0, stream }: Message, locale: Locale): string {
  const { transcript, answers } = locale
  const remarks = [
    edited && !deleted ? transcript.edited : '',
    stream === 'interrupted' ? answers.interrupted : stream === 'stopped' ? answers.stopped : '',
    delivery && !arrived.includes(delivery.status) ? deliveryWords(delivery, locale, { hasLeft: attempts > 0 }) : '',
  ]
  return remarks.filter((remark) => remark !== '').join(' · ')
}

/** A message as it stands in an exported transcript: without the ids of the wire, and without what was deleted. */
export function exportMessage(message: Message, locale: Locale): ExportedMessage {
  const { author, time, parts, edited, deleted, delivery, reaction } = message
  const remark = remarkOf(message, locale)
  return {
    author: { role: author.role, name: cleanName(authorName(author, locale.transcript), 120) },
    ...(isTime(time) ? { time: new Date(time).toISOString() } : {}),
    parts: deleted ? [] : parts.map((part) => exportPart(part, locale)),
    ...(edited ? { edited } : {}),
    ...(deleted ? { deleted } : {}),
    ...(delivery ? { delivery: delivery.status } : {}),
    ...(reaction ? { reaction } : {}),
    ...(remark === '' ? {} : { remark }),
  }
}
