import type { PanelWords } from '../../words/panelWords.ts'
import { number } from './counting.ts'

/** Turkish. */
export const panelWords: PanelWords = {
  panel: 'Sohbet',
  ended: 'Bu görüşme sona erdi.',
  refused: 'Sohbet şu anda bu sayfada kullanılamıyor.',
  preChat: 'Önce birkaç soru.',
  unavailable: 'Şu anda kimse yanıt veremiyor.',
  endConversation: 'Görüşmeyi bitir',
  endQuestion: 'Bu görüşme bitirilsin mi?',
  endFailed: 'İsteğiniz bize ulaşmadı. Bu görüşme bitirilsin mi?',
  endConfirm: 'Bitir',
  endCancel: 'Devam et',
  restart: 'Baştan başla',
  restartQuestion: 'Bu görüşmeden çıkılıp baştan başlansın mı?',
  showConversations: 'Görüşmeleriniz',
  backToConversation: 'Görüşmeye dön',
  notSettled: 'Bir mesaj hâlâ gönderiliyor. Lütfen birazdan yeniden deneyin.',
  connectionLost: 'Bağlantı kesildi. Geri geldiğinde mesajlarınız gönderilecek.',
  connectionBack: 'Yeniden çevrimiçi.',
  unreachable: 'Şu anda sohbete ulaşamıyoruz. Yeniden deneyebilirsiniz.',
  sendFailed: 'Mesajınız gönderilemedi.',
  sendUnsure: 'Mesajınızın ulaşıp ulaşmadığı belli değil.',
  unsentAtEnd: (count) => `${number(count)} mesaj gönderilemedi.`,
}
