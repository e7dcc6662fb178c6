import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'

const someone = (name: string | undefined) => name ?? 'Ekibimizden biri'

function writePlace(position: number | undefined): string {
  if (position === undefined) return 'Sıradasınız'
  return position <= 1 ? 'Sıradaki kişi sizsiniz' : `Sıra numaranız: ${number(position)}`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}, 1 dakikadan az kaldı` : `${place}, yaklaşık ${number(Math.round(waitSeconds / 60))} dk kaldı`
}

/** Turkish. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)} görüşmeye katıldı`,
  'agent-left': ({ name }) => `${someone(name)} görüşmeden ayrıldı`,
  'agent-transferred': ({ name }) => (name ? `Görüşmeniz aktarılıyor: ${name}` : 'Başka bir temsilciye aktarılıyorsunuz'),
  'agent-unavailable': () => 'Şu anda kimse müsait değil',
  queue,
  'conversation-started': () => 'Görüşme başladı',
  'conversation-ended': () => 'Görüşme sona erdi',
  'timeout-warning': () => 'Hâlâ orada mısınız?',
  'case-number': ({ reference }) => (reference ? `Talep numaranız: ${reference}` : 'Sizin için bir talep oluşturuldu'),
  'history-incomplete': () => 'Burada bazı mesajlar eksik olabilir',
  error: ({ reference }) => (reference ? `Bir şeyler ters gitti (${reference})` : 'Bir şeyler ters gitti'),
}
