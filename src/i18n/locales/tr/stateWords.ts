import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Turkish. */
export const stateWords: StateWords = {
  welcomeTitle: 'Size nasıl yardımcı olabiliriz?',
  welcomeText: 'Bize dilediğinizi sorun. Genellikle birkaç dakika içinde yanıt veririz.',
  emptyTitle: 'Henüz mesaj yok',
  emptyText: 'Aşağıya yazın, gerisiyle biz ilgilenelim.',
  queueTitle: (position) => (position === undefined ? 'Sıradasınız' : position === 1 ? 'Sıradaki kişi sizsiniz' : `Sıra numaranız: ${number(position)}`),
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return 'En kısa sürede sizinle ilgileneceğiz. Yazmaya devam edebilirsiniz.'
    return `${range && range.to === undefined ? `Bekleme süreniz ${wait} olabilir.` : `Tahmini bekleme süresi: ${wait}.`} Yazmaya devam edebilirsiniz.`
  },
  unavailableTitle: 'Şu anda burada kimse yok',
  unavailableText: 'Mesaj bırakın, döndüğümüzde yanıtlayalım.',
  unavailableLater: 'Şu anda yeni görüşme alamıyoruz. Lütfen biraz sonra yeniden bakın.',
  endedTitle: 'Bu görüşme sona erdi',
  endedText: 'Bizimle görüştüğünüz için teşekkürler. Dilediğiniz zaman yeni bir görüşme başlatabilirsiniz.',
  endings: {
    visitor: { title: 'Bu görüşmeyi bitirdiniz', text: 'Dilediğiniz zaman yeni bir görüşme başlatabilirsiniz.' },
    timeout: { text: 'Bir süredir yazılmadığı için görüşme kapatıldı. Yeni bir görüşmede devam edebilirsiniz.' },
    deleted: { title: 'Bu görüşme silindi', text: 'Dilediğiniz zaman yeni bir görüşme başlatabilirsiniz.' },
    gone: { title: 'Bu görüşme artık açık değil', text: 'Görüşme sürdürülemedi. Yeni bir görüşmede devam edebilirsiniz.' },
  },
  endedUnsent: (count) =>
    count === 1 ? 'Gönderilmeyen mesajınız yeni görüşmenin mesaj alanında olacak.' : 'Gönderilmeyen mesajlarınız yeni görüşmenin mesaj alanında olacak.',
  refusedTexts: {
    unauthorised: 'Oturumunuzun süresi dolmuş olabilir. Mümkünse yeniden giriş yapın veya bir kez daha deneyin.',
    rejected: 'Sohbet bağlantıyı reddetti. Lütfen biraz sonra yeniden deneyin.',
    blocked: 'Bu sayfa sohbetin bağlanmasına izin vermiyor. Yeniden denemek burada işe yaramaz.',
    unknown: 'Lütfen biraz sonra yeniden deneyin.',
  },
  startNew: 'Yeni görüşme başlat',
  errorTitle: 'Bizim tarafımızda bir sorun oluştu',
  errorText: 'Görüşme yüklenemedi. Yazdıklarınızın hiçbiri kaybolmadı.',
  tryAgain: 'Yeniden dene',
  checking: 'Bakılıyor…',
}
