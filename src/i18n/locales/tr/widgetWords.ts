import type { WidgetWords } from '../../words/widgetWords.ts'
import { number } from './counting.ts'

/** Turkish. */
export const widgetWords: WidgetWords = {
  launcher: 'Sohbet',
  minimised: (name) => `${name} ile sohbet`,
  newMessages: (count) => `${number(count)} yeni mesaj`,
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Mesajı kapat',
  larger: 'Pencereyi büyüt',
  smaller: 'Pencereyi küçült',
  mute: 'Sesleri kapat',
  notifyQuestion: 'Yanıt verdiğimizde bildirim almak ister misiniz?',
  notifyAgree: 'Aç',
  notifyDecline: 'Şimdi değil',
  download: 'Görüşmeyi kaydet',
  downloadFormats: { html: 'Web sayfası', text: 'Düz metin', json: 'Veri (JSON)' },
  savedOn: (time) => `Kaydedildi: ${time}`,
  downloadFailed: 'Görüşme kaydedilemedi. Lütfen yeniden deneyin.',
  consentTitle: 'Gizliliğiniz',
  consentAgree: 'Kabul et ve devam et',
  consentPolicy: 'Gizlilik politikası',
  awayThanks: 'Teşekkürler. Size geri döneceğiz.',
}
